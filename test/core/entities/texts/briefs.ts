/** A text of our own about public events, with what a reader finds in it. */
export interface ReadText {
  readonly kind: string;
  readonly text: string;
  /** ISO dates in text order. */
  readonly dates: readonly string[];
  /** "date | name"; "-" where the text gives no date. Optional ones end in "?": right to find, right to leave out. */
  readonly meetings: readonly string[];
}

/** Written before the finder was run on them. */
export const READ_TEXTS: readonly ReadText[] = [
  {
    kind: 'press call',
    text: `BACKGROUND PRESS CALL ON THE PRESIDENT'S TRIP TO INDONESIA

November 10, 2022
Via Teleconference

MODERATOR: Good morning, everyone. Thanks for joining. This call is on background.

SENIOR OFFICIAL: Thanks. On Monday, the President will meet with President Xi Jinping in Bali, ahead of the G20 Summit. The two last spoke by telephone in July. The G20 Leaders' Summit opens on Tuesday, November 15 and closes the next day. Before that he travels to Phnom Penh for the U.S.-ASEAN Summit on November 12 and the East Asia Summit on November 13.

Q: Will Ukraine come up?

SENIOR OFFICIAL: We expect so. At the G7 Leaders' Summit in Elmau in June, leaders agreed to stand together, and that has not changed since February 24.
`,
    dates: [
      '2022-11-10',
      '2022-11-14',
      '2022-07',
      '2022-11-15',
      '2022-11-12',
      '2022-11-13',
      '2022-06',
      '2022-02-24',
    ],
    meetings: [
      '2022-11-14 | meeting with President Xi Jinping',
      '2022-11-15 | G20 Leaders’ Summit',
      '2022-11-12 | U.S.-ASEAN Summit',
      '2022-11-13 | East Asia Summit',
      '2022-06 | G7 Leaders’ Summit in Elmau',
    ],
  },
  {
    kind: 'committee minutes',
    text: `COMMITTEE ON EXTERNAL RELATIONS

MINUTES OF THE MEETING HELD ON 14 MARCH 2023

Present: Ms Anna Bright (Chair), Mr Karl Holm, Ms Rita Sousa.
Apologies: Mr Peter Lang.

1. Minutes of the previous meeting

The minutes of the meeting of 28 February 2023 were approved.

2. Briefing by the Ministry of Foreign Affairs

The Deputy Minister briefed members on the Extraordinary European Council of 9 February and on the Foreign Affairs Council due on 20 March. Members asked about the Arctic Council, which was established in 1996.

3. Visit programme

The Chair reported that the Committee will visit Tallinn from 17 to 19 April and will meet with the Riigikogu Foreign Affairs Committee on 18 April.

4. Date of next meeting

The next meeting will be held on Tuesday 28 March at 10:00.
`,
    dates: [
      '2023-03-14',
      '2023-02-28',
      '2023-02-09',
      '2023-03-20',
      '1996',
      '2023-04-17/2023-04-19',
      '2023-04-18',
      '2023-03-28',
    ],
    meetings: [
      '2023-03-14 | Committee on External Relations meeting',
      '2023-02-28 | meeting of 28 February',
      '2023-02-09 | Extraordinary European Council',
      '2023-03-20 | Foreign Affairs Council',
      '2023-04-18 | meeting with the Riigikogu Foreign Affairs Committee',
      '2023-03-28 | next meeting',
      '2023-04-17/2023-04-19 | visit to Tallinn ?',
    ],
  },
  {
    kind: 'negotiation bulletin',
    text: `Summary of the Kunming-Montreal Biodiversity Conference
7-19 December 2022

The second part of the fifteenth meeting of the Conference of the Parties (COP 15) to the Convention on Biological Diversity (CBD) convened in Montreal, Canada, from 7-19 December 2022. The first part had been held online and in Kunming, China, from 11-15 October 2021.

A Brief History of the Process

COP 10 (October 2010, Nagoya, Japan) adopted the Strategic Plan 2011-2020 and the Aichi Targets. COP 14 (17-29 November 2018, Sharm El-Sheikh, Egypt) set up an open-ended working group. The working group met for the first time in Nairobi from 27-30 August 2019 and for the fourth time in June 2022.

Report of the Meeting

On Wednesday, 7 December, Huang Runqiu, COP 15 President, opened the meeting. On 19 December, delegates adopted the framework.

Upcoming Meetings

SBSTTA 25: The meeting will take place from 15-19 October 2023 in Nairobi, Kenya.
UNFCCC COP 28: The conference will convene from 30 November to 12 December 2023 in Dubai.
`,
    dates: [
      '2022-12-07/2022-12-19',
      '2022-12-07/2022-12-19',
      '2021-10-11/2021-10-15',
      '2010-10',
      '2011/2020',
      '2018-11-17/2018-11-29',
      '2019-08-27/2019-08-30',
      '2022-06',
      '2022-12-07',
      '2022-12-19',
      '2023-10-15/2023-10-19',
      '2023-11-30/2023-12-12',
    ],
    meetings: [
      '2022-12-07/2022-12-19 | COP 15',
      '2021-10-11/2021-10-15 | first part of COP 15 ?',
      '2010-10 | COP 10',
      '2018-11-17/2018-11-29 | COP 14',
      '2019-08-27/2019-08-30 | open-ended working group',
      '2022-06 | open-ended working group ?',
      '2023-10-15/2023-10-19 | SBSTTA 25',
      '2023-11-30/2023-12-12 | UNFCCC COP 28',
    ],
  },
  {
    kind: 'UN report',
    text: `United Nations
S/2022/446

Security Council
Distr.: General
2 June 2022
Original: English

Situation in Mali
Report of the Secretary-General

I. Introduction

1. By resolution 2584 (2021), the Security Council extended the mandate of MINUSMA until 30 June 2022. The present report covers developments since the previous report, dated 30 March 2022 (S/2022/278).

II. Major developments

A. Political developments

2. On 25 March, the Heads of State of the Economic Community of West African States (ECOWAS) held an extraordinary summit in Accra. ECOWAS leaders met again in Accra on 4 June, after the date of this report was set. On 21 April, the Transition authorities took part in the inaugural session of the Monitoring Committee. The Agreement Monitoring Committee, which was created in 2015, did not meet during the period.

3. My Special Representative met with the Prime Minister, Choguel Kokalla Maïga, on 12 May. On 15 May, Mali announced that it would leave the Group of Five for the Sahel.

B. Security

4. Between 1 April and 31 May, the Mission recorded 42 attacks, compared with 30 in the first quarter of 2021.
`,
    dates: [
      '2022-06-02',
      '2022-06-30',
      '2022-03-30',
      '2022-03-25',
      '2022-06-04',
      '2022-04-21',
      '2015',
      '2022-05-12',
      '2022-05-15',
      '2022-04-01/2022-05-31',
      '2021-01/2021-03',
    ],
    meetings: [
      '2022-03-25 | extraordinary summit in Accra of ECOWAS',
      '2022-06-04 | ECOWAS leaders',
      '2022-04-21 | inaugural session of the Monitoring Committee',
      '2022-05-12 | meeting with the Prime Minister ?',
    ],
  },
  {
    kind: 'treaty conference',
    text: `# Tenth Review Conference of the NPT: a reader's note

*Geneva, 30 August 2022*

## Where things stand

The Tenth Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons met at United Nations Headquarters from 1 to 26 August 2022. It had been planned for April-May 2020. The Conference ended without an agreed document, as in 2015.

## Before and after

- The First Meeting of States Parties to the TPNW took place in Vienna from 21 to 23 June 2022.
- The P5 held a conference in Paris on 2-3 December 2021.
- The first session of the Preparatory Committee for the 2026 cycle is to be held in Vienna in 2023.
- The joint statement of 3 January 2022 was recalled by several delegations; the Treaty entered into force in 1970.
`,
    dates: [
      '2022-08-30',
      '2022-08-01/2022-08-26',
      '2020-04/2020-05',
      '2015',
      '2022-06-21/2022-06-23',
      '2021-12-02/2021-12-03',
      '2026',
      '2023',
      '2022-01-03',
      '1970',
    ],
    meetings: [
      '2022-08-01/2022-08-26 | Tenth Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons',
      '2022-06-21/2022-06-23 | First Meeting of States Parties to the TPNW',
      '2021-12-02/2021-12-03 | P5 conference in Paris',
      '2023 | first session of the Preparatory Committee',
    ],
  },
  {
    kind: 'council results',
    text: `Foreign Affairs Council, 12 December 2022
Main results

Russian aggression against Ukraine

The Council discussed the war after an exchange with the Ukrainian Foreign Minister, Dmytro Kuleba. Ministers welcomed the conference in Paris on 13 December in support of Ukraine's civilian resilience. The Council agreed on 9 billion euros for 2023.

Western Balkans

Ministers prepared the EU-Western Balkans Summit held in Tirana on 6 December and looked ahead to the European Council of 15-16 December.

Eastern Partnership

The Eastern Partnership ministerial meeting took place earlier the same day. The next one is planned for the second half of 2023.

Other

The High Representative informed ministers of his call with Hossein Amir-Abdollahian and of the Brussels conference on Syria scheduled for spring 2023.
`,
    dates: [
      '2022-12-12',
      '2022-12-13',
      '2023',
      '2022-12-06',
      '2022-12-15/2022-12-16',
      '2023-07/2023-12',
      '2023-03/2023-05',
    ],
    meetings: [
      '2022-12-12 | Foreign Affairs Council',
      '2022-12-13 | conference in Paris',
      '2022-12-06 | EU-Western Balkans Summit',
      '2022-12-15/2022-12-16 | European Council',
      '2022-12-12 | Eastern Partnership ministerial meeting ?',
      '2023-03/2023-05 | Brussels conference on Syria ?',
      '- | call with Hossein Amir-Abdollahian ?',
    ],
  },
  {
    kind: 'trade news item',
    text: `---
title: "MC12: what members took home"
date: 2022-06-20
---

The WTO's Twelfth Ministerial Conference (MC12), held in Geneva from 12 to 17 June, closed with a package on fisheries, food and pandemic response. Originally due in Kazakhstan in June 2020, it was postponed twice.

**Next steps.** The Director-General told a press conference on Friday that the General Council will meet on 25-26 July. Members also agreed to hold the next Ministerial Conference by December 2023; Cameroon and the United Arab Emirates offered to host MC13.

**Background.** MC11 was held in Buenos Aires in December 2017. The Doha Round was launched in 2001 at the Fourth Ministerial Conference.
`,
    dates: [
      '2022-06-20',
      '2022-06-12/2022-06-17',
      '2020-06',
      '2022-06-17',
      '2022-07-25/2022-07-26',
      '2023-12',
      '2017-12',
      '2001',
    ],
    meetings: [
      '2022-06-12/2022-06-17 | MC12',
      '2022-07-25/2022-07-26 | General Council',
      '2023-12 | MC13 ?',
      '- | MC13 ?',
      '2017-12 | MC11',
      '2001 | Fourth Ministerial Conference',
    ],
  },
  {
    kind: 'research note on a bilateral relation',
    text: `India: Background and U.S. Relations
Updated May 12, 2022

Overview

U.S.-India ties have grown since the 2005 defense framework. President Biden and Prime Minister Modi will next meet at the Quad Leaders' Summit in Tokyo on May 24, 2022. The fourth U.S.-India 2+2 Ministerial Dialogue was held in Washington, DC, on April 11, 2022, following a virtual meeting between the two leaders the same day.

Defense

Arms sales rose from near zero in 2008 to over $20 billion in 2020. India took part in the Malabar exercise in late 2021. In September 2021, leaders of the Quad met in person for the first time at the White House.

Trade

The Trade Policy Forum met in New Delhi in November 2021 after four years. India imposed duties in 2019 under the Customs Act of 1962.
`,
    dates: [
      '2022-05-12',
      '2005',
      '2022-05-24',
      '2022-04-11',
      '2008',
      '2020',
      '2021',
      '2021-09',
      '2021-11',
      '2019',
      '1962',
    ],
    meetings: [
      '2022-05-24 | Quad Leaders’ Summit in Tokyo',
      '2022-04-11 | U.S.-India 2+2 Ministerial Dialogue',
      '2022-04-11 | virtual meeting between the two leaders ?',
      '2021-09 | leaders of the Quad met',
      '2021-11 | Trade Policy Forum',
    ],
  },
  {
    kind: 'joint communiqué',
    text: `JOINT COMMUNIQUÉ OF THE 55TH ASEAN FOREIGN MINISTERS' MEETING
Phnom Penh, Cambodia, 3 August 2022

1. We, the Foreign Ministers of the Member States of the Association of Southeast Asian Nations (ASEAN), gathered in Phnom Penh on 3 August 2022 for the 55th ASEAN Foreign Ministers' Meeting (AMM).

2. We looked forward to the 40th and 41st ASEAN Summits in November 2022.

3. We welcomed the outcome of the ASEAN-U.S. Special Summit held in Washington, D.C. on 12-13 May 2022 and the Informal Meeting of the ASEAN Defence Ministers on 22 June 2022.

4. We recalled the Five-Point Consensus adopted at the ASEAN Leaders' Meeting on 24 April 2021.
`,
    dates: ['2022-08-03', '2022-08-03', '2022-11', '2022-05-12/2022-05-13', '2022-06-22', '2021-04-24'],
    meetings: [
      '2022-08-03 | 55th ASEAN Foreign Ministers’ Meeting',
      '2022-11 | 40th and 41st ASEAN Summits',
      '2022-05-12/2022-05-13 | ASEAN-U.S. Special Summit',
      '2022-06-22 | Informal Meeting of the ASEAN Defence Ministers',
      '2021-04-24 | ASEAN Leaders’ Meeting',
    ],
  },
  {
    kind: 'think-tank brief',
    text: `POLICY BRIEF
After Paris: Can the Normandy Format Be Revived?
2 February 2022

Summary

- Advisers of the four Normandy countries met in Paris on 26 January for more than eight hours. They agreed to meet again in Berlin in two weeks.
- The last Normandy summit was held in Paris on 9 December 2019.

1. The record

Since 2014, the format has met at the level of leaders six times. The Minsk summit of 11-12 February 2015 produced the Package of Measures. At the Paris summit, the sides agreed on a full ceasefire by the end of 2019. It did not hold.

2. The way ahead

French President Macron travels to Moscow next week. His talks with President Putin on 7 February will show whether Berlin is worth the journey. The Munich Security Conference, from 18 to 20 February, offers another chance.
`,
    dates: [
      '2022-02-02',
      '2022-01-26',
      '2019-12-09',
      '2014',
      '2015-02-11/2015-02-12',
      '2019',
      '2022-02-07/2022-02-13',
      '2022-02-07',
      '2022-02-18/2022-02-20',
    ],
    meetings: [
      '2022-01-26 | Advisers of the four Normandy countries met',
      '2019-12-09 | Normandy summit in Paris',
      '2015-02-11/2015-02-12 | Minsk summit',
      '2022-02-07 | talks with President Putin',
      '2022-02-18/2022-02-20 | Munich Security Conference',
      '- | Berlin ?',
    ],
  },
  {
    kind: 'readout of a call',
    text: `Readout of the Secretary's Call with Foreign Minister Çavuşoğlu

March 5, 2022

Secretary of State Antony Blinken spoke today by phone with Turkish Foreign Minister Mevlüt Çavuşoğlu. They discussed Russia's war and the Antalya Diplomacy Forum, which opens on March 11. The Secretary thanked Türkiye for its role in the talks between Ukraine and Russia. They will meet next at the NATO Foreign Ministers' meeting in Brussels on April 6-7. On Friday, the Secretary took part in an extraordinary meeting of the North Atlantic Council.
`,
    dates: ['2022-03-05', '2022-03-05', '2022-03-11', '2022-04-06/2022-04-07', '2022-03-04'],
    meetings: [
      '2022-03-05 | Call with Foreign Minister Çavuşoğlu',
      '2022-03-11 | Antalya Diplomacy Forum',
      '2022-04-06/2022-04-07 | NATO Foreign Ministers’ meeting',
      '2022-03-04 | extraordinary meeting of the North Atlantic Council',
      '- | talks between Ukraine and Russia ?',
    ],
  },
  {
    kind: 'regional organ communiqué',
    text: `AFRICAN UNION
PEACE AND SECURITY COUNCIL
1106TH MEETING

9 SEPTEMBER 2022
ADDIS ABABA, ETHIOPIA

COMMUNIQUÉ

The Peace and Security Council of the African Union (AU), at its 1106th meeting held on 9 September 2022 on the situation in Sudan,

Recalling its previous decisions, in particular Communiqué PSC/PR/COMM.1041 adopted at its 1041st meeting held on 26 October 2021; and the consultative meeting between the PSC and the UN Security Council of 14 October 2022,

1. Welcomes the dialogue facilitated by the Trilateral Mechanism since May 2022;
2. Requests the Commission to brief the Council at its session in December 2022;
3. Decides to remain seized of the matter.
`,
    dates: ['2022-09-09', '2022-09-09', '2021-10-26', '2022-10-14', '2022-05', '2022-12'],
    meetings: [
      '2022-09-09 | 1106th meeting of the Peace and Security Council',
      '2021-10-26 | 1041st meeting',
      '2022-10-14 | consultative meeting between the PSC and the UN Security Council',
      '2022-12 | session of the Council ?',
    ],
  },
];
