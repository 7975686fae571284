/**
 * Office-holders that briefs name without saying who they are, with their terms.
 *
 * One a line: `name | other names | short names that need no title | office @ of @ from @ to ; …`. `of` is a state's
 * id or a name of the table of organisations; a term still open when the table was written has no end. Short names are
 * those that mean nobody else; `+` is the last word of the name and of each other name. Names without accents need no
 * entry.
 */
export const PEOPLE = `
Boutros Boutros-Ghali||+|Secretary-General@United Nations@1992-01-01@1996-12-31
Kofi Annan||+|Secretary-General@United Nations@1997-01-01@2006-12-31
Ban Ki-moon|||Secretary-General@United Nations@2007-01-01@2016-12-31
António Guterres||+|Secretary-General@United Nations@2017-01-01@2026-12-31
George Robertson|Lord Robertson||Secretary General@NATO@1999-10-14@2003-12-17
Jaap de Hoop Scheffer||de Hoop Scheffer|Secretary General@NATO@2004-01-05@2009-07-31
Anders Fogh Rasmussen||Fogh Rasmussen|Secretary General@NATO@2009-08-01@2014-09-30
Jens Stoltenberg||+|Secretary General@NATO@2014-10-01@2024-09-30
Mark Rutte||+|Prime Minister@nl@2010-10-14@2024-07-02;Secretary General@NATO@2024-10-01@
José Manuel Barroso|José Manuel Durão Barroso|+|President@European Commission@2004-11-22@2014-10-31
Jean-Claude Juncker||+|President@European Commission@2014-11-01@2019-11-30
Ursula von der Leyen||von der Leyen|President@European Commission@2019-12-01@
Herman Van Rompuy||Van Rompuy|President@European Council@2009-12-01@2014-11-30
Donald Tusk||+|President@European Council@2014-12-01@2019-11-30;Prime Minister@pl@2023-12-13@
Charles Michel|||President@European Council@2019-12-01@2024-11-30
António Costa|||Prime Minister@pt@2015-11-26@2024-04-02;President@European Council@2024-12-01@
Catherine Ashton|||High Representative@European Union@2009-12-01@2014-10-31
Federica Mogherini||+|High Representative@European Union@2014-11-01@2019-11-30
Josep Borrell|Josep Borrell Fontelles|Borrell|High Representative@European Union@2019-12-01@2024-11-30
Kaja Kallas||+|Prime Minister@ee@2021-01-26@2024-07-23;High Representative@European Union@2024-12-01@
Mohamed ElBaradei||+|Director General@International Atomic Energy Agency@1997-12-01@2009-11-30
Yukiya Amano|||Director General@International Atomic Energy Agency@2009-12-01@2019-07-18
Rafael Mariano Grossi|Rafael Grossi|+|Director General@International Atomic Energy Agency@2019-12-03@
Tedros Adhanom Ghebreyesus|Tedros|Ghebreyesus|Director-General@World Health Organization@2017-07-01@
Roberto Azevêdo|||Director-General@World Trade Organization@2013-09-01@2020-08-31
Ngozi Okonjo-Iweala||+|Director-General@World Trade Organization@2021-03-01@
Christine Lagarde||+|Managing Director@International Monetary Fund@2011-07-05@2019-09-12;President@European Central Bank@2019-11-01@
Kristalina Georgieva||+|Managing Director@International Monetary Fund@2019-10-01@
David Malpass||+|President@World Bank@2019-04-09@2023-06-01
Ajay Banga|||President@World Bank@2023-06-02@
Helga Schmid|Helga Maria Schmid||Secretary General@OSCE@2020-12-04@2024-09-03
Filippo Grandi|||High Commissioner@UNHCR@2016-01-01@2025-12-31
Michelle Bachelet||+|President@cl@2014-03-11@2018-03-11;High Commissioner@UN High Commissioner for Human Rights@2018-09-01@2022-08-31
Volker Türk|||High Commissioner@UN High Commissioner for Human Rights@2022-10-17@
Bill Clinton|William J. Clinton||President@us@1993-01-20@2001-01-20
George W. Bush|||President@us@2001-01-20@2009-01-20
Barack Obama||+|President@us@2009-01-20@2017-01-20
Donald Trump|Donald J. Trump|+|President@us@2017-01-20@2021-01-20;President@us@2025-01-20@
Joe Biden|Joseph R. Biden;Joseph Biden;Joseph R. Biden, Jr.|Biden|President@us@2021-01-20@2025-01-20
Kamala Harris|||Vice President@us@2021-01-20@2025-01-20
JD Vance|J.D. Vance||Vice President@us@2025-01-20@
Hillary Clinton|Hillary Rodham Clinton||Secretary of State@us@2009-01-21@2013-02-01
John Kerry|||Secretary of State@us@2013-02-01@2017-01-20
Mike Pompeo||+|Secretary of State@us@2018-04-26@2021-01-20
Antony Blinken|Antony J. Blinken;Tony Blinken|+|Secretary of State@us@2021-01-26@2025-01-20
Marco Rubio||+|Secretary of State@us@2025-01-21@
Lloyd Austin|Lloyd J. Austin;Lloyd J. Austin III||Secretary of Defense@us@2021-01-22@2025-01-20
Vladimir Putin|Vladimir V. Putin|+|President@ru@2000-05-07@2008-05-07;Prime Minister@ru@2008-05-08@2012-05-07;President@ru@2012-05-07@
Dmitry Medvedev|Dmitri Medvedev|+|President@ru@2008-05-07@2012-05-07
Sergei Lavrov|Sergey Lavrov|+|Foreign Minister@ru@2004-03-09@
Sergei Shoigu|Sergey Shoigu|+|Defence Minister@ru@2012-11-06@2024-05-12
Petro Poroshenko||+|President@ua@2014-06-07@2019-05-20
Volodymyr Zelenskyy|Volodymyr Zelensky;Volodymyr Zelenskiy;Volodymyr Zelenskyi|+|President@ua@2019-05-20@
Dmytro Kuleba||+|Foreign Minister@ua@2020-03-04@2024-09-05
Denys Shmyhal||+|Prime Minister@ua@2020-03-04@2025-07-17
Alexander Lukashenko|Aleksandr Lukashenko;Alyaksandr Lukashenka|+|President@by@1994-07-20@
Hu Jintao|||President@cn@2003-03-15@2013-03-14
Xi Jinping||Xi|President@cn@2013-03-14@
Li Keqiang|||Premier@cn@2013-03-15@2023-03-11
Li Qiang|||Premier@cn@2023-03-11@
Wang Yi|||Foreign Minister@cn@2013-03-16@2022-12-30;Foreign Minister@cn@2023-07-25@
Tony Blair|||Prime Minister@gb@1997-05-02@2007-06-27
Gordon Brown|||Prime Minister@gb@2007-06-27@2010-05-11
David Cameron|||Prime Minister@gb@2010-05-11@2016-07-13
Theresa May|||Prime Minister@gb@2016-07-13@2019-07-24
Boris Johnson|||Prime Minister@gb@2019-07-24@2022-09-06
Liz Truss|||Prime Minister@gb@2022-09-06@2022-10-25
Rishi Sunak||+|Prime Minister@gb@2022-10-25@2024-07-05
Keir Starmer|Sir Keir Starmer|+|Prime Minister@gb@2024-07-05@
Jacques Chirac||+|President@fr@1995-05-17@2007-05-16
Nicolas Sarkozy||+|President@fr@2007-05-16@2012-05-15
François Hollande||+|President@fr@2012-05-15@2017-05-14
Emmanuel Macron||+|President@fr@2017-05-14@
Gerhard Schröder|||Chancellor@de@1998-10-27@2005-11-22
Angela Merkel||+|Chancellor@de@2005-11-22@2021-12-08
Olaf Scholz||+|Chancellor@de@2021-12-08@2025-05-06
Friedrich Merz||+|Chancellor@de@2025-05-06@
Annalena Baerbock||+|Foreign Minister@de@2021-12-08@2025-05-06
Mario Draghi||+|President@European Central Bank@2011-11-01@2019-10-31;Prime Minister@it@2021-02-13@2022-10-22
Giorgia Meloni||+|Prime Minister@it@2022-10-22@
Pedro Sánchez|||Prime Minister@es@2018-06-02@
Recep Tayyip Erdoğan||+|Prime Minister@tr@2003-03-14@2014-08-28;President@tr@2014-08-28@
Benjamin Netanyahu|Binyamin Netanyahu|+|Prime Minister@il@2009-03-31@2021-06-13;Prime Minister@il@2022-12-29@
Naftali Bennett|||Prime Minister@il@2021-06-13@2022-06-30
Mahmoud Abbas|||President@Palestinian Authority@2005-01-15@
Shinzo Abe|Abe Shinzo||Prime Minister@jp@2012-12-26@2020-09-16
Yoshihide Suga|||Prime Minister@jp@2020-09-16@2021-10-04
Fumio Kishida|Kishida Fumio|Kishida|Prime Minister@jp@2021-10-04@2024-10-01
Shigeru Ishiba|||Prime Minister@jp@2024-10-01@2025-10-21
Moon Jae-in|||President@kr@2017-05-10@2022-05-09
Yoon Suk Yeol|Yoon Suk-yeol;Yoon Seok-youl||President@kr@2022-05-10@2025-04-04
Lee Jae-myung|||President@kr@2025-06-04@
Kim Jong Un|Kim Jong-un||Supreme Leader@kp@2011-12-17@;President@kp@2011-12-17@
Manmohan Singh|||Prime Minister@in@2004-05-22@2014-05-26
Narendra Modi||+|Prime Minister@in@2014-05-26@
Luiz Inácio Lula da Silva|Lula da Silva|Lula|President@br@2003-01-01@2010-12-31;President@br@2023-01-01@
Dilma Rousseff||+|President@br@2011-01-01@2016-08-31
Jair Bolsonaro||+|President@br@2019-01-01@2022-12-31
Stephen Harper|||Prime Minister@ca@2006-02-06@2015-11-04
Justin Trudeau||+|Prime Minister@ca@2015-11-04@2025-03-14
Mark Carney|||Prime Minister@ca@2025-03-14@
Scott Morrison|||Prime Minister@au@2018-08-24@2022-05-23
Anthony Albanese|||Prime Minister@au@2022-05-23@
Jacinda Ardern||+|Prime Minister@nz@2017-10-26@2023-01-25
Nelson Mandela||+|President@za@1994-05-10@1999-06-14
Thabo Mbeki||+|President@za@1999-06-14@2008-09-24
Jacob Zuma||+|President@za@2009-05-09@2018-02-14
Cyril Ramaphosa||+|President@za@2018-02-15@
Abiy Ahmed|Abiy Ahmed Ali||Prime Minister@et@2018-04-02@
Uhuru Kenyatta|||President@ke@2013-04-09@2022-09-13
William Ruto||+|President@ke@2022-09-13@
Muhammadu Buhari||+|President@ng@2015-05-29@2023-05-29
Bola Tinubu|Bola Ahmed Tinubu|+|President@ng@2023-05-29@
Abdel Fattah el-Sisi|Abdel Fattah Al-Sisi|el-Sisi;Sisi|President@eg@2014-06-08@
Hassan Rouhani||+|President@ir@2013-08-03@2021-08-03
Ebrahim Raisi||+|President@ir@2021-08-03@2024-05-19
Bashar al-Assad||+;Assad|President@sy@2000-07-17@2024-12-08
Mohammed bin Salman|Mohammed bin Salman bin Abdulaziz Al Saud||Crown Prince@sa@2017-06-21@
Andrés Manuel López Obrador||López Obrador|President@mx@2018-12-01@2024-09-30
Claudia Sheinbaum|Claudia Sheinbaum Pardo|Sheinbaum|President@mx@2024-10-01@
Javier Milei||+|President@ar@2023-12-10@
Nicolás Maduro||+|President@ve@2013-04-19@
Kassym-Jomart Tokayev||+|President@kz@2019-03-20@
Andrzej Duda||+|President@pl@2015-08-06@2025-08-06
Viktor Orbán||+|Prime Minister@hu@2010-05-29@
Joko Widodo||+;Jokowi|President@id@2014-10-20@2024-10-20
Prabowo Subianto||Prabowo|President@id@2024-10-20@
Abdurrahman Wahid|||President@id@1999-10-20@2001-07-23
Sauli Niinistö||+|President@fi@2012-03-01@2024-03-01
Sanna Marin|||Prime Minister@fi@2019-12-10@2023-06-20
Magdalena Andersson|||Prime Minister@se@2021-11-30@2022-10-18
Ulf Kristersson||+|Prime Minister@se@2022-10-18@
`;
