/**
 * International organisations, their organs, agencies and missions, and informal groups of states.
 *
 * One a line: `type | name | other names`, several names separated by `;`. Type: o organisation, b body, g group.
 * A name in capitals only counts in capitals ("WHO", never "who"). Nothing here may be a plain word.
 * What spellings.ts derives ("UN" for "United Nations", "Organisation") needs no entry.
 */
export const INTERGOVERNMENTAL_ORGANISATIONS = `
o|United Nations|UN;U.N.;U N;United Nations Organization;United Nations system
b|UN Security Council|Security Council;UNSC;UN's Security Council
b|UN General Assembly|General Assembly;UNGA
b|UN Secretariat
b|UN Economic and Social Council|Economic and Social Council;ECOSOC
b|International Court of Justice|ICJ;World Court
b|UN Human Rights Council|Human Rights Council;UNHRC;?HRC
b|UN High Commissioner for Human Rights|OHCHR;Office of the United Nations High Commissioner for Human Rights;Office of the High Commissioner for Human Rights;High Commissioner for Human Rights;UN Human Rights Office
b|UNHCR|Office of the United Nations High Commissioner for Refugees;United Nations High Commissioner for Refugees;UN Refugee Agency;High Commissioner for Refugees
b|UNICEF|United Nations Children's Fund
b|UNDP|United Nations Development Programme
b|UNEP|United Nations Environment Programme;UN Environment
b|World Food Programme|WFP;UN World Food Programme
b|Food and Agriculture Organization|FAO;Food and Agriculture Organization of the United Nations
b|International Fund for Agricultural Development|IFAD
o|World Health Organization|WHO
b|World Health Assembly|WHA
o|International Labour Organization|ILO
o|International Maritime Organization|IMO
o|International Civil Aviation Organization|ICAO
o|International Telecommunication Union|ITU
o|Universal Postal Union|UPU
o|World Meteorological Organization|WMO
o|World Intellectual Property Organization|WIPO
o|UNESCO|United Nations Educational, Scientific and Cultural Organization
o|UNIDO|United Nations Industrial Development Organization
o|UN Tourism|UNWTO;World Tourism Organization
b|UNCTAD|United Nations Conference on Trade and Development;UN Trade and Development
b|UN Women|UNIFEM
b|UNFPA|United Nations Population Fund
b|UNODC|United Nations Office on Drugs and Crime
b|UN-Habitat|United Nations Human Settlements Programme
b|UNRWA|United Nations Relief and Works Agency;United Nations Relief and Works Agency for Palestine Refugees in the Near East
b|UNAIDS|Joint United Nations Programme on HIV/AIDS
b|UNOPS|United Nations Office for Project Services
b|UNITAR|United Nations Institute for Training and Research
b|UNIDIR|United Nations Institute for Disarmament Research
b|OCHA|UNOCHA;UN OCHA;Office for the Coordination of Humanitarian Affairs;United Nations Office for the Coordination of Humanitarian Affairs
b|UNMAS|United Nations Mine Action Service
b|UNDRR|United Nations Office for Disaster Risk Reduction
b|UNODA|Office for Disarmament Affairs;United Nations Office for Disarmament Affairs
b|UNECE|United Nations Economic Commission for Europe;Economic Commission for Europe
b|Economic Commission for Africa|UNECA;?ECA;United Nations Economic Commission for Africa
b|ECLAC|Economic Commission for Latin America and the Caribbean;CEPAL
b|ESCAP|UNESCAP;Economic and Social Commission for Asia and the Pacific
b|ESCWA|UNESCWA;Economic and Social Commission for Western Asia
b|Peacebuilding Commission|UN Peacebuilding Commission
b|Peacebuilding Support Office
b|Department of Peace Operations|Department of Peacekeeping Operations;DPKO
b|Department of Political and Peacebuilding Affairs|DPPA;Department of Political Affairs
b|Advisory Committee on Administrative and Budgetary Questions|ACABQ
b|Conference on Disarmament|?CD
b|International Law Commission|?ILC
b|UNCITRAL|United Nations Commission on International Trade Law
b|Western European and Others Group|WEOG
b|Latin American and Caribbean Group|GRULAC
b|UNFCCC secretariat|UNFCCC;UN Climate Change
b|Intergovernmental Panel on Climate Change|IPCC
o|International Atomic Energy Agency|IAEA;International Atomic Energy Agency Secretariat
b|IAEA Board of Governors|Board of Governors of the IAEA
o|Organisation for the Prohibition of Chemical Weapons|OPCW
o|Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO;Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization
b|International Criminal Court|ICC
b|International Criminal Tribunal for the former Yugoslavia|ICTY
b|International Criminal Tribunal for Rwanda|ICTR
b|International Tribunal for the Law of the Sea|ITLOS
b|Permanent Court of Arbitration|?PCA
b|Special Court for Sierra Leone
o|International Organization for Migration|IOM;UN Migration
o|International Seabed Authority|?ISA
o|International Renewable Energy Agency|IRENA
b|UNIFIL|United Nations Interim Force in Lebanon
b|UNDOF|United Nations Disengagement Observer Force
b|UNTSO|United Nations Truce Supervision Organization
b|UNFICYP|United Nations Peacekeeping Force in Cyprus
b|UNMIK|United Nations Interim Administration Mission in Kosovo;United Nations Mission in Kosovo
b|MINUSMA|United Nations Multidimensional Integrated Stabilization Mission in Mali
b|MONUSCO|United Nations Organization Stabilization Mission in the Democratic Republic of the Congo
b|MONUC|United Nations Organization Mission in the Democratic Republic of the Congo
b|UNMISS|United Nations Mission in South Sudan
b|UNMIS|United Nations Mission in the Sudan
b|UNAMID|African Union-United Nations Hybrid Operation in Darfur
b|UNISFA|United Nations Interim Security Force for Abyei
b|UNITAMS|United Nations Integrated Transition Assistance Mission in Sudan
b|MINUSCA|United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic
b|MINURSO|United Nations Mission for the Referendum in Western Sahara
b|MINUSTAH|United Nations Stabilization Mission in Haiti
b|BINUH|United Nations Integrated Office in Haiti
b|UNMIL|United Nations Mission in Liberia
b|UNOCI|United Nations Operation in Côte d'Ivoire
b|UNAMSIL|United Nations Mission in Sierra Leone
b|UNOMIG|United Nations Observer Mission in Georgia
b|UNMOGIP|United Nations Military Observer Group in India and Pakistan
b|UNAMA|United Nations Assistance Mission in Afghanistan
b|UNAMI|United Nations Assistance Mission for Iraq
b|UNSMIL|United Nations Support Mission in Libya
b|UNSOM|United Nations Assistance Mission in Somalia
b|UNTAET|United Nations Transitional Administration in East Timor
b|UNMIT|United Nations Integrated Mission in Timor-Leste
b|UNMISET|United Nations Mission of Support in East Timor
b|UNAMET|United Nations Mission in East Timor
b|UNTAC|United Nations Transitional Authority in Cambodia
b|UNPROFOR|United Nations Protection Force
b|UNMIN|United Nations Mission in Nepal
b|BINUB|United Nations Integrated Office in Burundi
b|UNIOGBIS|United Nations Integrated Peacebuilding Office in Guinea-Bissau
b|UNOWAS|United Nations Office for West Africa and the Sahel;United Nations Office for West Africa
b|UNRCCA|United Nations Regional Centre for Preventive Diplomacy for Central Asia
b|UNSCO|Office of the United Nations Special Coordinator for the Middle East Peace Process
b|UNSCOM|United Nations Special Commission
b|UNMOVIC|United Nations Monitoring, Verification and Inspection Commission
b|AMISOM|African Union Mission in Somalia
b|ATMIS|African Union Transition Mission in Somalia
o|NATO|North Atlantic Treaty Organization;North Atlantic Alliance;Transatlantic Alliance;Atlantic Alliance;N.A.T.O.;OTAN
b|North Atlantic Council|NAC
b|NATO Parliamentary Assembly|NATO PA;NATO's Parliamentary Assembly
b|NATO-Russia Council|NRC
b|NATO-Ukraine Council|NATO-Ukraine Commission;NUC
b|NATO-Georgia Commission|NGC
b|NATO Military Committee|Military Committee of NATO
b|Supreme Allied Commander Europe|SACEUR
b|SHAPE|Supreme Headquarters Allied Powers Europe
b|Allied Command Operations
b|Allied Command Transformation
b|International Security Assistance Force|ISAF
b|Resolute Support Mission
b|KFOR|Kosovo Force
b|SFOR|Stabilisation Force
b|Partnership for Peace|PfP
b|Euro-Atlantic Partnership Council|EAPC
o|Defence Innovation Accelerator for the North Atlantic|DIANA
g|NATO Allies|Allies;Ally;NATO Ally;Allied leaders;NATO leaders;NATO allies;NATO member states;NATO members;Allied governments;Allied Heads of State and Government;NATO Heads of State and Government
o|European Union|EU;E.U.;European Communities;European Community;EEC
b|European Commission|?EC
b|European Council
b|Council of the European Union|EU Council;Council of the EU
b|European Parliament|?EP
b|Foreign Affairs Council|?FAC;EU Foreign Affairs Council
b|Eurogroup
b|ECOFIN|Economic and Financial Affairs Council
b|COREPER|Committee of Permanent Representatives
b|Political and Security Committee
b|European External Action Service|EEAS
b|European Central Bank|ECB
b|European Investment Bank|EIB
b|Court of Justice of the European Union|CJEU;European Court of Justice;ECJ
b|European Court of Auditors
b|European Economic and Social Committee|EESC
b|European Committee of the Regions|Committee of the Regions
b|European Defence Agency|EDA
b|European Border and Coast Guard Agency|Frontex
b|Europol
b|Eurojust
b|European Medicines Agency|EMA
b|European Public Prosecutor's Office|EPPO
b|EULEX|EULEX Kosovo
b|EU Military Staff|EUMS
g|EU Member States|EU member states;EU member countries;EU countries;EU leaders;Member States of the European Union
g|European Political Community|EPC
g|Eastern Partnership
g|Western Balkans Six|WB6
o|European Free Trade Association|EFTA
o|Council of Europe|CoE
b|Parliamentary Assembly of the Council of Europe|PACE
b|European Court of Human Rights|ECtHR;ECHR
b|Committee of Ministers|Committee of Ministers of the Council of Europe
b|Venice Commission
b|GRECO|Group of States against Corruption
o|OSCE|Organization for Security and Co-operation in Europe
b|OSCE Permanent Council|Permanent Council of the OSCE;Permanent Council
b|OSCE Ministerial Council
b|OSCE Parliamentary Assembly|OSCE PA
b|OSCE Special Monitoring Mission to Ukraine|?SMM;OSCE SMM;Special Monitoring Mission
b|ODIHR|OSCE Office for Democratic Institutions and Human Rights;Office for Democratic Institutions and Human Rights
b|Forum for Security Co-operation|?FSC
g|OSCE Minsk Group|Minsk Group
g|Trilateral Contact Group|?TCG
g|Normandy format|Normandy Four
o|African Union|AU;A.U.
b|African Union Commission|AUC
b|African Union Peace and Security Council|AU PSC;Peace and Security Council
b|African Union Assembly|Assembly of the African Union
b|Pan-African Parliament|PAP
b|Africa Centres for Disease Control and Prevention|Africa CDC
o|Organisation of African Unity|OAU
o|NEPAD|New Partnership for Africa's Development;AUDA-NEPAD
b|African Peer Review Mechanism|APRM
o|ECOWAS|Economic Community of West African States;CEDEAO
b|ECOWAS Commission
b|ECOWAS Authority of Heads of State and Government|ECOWAS Authority
o|Southern African Development Community|SADC
b|SADC Organ on Politics, Defence and Security Cooperation|SADC Organ;SADC Troika
b|SAMIM|SADC Mission in Mozambique
o|East African Community|EAC
b|East African Legislative Assembly|EALA
o|Intergovernmental Authority on Development|IGAD
o|Common Market for Eastern and Southern Africa|COMESA
o|Economic Community of Central African States|ECCAS;CEEAC
o|Arab Maghreb Union|AMU
o|G5 Sahel
g|Alliance of Sahel States|AES
o|African Development Bank|AfDB;African Development Bank Group;ADB Group
o|Afreximbank|African Export-Import Bank
o|African Continental Free Trade Area secretariat|AfCFTA Secretariat
o|International Conference on the Great Lakes Region|ICGLR
o|League of Arab States|Arab League;LAS
o|Gulf Cooperation Council|GCC;Cooperation Council for the Arab States of the Gulf
o|Organisation of Islamic Cooperation|OIC;Organisation of the Islamic Conference
o|Islamic Development Bank|IsDB
o|Arab Coordination Group|ACG
o|ASEAN|Association of Southeast Asian Nations;Association of South-East Asian Nations
b|ASEAN Secretariat
b|ASEAN Regional Forum|ARF
b|ASEAN Intergovernmental Commission on Human Rights|AICHR
g|ASEAN Member States|ASEAN member states;ASEAN countries;ASEAN leaders
g|ASEAN Plus Three|ASEAN+3
o|South Asian Association for Regional Cooperation|SAARC
o|BIMSTEC|Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
o|Shanghai Cooperation Organisation|SCO
o|Collective Security Treaty Organization|CSTO
o|Commonwealth of Independent States|CIS
o|Eurasian Economic Union|EAEU;EEU
b|Eurasian Economic Commission
o|Organization of Turkic States|OTS
o|GUAM|GUAM Organization for Democracy and Economic Development
o|Black Sea Economic Cooperation|BSEC;Organization of the Black Sea Economic Cooperation
o|Economic Cooperation Organization|?ECO
o|APEC|Asia-Pacific Economic Cooperation
o|Pacific Islands Forum|PIF;Pacific Island Forum
o|Pacific Community
o|Indian Ocean Rim Association|IORA
o|Asian Development Bank|ADB
o|Asian Infrastructure Investment Bank|AIIB
o|New Development Bank|NDB
o|Organization of American States|OAS
b|Inter-American Commission on Human Rights|IACHR
b|Inter-American Court of Human Rights
o|Pan American Health Organization|PAHO
o|Inter-American Development Bank|IDB;IADB
o|CARICOM|Caribbean Community
o|Caribbean Development Bank|?CDB
o|Organisation of Eastern Caribbean States|OECS
o|MERCOSUR|Mercosur;Southern Common Market
o|CELAC|Community of Latin American and Caribbean States
o|UNASUR|Union of South American Nations
o|ALBA|Bolivarian Alliance for the Peoples of Our America
o|Central American Integration System|SICA
o|Pacific Alliance
o|Andean Community
o|Amazon Cooperation Treaty Organization|ACTO
g|Lima Group
g|Rio Group
o|Commonwealth of Nations|?Commonwealth;Commonwealth Secretariat
o|SEATO|South East Asia Treaty Organisation;Southeast Asia Treaty Organization
o|Organisation internationale de la Francophonie|OIF;International Organisation of La Francophonie
o|Community of Portuguese Language Countries|CPLP
o|OECD|Organisation for Economic Co-operation and Development
b|Development Assistance Committee|OECD DAC;OECD Development Assistance Committee
o|International Energy Agency|IEA
b|Nuclear Energy Agency|?NEA
o|International Energy Forum|?IEF
o|OPEC|Organization of the Petroleum Exporting Countries;Organization of Petroleum Exporting Countries
o|OPEC+|OPEC Plus
o|World Trade Organization|WTO
b|WTO General Council
b|Dispute Settlement Body|DSB;WTO Dispute Settlement Body
b|Appellate Body|WTO Appellate Body
o|International Monetary Fund|IMF
o|World Bank|World Bank Group;WBG
b|International Development Association|?IDA
b|International Finance Corporation|IFC
b|Multilateral Investment Guarantee Agency|MIGA
o|European Bank for Reconstruction and Development|EBRD
o|Bank for International Settlements|BIS
o|Financial Stability Board|FSB
o|Financial Action Task Force|FATF
b|Basel Committee on Banking Supervision|Basel Committee
o|Paris Club
o|World Customs Organization|WCO
o|World Organisation for Animal Health|WOAH
o|Green Climate Fund|GCF
o|Global Environment Facility|GEF
o|Adaptation Fund
o|Gavi|Gavi, the Vaccine Alliance
o|Global Fund to Fight AIDS, Tuberculosis and Malaria|Global Fund
o|CEPI|Coalition for Epidemic Preparedness Innovations
o|COVAX|COVAX Facility
o|Interpol|International Criminal Police Organization
o|International Committee of the Red Cross|ICRC
o|International Federation of Red Cross and Red Crescent Societies|IFRC
o|Inter-Parliamentary Union|IPU
o|International Olympic Committee|IOC
o|World Economic Forum|WEF
o|CERN
o|ITER Organization
o|European Space Agency|ESA
o|Euratom
o|Nuclear Suppliers Group|NSG
g|Missile Technology Control Regime|MTCR
g|Wassenaar Arrangement
g|Australia Group
g|Proliferation Security Initiative
o|Arctic Council
o|Nordic Council
o|Nordic Council of Ministers
o|Council of the Baltic Sea States|CBSS
o|Baltic Assembly
o|Union for the Mediterranean|UfM
o|Regional Cooperation Council|RCC
o|Energy Community
o|Central European Initiative
g|Visegrád Group|Visegrád Four;V4
g|Bucharest Nine|B9;Bucharest 9
g|Weimar Triangle
g|Nordic-Baltic Eight|NB8;Nordic-Baltic 8
g|Three Seas Initiative
g|Lublin Triangle
g|Joint Expeditionary Force|JEF
g|Benelux
g|G7|Group of Seven;G-7;G7 leaders;G7 countries;G7 members
g|G8|Group of Eight;G-8
g|G20|Group of Twenty;G-20;G20 leaders;G20 members;G20 countries
g|Group of 77|G77;G-77;Group of 77 and China;G77 and China
g|G10|Group of Ten
g|G4|Group of Four
g|P5|P-5;Permanent Five
g|P5+1|E3/EU+3;E3+3
g|E3|EU3
g|P3
g|BRICS
g|MIKTA
g|Quad|Quadrilateral Security Dialogue
g|AUKUS
g|Five Eyes
g|I2U2
g|IBSA
g|BASIC countries
g|Middle East Quartet|Quartet
g|Non-Aligned Movement|?NAM
g|Least Developed Countries Group|LDC Group
g|Alliance of Small Island States|AOSIS
g|African Group|Africa Group;African Group of Negotiators;?AGN
g|C5+1
g|Umbrella Group
g|Environmental Integrity Group
g|Like-Minded Developing Countries|LMDC;LMDCs
g|Cairns Group
g|ACP Group|Organisation of African, Caribbean and Pacific States;OACPS
g|High Ambition Coalition
g|Climate Vulnerable Forum|?CVF
g|V20
g|Ukraine Defense Contact Group|UDCG;Ramstein format
g|Global Coalition to Defeat ISIS|Global Coalition against Daesh;Counter-ISIS Coalition
g|Coalition of the Willing
g|Astana format|Astana guarantors
`;
