/**
 * Texts about real public meetings in our own words, labelled before the finder saw them: `[[words|Actor]]` is a
 * mention of the actor with that name, `[[words]]` of the actor that is called so. Unmarked names are not actors.
 * Regions and kinds other than those the finder was made on.
 */
export const ACTOR_TEXTS: Readonly<Record<string, string>> = {
  'climate conference, daily note': `# COP27: note on the closing plenary

Sharm el-Sheikh, 20 November 2022

The closing plenary began before dawn. [[COP27 President Sameh Shoukry|Sameh Shoukry]] put the cover decision to the Parties. [[Mr Shoukry|Sameh Shoukry]], who is also the Foreign Minister of [[Egypt]], thanked delegates for their patience.

[[Pakistan]], speaking for the [[Group of 77 and China|Group of 77]], called the new loss and damage fund historic. Its [[Climate Minister Sherry Rehman|Sherry Rehman]] said the fund was not charity. The [[Alliance of Small Island States]] ([[AOSIS|Alliance of Small Island States]]) agreed; [[Molwyn Joseph]], Minister of Health of [[Antigua and Barbuda]] and chair of [[AOSIS|Alliance of Small Island States]], spoke of thirty years of waiting.

[[European Commission Executive Vice-President Frans Timmermans|Frans Timmermans]] regretted that the text does little on mitigation. "We should have done much more," [[Timmermans|Frans Timmermans]] said. The [[European Union]] had offered more, but [[Saudi Arabia]] and [[Russia]] resisted any mention of oil and gas. [[UNFCCC Executive Secretary Simon Stiell|Simon Stiell]] closed the meeting. The [[United Arab Emirates]] will host COP28 in Dubai.`,

  'trade ministers, WTO': `MC12 OUTCOME IN BRIEF

Geneva, 17 June 2022

1. After almost six days of talks, members of the [[World Trade Organization]] ([[WTO|World Trade Organization]]) agreed a package on fisheries, food and vaccines.

2. [[Director-General Ngozi Okonjo-Iweala|Ngozi Okonjo-Iweala]] said the package would change lives. The [[Director-General|Ngozi Okonjo-Iweala]] had kept ministers in Geneva for an extra day. [[Kazakhstan]] chaired the conference through [[Mr Timur Suleimenov|Timur Suleimenov]].

3. [[India]] and [[South Africa]] led the request for a waiver on patents; the [[United Kingdom]] and [[Switzerland]] had doubts until the end. [[Indian Commerce Minister Piyush Goyal|Piyush Goyal]] told reporters that [[New Delhi|India]] had got what it came for. [[Mr Goyal|Piyush Goyal]] added that small fishermen were safe.

4. The [[African Group]], the [[ACP Group]] and the [[LDC Group|Least Developed Countries Group]] welcomed the result. The [[Dispute Settlement Body]] was not reformed; the [[United States]] keeps blocking the [[Appellate Body]].

5. The [[General Council|WTO General Council]] will take up the follow-up in July.`,

  'nuclear agency board': `[[IAEA Board of Governors]]: summary for members

Vienna, 9 June 2022

The [[Board|IAEA Board of Governors]] adopted a resolution drafted by [[France]], [[Germany]], the [[UK|United Kingdom]] and the [[US|United States]]. Thirty members voted for it; [[China]] and [[Russia]] voted against; [[India]], [[Libya]] and [[Pakistan]] abstained.

The [[International Atomic Energy Agency]] ([[IAEA|International Atomic Energy Agency]]) has waited three years for credible answers about uranium traces at three sites in [[Iran]]. [[Director General Rafael Mariano Grossi|Rafael Mariano Grossi]] warned that removing cameras could deal a fatal blow to the nuclear deal. [[Mr Grossi|Rafael Mariano Grossi]] said the [[Agency|International Atomic Energy Agency]] would keep the door open.

[[Tehran|Iran]] rejected the resolution as political. The spokesperson of the [[Atomic Energy Organization of Iran]], [[Behrouz Kamalvandi]], announced that two cameras had been switched off. [[Iranian President Ebrahim Raisi|Ebrahim Raisi]] said that [[Iran]] would not retreat a single step. [[Israel]] praised the vote; [[Prime Minister Naftali Bennett|Naftali Bennett]] spoke of the true face of [[Iran]].`,

  'parliamentary committee minutes': `MINUTES OF THE STANDING COMMITTEE ON PUBLIC ACCOUNTS

Nairobi, 14 March 2023

Present: [[Hon. John Mbadi|John Mbadi]] (Chairperson), [[Hon. Mary Emaase|Mary Emaase]], [[Hon. Joseph Makilap|Joseph Makilap]]

In attendance: [[Dr Chris Kiptoo|Chris Kiptoo]], Principal Secretary, [[National Treasury]]; [[Ms Nancy Gathungu|Nancy Gathungu]], Auditor-General

Minute 1: Opening

The [[Chairperson|John Mbadi]] called the meeting to order at ten. He recalled that the [[Public Accounts Committee]] had asked the [[National Treasury]] for papers on the drought fund in January.

Minute 2: Evidence

[[Dr Kiptoo|Chris Kiptoo]] told the [[Committee|Public Accounts Committee]] that the money had gone to the [[Ministry of Agriculture]] and to the [[National Drought Management Authority]] ([[NDMA|National Drought Management Authority]]). The [[Auditor-General|Nancy Gathungu]] replied that the [[NDMA|National Drought Management Authority]] had not filed its accounts. [[Ms Emaase|Mary Emaase]] asked whether the [[World Bank]] had been informed.

Minute 3: Decision

The [[Committee|Public Accounts Committee]] resolved to summon the [[Ministry of Agriculture]] and to visit Turkana before Easter.`,

  'press call': `Background press call on the visit to Jakarta

Via teleconference, 12 November 2022

MODERATOR: Good evening. Our speaker today is [[Daniel Kritenbrink]], Assistant Secretary of State for East Asian and Pacific Affairs.

[[ASSISTANT SECRETARY KRITENBRINK|Daniel Kritenbrink]]: Thank you. [[President Biden|Joe Biden]] will meet the leaders of [[ASEAN]] in Phnom Penh before he flies to Bali for the [[G20]] Summit. The [[President|Joe Biden]] will also see [[Prime Minister Kishida|Fumio Kishida]] of [[Japan]] and [[President Yoon|Yoon Suk Yeol]] of the [[Republic of Korea]].

Q: Will he raise [[Taiwan]] with [[President Xi|Xi Jinping]]?

[[ASSISTANT SECRETARY KRITENBRINK|Daniel Kritenbrink]]: He will. [[Washington|United States]] wants to keep lines open with [[Beijing|China]]. [[Secretary Blinken|Antony Blinken]] said so last week. And [[Myanmar]] will be discussed: the junta has not kept its word to [[ASEAN]].

Q: And the [[State Department|U.S. Department of State]]?

[[ASSISTANT SECRETARY KRITENBRINK|Daniel Kritenbrink]]: [[Blinken|Antony Blinken]] travels with the [[President|Joe Biden]].`,

  'Latin American summit': `VII CUMBRE DE LA [[CELAC]]: what was said

Buenos Aires, 24 January 2023

The [[Community of Latin American and Caribbean States|CELAC]] ([[CELAC]]) met in the Argentine capital under the chairmanship of [[President Alberto Fernández|Alberto Fernández]]. [[Luiz Inácio Lula da Silva]], back as President of [[Brazil]], received the longest applause. [[Lula da Silva|Luiz Inácio Lula da Silva]] announced that [[Brazil]] returns to the group which his predecessor [[Jair Bolsonaro]] had left.

[[Uruguayan President Luis Lacalle Pou|Luis Lacalle Pou]] asked his colleagues not to be a club of friends of one ideology. [[Nicolás Maduro]] cancelled his trip; [[Caracas|Venezuela]] spoke of a plan of aggression. The Presidents of [[Colombia]] and [[Chile]], [[Gustavo Petro]] and [[Gabriel Boric]], called for elections in [[Peru]]. [[Mr Boric|Gabriel Boric]] mentioned the dead in Puno.

[[European Council President Charles Michel|Charles Michel]] attended as a guest, and the [[Inter-American Development Bank]] and [[ECLAC]] sent observers. [[St. Vincent and the Grenadines|Saint Vincent and the Grenadines]] takes over the chair. [[Prime Minister Ralph Gonsalves|Ralph Gonsalves]] promised to speak for the [[Caribbean Community|CARICOM]].`,

  'African Union mediation': `Communiqué on the talks in Pretoria

2 November 2022

The Government of [[Ethiopia]] and the [[Tigray People's Liberation Front|TPLF]] ([[TPLF]]) signed an agreement on a permanent cessation of hostilities.

[[H.E. Olusegun Obasanjo|Olusegun Obasanjo]], [[AU|African Union]] High Representative for the Horn of Africa, led the talks with former [[President Uhuru Kenyatta|Uhuru Kenyatta]] of [[Kenya]] and [[Dr Phumzile Mlambo-Ngcuka|Phumzile Mlambo-Ngcuka]]. [[Chief Obasanjo|Olusegun Obasanjo]] called it the beginning of a new dawn. [[Redwan Hussein]], National Security Adviser to the Prime Minister, signed for [[Addis Ababa|Ethiopia]]; [[Getachew Reda]], spokesperson of the [[TPLF]], for the other side.

The [[African Union]] thanked [[South Africa]] and its [[President Cyril Ramaphosa|Cyril Ramaphosa]]. The [[United Nations]], the [[Intergovernmental Authority on Development]] ([[IGAD|Intergovernmental Authority on Development]]) and the [[United States]] were present as observers. [[UN Secretary-General António Guterres|António Guterres]] welcomed the step. [[Eritrea]] was not at the table.

Aid will resume. The [[World Food Programme]] and the [[International Committee of the Red Cross]] expect access to Mekelle within days, [[Mr Guterres|António Guterres]] said.`,

  'Security Council, monthly brief': `[[Mali]]: monthly brief

March 2023

I. Where matters stand

The mandate of [[MINUSMA]] ends on 30 June. The [[Security Council|UN Security Council]] hears [[El-Ghassim Wane]], Special Representative of the Secretary-General and head of the mission, on 12 April. [[Mr. Wane|El-Ghassim Wane]] is expected to present three options.

II. What members think

[[France]] holds the pen. [[Gabon]], [[Ghana]] and [[Mozambique]] (the A3) stress the role of [[ECOWAS]]. [[Moscow|Russia]] blames [[Paris|France]] for the crisis and defends the presence of the [[Wagner Group]]. [[Bamako|Mali]] refuses an inquiry into the events in Moura, which the [[Office of the High Commissioner for Human Rights|UN High Commissioner for Human Rights]] ([[OHCHR|UN High Commissioner for Human Rights]]) wants to publish. [[Foreign Minister Abdoulaye Diop|Abdoulaye Diop]] told the [[Council|UN Security Council]] in January that [[Mali]] will not trade its sovereignty.

III. Options

The [[Secretary-General|UN Secretary-General]] may propose to raise the number of troops, to leave it, or to withdraw uniformed personnel. [[Germany]] and the [[United Kingdom]] have announced that they leave; [[Côte d'Ivoire]] too.`,

  'Indo-Pacific leaders, think-tank comment': `## After Hiroshima

By [[Priya Raghavan]]

The [[Quad]] met for less than an hour in Hiroshima on 20 May 2023, because [[Joe Biden]] had to cancel Sydney. [[Prime Minister Anthony Albanese|Anthony Albanese]] took it well. [[Canberra|Australia]] needs [[Washington|United States]] more than it admits, and [[Albanese|Anthony Albanese]] knows it. [[Narendra Modi]] flew on to Port Moresby, where [[Papua New Guinea]] received him like a brother; [[James Marape]], its prime minister, touched his feet.

[[Beijing|China]] was not amused. Its [[Vice Foreign Minister Sun Weidong|Sun Weidong]] summoned the Japanese ambassador. [[Japan]] in turn pointed at the Taiwan Strait. [[Modi|Narendra Modi]] said little: [[India]] buys its oil from [[Russia]] and its reactors too.

What remains is a list of projects on cables and vaccines. The [[Pacific Islands Forum]] has asked for more. [[Mark Brown]], who chairs it as Prime Minister of the [[Cook Islands]], calls the ocean one continent.

[[Priya Raghavan]] is a Senior Fellow at the [[Lowy Institute]] in Sydney.`,

  'joint readout, Gulf and Central Asia': `Readout of the first Central Asia–[[GCC|Gulf Cooperation Council]] Summit

Jeddah, 19 July 2023

[[His Royal Highness Crown Prince Mohammed bin Salman|Mohammed bin Salman]] opened the summit of the leaders of the [[Gulf Cooperation Council]] and of [[Kazakhstan]], [[Kyrgyzstan]], [[Tajikistan]], [[Turkmenistan]] and [[Uzbekistan]]. The [[Crown Prince|Mohammed bin Salman]] underlined the weight of trade corridors.

[[President Shavkat Mirziyoyev|Shavkat Mirziyoyev]] proposed a council of foreign ministers. [[President Kassym-Jomart Tokayev|Kassym-Jomart Tokayev]] invited investors to Astana. [[Mr Tokayev|Kassym-Jomart Tokayev]] also met the [[Emir of Qatar, Sheikh Tamim bin Hamad Al Thani|Tamim bin Hamad Al Thani]].

The leaders condemned the burning of the Koran in [[Sweden]] and called on the [[Taliban]] to respect the rights of women. They agreed that the [[GCC Secretariat]] and the [[Ministry of Foreign Affairs of Uzbekistan]] prepare a plan of action. [[GCC Secretary-General Jasem Albudaiwi|Jasem Albudaiwi]] will report. The next summit takes place in Samarkand in 2025.`,

  'UN agency appeal': `[[Sudan]]: donors meet in Geneva

19 June 2023 | Summary

- The conference was hosted by [[Saudi Arabia]], [[Egypt]], [[Germany]], [[Qatar]], the [[African Union]] and the [[European Union]], with [[OCHA]] and [[UNHCR]].
- [[António Guterres]] warned that [[Sudan]] is falling into death at unprecedented speed. The [[UN Secretary-General|António Guterres]] asked for three billion dollars.
- [[Emergency Relief Coordinator Martin Griffiths|Martin Griffiths]] announced 22 million from the central fund. [[Griffiths|Martin Griffiths]] said: "More is needed."
- [[Filippo Grandi]], the [[High Commissioner for Refugees|UNHCR]], spoke of half a million people in [[Chad]] and [[South Sudan]].
- [[German Foreign Minister Annalena Baerbock|Annalena Baerbock]] pledged 200 million euros until 2024. [[Berlin|Germany]] also pays for schools.
- The [[Sudanese Armed Forces]] ([[SAF|Sudanese Armed Forces]]) and the [[Rapid Support Forces]] ([[RSF|Rapid Support Forces]]) were not invited. The [[RSF|Rapid Support Forces]] declared a truce of three days.
- [[Save the Children]] and the [[Norwegian Refugee Council]] asked for safe roads out of Khartoum.`,

  'European parliament debate note': `The enlargement debate in Strasbourg

13 September 2023

A. The speech

[[Ursula von der Leyen]], President of the [[European Commission]], gave her address to the [[European Parliament]]. [[Von der Leyen|Ursula von der Leyen]] named [[Ukraine]], the Western Balkans and [[Moldova|Republic of Moldova]]. The [[Commission|European Commission]] will look at each policy before the [[European Council]] meets in Granada.

B. The groups

[[Manfred Weber]] ([[European People's Party]]) agreed with most of it. [[Iratxe García Pérez]] of the Socialists missed housing. [[Mr Weber|Manfred Weber]] wants fewer papers for farmers. [[Terry Reintke]] for the Greens and [[Stéphane Séjourné]] for Renew Europe asked for treaty change.

C. The Council

[[State Secretary Pascual Navarro|Pascual Navarro]] spoke for the [[Spanish Presidency]]. [[Budapest|Hungary]] will not agree to a date, and [[Warsaw|Poland]] wants its grain ban to stay. The [[Court of Justice of the European Union]] will hear the case brought by [[Poland]] in spring. [[Hungarian Foreign Minister Péter Szijjártó|Péter Szijjártó]] met [[Commissioner Olivér Várhelyi|Olivér Várhelyi]] the same evening.`,
};
