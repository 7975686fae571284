/**
 * Peoples, movements, national bodies that briefs name without their country, organisations outside
 * government, media and companies: one a line, as intergovernmental-organisations.ts says.
 */
export const OTHER_ORGANISATIONS = `
g|Palestinians|Palestinian people
g|Saharawi people|Sahrawi people
g|Rohingya|Rohingyas
g|Kurds
o|Palestinian Authority|?PA;Palestinian National Authority
o|Palestine Liberation Organization|PLO;Palestinian Liberation Organisation
o|Fatah
o|Hamas
o|Hezbollah|Hizbollah;Hizballah;Hizbullah
o|Palestinian Islamic Jihad|Islamic Jihad
o|Taliban|Taleban
o|Houthis|Houthi movement;Ansar Allah;Ansarallah
o|Islamic State|ISIS;ISIL;Daesh;Da'esh;Islamic State of Iraq and Syria;Islamic State in Iraq and the Levant
o|Al-Qaeda|al-Qaeda;al-Qaida
o|Boko Haram
o|Al-Shabaab|al-Shabaab;Al-Shabab
o|ISIS-K|ISKP
o|JNIM
o|Lashkar-e-Taiba|Lashkar-e-Tayyiba
o|Jaish-e-Mohammed
o|PKK|Kurdistan Workers' Party
o|Syrian Democratic Forces|SDF
o|YPG
o|M23|March 23 Movement
o|FDLR
o|Rapid Support Forces|RSF
o|Sudanese Armed Forces|?SAF
o|SPLM|SPLM/A;Sudan People's Liberation Movement
o|SPLM-IO|SPLM/A-IO
o|RENAMO
o|FRELIMO
o|SWAPO|South-West African People's Organisation;South West Africa People's Organisation
o|MPLA
o|UNITA
o|African National Congress|ANC
o|ZANU-PF
o|TPLF|Tigray People's Liberation Front
o|Polisario Front|Frente Polisario;Polisario
o|FARC|Revolutionary Armed Forces of Colombia
o|ELN|National Liberation Army
o|Wagner Group|Wagner
o|Tatmadaw
o|National Unity Government|?NUG
o|FRETILIN
o|Transitional Presidential Council
o|Southern Transitional Council|?STC
o|Muslim Brotherhood
b|U.S. Congress|Congress
b|U.S. Senate
b|Library of Parliament
b|NASA|National Aeronautics and Space Administration
b|House of Representatives|U.S. House of Representatives
b|U.S. Department of State|State Department;US State Department;Department of State
b|U.S. Department of Defense|Pentagon;Department of Defense;Defense Department;?DoD;?DOD
b|U.S. Department of the Treasury|U.S. Treasury;Department of the Treasury;Treasury Department
b|U.S. Department of Commerce|Department of Commerce;Commerce Department
b|U.S. Department of Energy|Department of Energy;?DOE
b|U.S. Department of Homeland Security|Department of Homeland Security;DHS
b|U.S. Trade Representative|USTR;Office of the U.S. Trade Representative
b|U.S. Agency for International Development|USAID
b|U.S. Environmental Protection Agency|Environmental Protection Agency;EPA
b|White House
b|U.S. National Security Council|White House National Security Council
b|Central Intelligence Agency|CIA
b|Federal Bureau of Investigation|FBI
b|U.S. Supreme Court
b|Federal Reserve|US Federal Reserve;Federal Reserve Board
b|Office of Foreign Assets Control|OFAC
b|Congressional Research Service|CRS
b|Government Accountability Office|GAO
b|U.S. Central Command|CENTCOM;USCENTCOM
b|U.S. European Command|EUCOM;USEUCOM
b|U.S. Indo-Pacific Command|INDOPACOM;USINDOPACOM
b|U.S. Africa Command|AFRICOM
b|Development Finance Corporation|DFC;U.S. International Development Finance Corporation
b|Millennium Challenge Corporation|MCC
b|Library of Congress
b|House of Commons
b|House of Lords
b|Foreign, Commonwealth and Development Office|FCDO;Foreign, Commonwealth & Development Office;Foreign Office;Foreign and Commonwealth Office;FCO
b|Ministry of Defence|MoD
b|HM Treasury
b|Bank of England
b|Bundestag|German Bundestag
b|Bundesrat
b|Bundeswehr
b|Auswärtiges Amt|Federal Foreign Office
b|Federal Chancellery
b|Assemblée nationale
b|State Duma|Duma;Russian Duma
b|Federation Council
b|Russian Ministry of Foreign Affairs|Russian Foreign Ministry
b|Russian Ministry of Defence|Russian Defence Ministry
b|Federal Security Service
b|Verkhovna Rada|Rada
b|Knesset
b|Israel Defense Forces|IDF
b|Sejm
b|Riksdag
b|Folketing
b|Storting
b|Eduskunta
b|Oireachtas
b|Cortes Generales
b|Bundesverfassungsgericht
b|Grand National Assembly of Türkiye|Grand National Assembly
b|Majlis
b|Islamic Revolutionary Guard Corps|IRGC;Revolutionary Guards
b|Lok Sabha
b|Rajya Sabha
b|Ministry of External Affairs|?MEA
b|Reserve Bank of India|RBI
b|National People's Congress|?NPC
b|People's Liberation Army|PLA
b|Politburo
b|State Council
b|Chinese Communist Party|CCP;Communist Party of China;?CPC
b|People's Bank of China|PBOC
b|National Diet
b|Bank of Japan
b|Shura Council
b|Loya Jirga
b|Supreme Leader's Office
o|Amnesty International
o|Human Rights Watch|HRW
o|Médecins Sans Frontières|MSF;Doctors Without Borders
o|Oxfam|Oxfam International
o|Greenpeace
o|WWF|World Wide Fund for Nature
o|Transparency International
o|Save the Children
o|International Crisis Group|Crisis Group
o|International Rescue Committee
o|Norwegian Refugee Council
o|Chatham House
o|RUSI|Royal United Services Institute
o|IISS|International Institute for Strategic Studies
o|SIPRI|Stockholm International Peace Research Institute
o|CSIS|Center for Strategic and International Studies
o|RAND Corporation|RAND
o|Brookings Institution|Brookings
o|Carnegie Endowment for International Peace|Carnegie Endowment
o|Council on Foreign Relations|?CFR
o|Atlantic Council
o|Heritage Foundation
o|European Council on Foreign Relations|ECFR
o|German Marshall Fund|GMF
o|Clingendael
o|SWP|Stiftung Wissenschaft und Politik
o|Reuters
o|BBC|British Broadcasting Corporation
o|CNN
o|Associated Press
o|New York Times
o|Financial Times
o|Wall Street Journal
o|Al Jazeera
o|TASS
o|Xinhua
o|Huawei
o|ZTE
o|TikTok|ByteDance
o|Gazprom
o|Rosneft
o|Rosatom
o|Lukoil
o|Naftogaz
o|Energoatom
o|Saudi Aramco|Aramco
o|Petrobras
o|PDVSA
o|Eskom
o|TotalEnergies
o|ExxonMobil
o|Chevron
o|Equinor
o|Siemens
o|Airbus
o|Boeing
o|Lockheed Martin
o|Rheinmetall
o|TSMC
o|Samsung
o|Microsoft
o|OpenAI
o|Starlink|SpaceX
o|Catholic Church
o|Russian Orthodox Church
o|Business 20|B20
o|Civil 20|C20
`;
