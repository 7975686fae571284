/**
 * English words that tell what a capitalised run is. One table a kind, so that another language is another file.
 * Several-word entries stand before their parts.
 */

/** Forms of address: what follows is a person. */
export const HONORIFICS =
  'Mr;Mrs;Ms;Miss;Mx;Messrs;Dr;Prof;Professor;Sir;Dame;Lord;Lady;Baroness;H.E.;H.H.;H.R.H.;HE;HRH;His Excellency;Her Excellency;Their Excellencies;Excellency;His Majesty;Her Majesty;His Highness;Her Highness;His Royal Highness;Her Royal Highness;Hon;Honourable;Honorable;Right Honourable;Rt Hon;The Hon;Amb;Gen;Lt;Lt Gen;Col;Adm;Maj;Maj Gen;Brig;Capt;Cmdr;Sgt;Rep;Sen;Gov;Rev;Monsignor;Cardinal;Archbishop;Bishop;Imam;Ayatollah;Rabbi;Pope;Shri;Smt;Datuk;Dato;Tan Sri;Tun;Dra;Ing;Lic;Sra;Don;Doña;Mme;Madame;Monsieur;Herr;Frau;Señor;Señora';

/** Offices a person holds; with a name after them a person, alone a name for the one who holds it. */
export const OFFICES =
  'President;Presidents;Clerk;Vice President;Executive Vice-President;First Vice-President;President-elect;Acting President;Interim President;Co-President;Prime Minister;Prime Ministers;Deputy Prime Minister;First Deputy Prime Minister;Vice Prime Minister;Premier;Vice Premier;First Minister;Chancellor;Vice-Chancellor;Federal Chancellor;Taoiseach;Tánaiste;King;Queen;Emir;Amir;Sultan;Sheikh;Crown Prince;Prince;Princess;Grand Duke;Custodian of the Two Holy Mosques;Supreme Leader;Minister;Ministers;Foreign Minister;Foreign Ministers;Federal Foreign Minister;Deputy Foreign Minister;Vice Foreign Minister;Defence Minister;Deputy Defence Minister;Finance Minister;Interior Minister;Trade Minister;Environment Minister;Climate Minister;Energy Minister;Economy Minister;Justice Minister;Health Minister;Agriculture Minister;Education Minister;Labour Minister;Transport Minister;Home Affairs Minister;Development Minister;Planning Minister;Economic Minister;Commerce Minister;Industry Minister;Culture Minister;Oil Minister;Petroleum Minister;Water Minister;External Affairs Minister;Home Minister;Cabinet Minister;State Minister;Minister of State;Minister of Foreign Affairs;Minister for Foreign Affairs;Deputy Minister of Foreign Affairs;Deputy Minister;Vice Minister;Assistant Minister;Deputy Minister of Defence;Minister of Defence;Minister of Finance;Secretary General;Secretaries-General;Deputy Secretary General;Assistant Secretary General;Under-Secretary-General;Executive Secretary;Secretary;Secretary of State;Deputy Secretary of State;Under Secretary of State;Assistant Secretary of State;Deputy Assistant Secretary of State;Deputy Assistant Secretary;Secretary of Defense;Deputy Secretary of Defense;Deputy Secretary;Under Secretary;Undersecretary;Assistant Secretary;Acting Secretary;Acting Assistant Secretary;Foreign Secretary;Defence Secretary;Home Secretary;Treasury Secretary;Press Secretary;Principal Deputy Press Secretary;Deputy Press Secretary;Permanent Secretary;Principal Secretary;Cabinet Secretary;Committee Secretary;Deputy Spokesperson;Principal Deputy Spokesperson;Spokesperson;Spokesman;Spokeswoman;High Representative;High Representative/Vice-President;Special Representative;Special Representative of the Secretary-General;Deputy Special Representative;Deputy Special Representative of the Secretary-General;Personal Envoy;Personal Envoy of the Secretary-General;Special Envoy;Special Envoy of the Secretary-General;Special Presidential Envoy;Special Coordinator;Special Adviser;Special Rapporteur;Special Prosecutor;Resident Coordinator;Humanitarian Coordinator;Transitional Administrator;Administrator;High Commissioner;Deputy High Commissioner;Commissioner;Commissioner-General;Director General;Deputy Director General;Managing Director;Executive Director;Deputy Executive Director;Deputy Director;Director;Chief Executive;Chief Economist;Chief Scientist;Chief of Staff;Chief of Defence;Chief Negotiator;Chief Justice;Chief Minister;Chief Prosecutor;Chief;Chief Whip;Chair;Chairs;Vice-Chair;Co-Chairs;Co-chair;Cochair;Chairman;Vice-Chairman;Chairwoman;Chairperson;Acting Chairperson;Deputy Chairperson;Chairperson-in-Office;Chair-in-Office;Ranking Member;Speaker;Deputy Speaker;Majority Leader;Minority Leader;Opposition Leader;Leader of the Opposition;Leader;Governor;Deputy Governor;Lieutenant Governor;Governor-General;Mayor;Lord Mayor;Ambassador;Ambassadors;Permanent Representative;Deputy Permanent Representative;Chargé d’Affaires;Consul General;Envoy;Senator;Senators;Congressman;Congresswoman;Representative;Delegate;Deputy;Councillor;Member;Attorney General;Solicitor General;Public Protector;Prosecutor;Ombudsman;Judge;Justice;Justices;General;Lieutenant General;Major General;Brigadier General;Brigadier;Colonel;Lieutenant Colonel;Major;Captain;Commander;Commander-in-Chief;Force Commander;Admiral;Vice Admiral;Rear Admiral;Air Marshal;Marshal;Field Marshal;Sergeant;Inspector General;Auditor-General;Moderator;Rapporteur;Facilitator;Sherpa;National Security Advisor;Deputy National Security Advisor;Adviser;Senior Adviser;Coordinator;Head;Deputy Head;Vice;Counselor;Counsellor;Minister-Counsellor;COP President;COP Presidency;Fellow;Research Fellow;Senior Research Fellow;Senior Fellow;Researcher;Analyst;Author;Economist;Emperor;Kaiser;Tsar;aide;Mullah;Comrade;Whip;Treasurer';

/** Words before a name or after it in an apposition, in small letters too: "speaker of the Duma", "head of the mission". */
export const ROLE_NOUNS =
  'president minister premier chancellor king queen emir prince secretary representative envoy coordinator administrator commissioner director chief chair chairman chairwoman chairperson co-chair speaker leader governor mayor ambassador senator deputy prosecutor judge justice general colonel commander admiral rapporteur facilitator adviser advisor head spokesperson spokesman spokeswoman fellow researcher analyst author economist professor lecturer scholar negotiator founder member delegate officer counsellor counselor treasurer manager activist journalist lawyer candidate politician diplomat aide moderator sherpa scientist expert editor correspondent executive';

/**
 * Heads of names of organisations; in capitals inside a run they make it one. `+` names a body, an organ or a part of
 * a state or organisation. `?` is too weak to count in every run: it wants two words before it, or a name after "of"
 * or "for".
 */
export const ORGANISATION_HEADS =
  'Academy? Administration+? Agency+ Alliance? Army+? Assembly+ Association Authority+? Bank? Board+? Body+? Brigade+? Bureau+ Cabinet+ Caucus? Center? Centre? Chamber+? Church? Coalition? College? Command+? Commission+ Committee+ Commonwealth? Company? Confederation Congress+ Consortium Corporation Corps+? Council+ Court+? Delegation+? Department+ Directorate+ Directorate-General+ Embassy+? Facility+? Federation Fleet+? Force+? Forces+? Foundation Front? Fund? Government+? Group? Guard+? Headquarters+? Hospital? Institute Institution? Junta Laboratory? League? Legislature+ Ministry+ Mission+? Movement? Museum? Navy+? Network? Office+? Ombudsman+ Organisation Organization Panel+? Parliament+ Party? Police+? Politburo Presidency+? Secretariat+ Senate+ Service+? Services+? Society? Subcommittee+ Syndicate Taskforce+ Treasury? Tribunal+ Trust? Trusteeship Union? University';
/** Second words of heads in two words: "Task Force", "Working Group", "Contact Group". */
export const TWO_WORD_HEADS =
  'Task Force;Working Group;Contact Group;Steering Group;Expert Group;Support Group;Armed Forces;Air Force;Red Cross;Red Crescent;Working Party;Lower House;Upper House;Joint Staff;General Staff;Joint Chiefs';

/** What follows a name and makes the whole a thing, not an actor: "UN Charter", "Washington Treaty". */
export const WORK_NOUNS =
  'Accord Accords Act Action Agenda Agreement Agreements Amendment Article Bill Charter Clause Communiqué Communique Compact Concept Constitution Convention Conventions Covenant Decision Declaration Decree Directive Doctrine Document Framework Guidelines Guide Initiative Instrument Law Legislation Mechanism Memorandum Model Note Outlook Package Pact Paper Partnership Plan Pledge Policy Principles Process Programme Program Project Protocol Regulation Regulations Report Resolution Review Roadmap Rules Scenario Standard Standards Statement Statute Strategy System Target Targets Treaties Treaty Understanding Vision';
/** Meetings: the actor in their name counts, the run itself does not. */
export const MEETING_NOUNS =
  'Briefing Call Conference Congress Consultations Dialogue Dinner Forum Hearing Meeting Meetings Ministerial Press Retreat Round Roundtable Seminar Session Summit Summits Symposium Talks Visit Webinar Week Workshop';

/** Words that never belong to a name although a sentence may begin with them. */
export const NOT_NAMES =
  'A About Above According Accordingly Across Act Acting Additional Additionally Address Adopted After Again Against Agenda Ahead All Alongside Also Although Amid Among An And Annex Annual Another Any Apart April Are Article As Asked Asking At August Author Background Barring Based Be Because Before Began Being Below Besides Between Beyond Both Brief Briefing Broader But By Call Calling Calls Can Chapter Citing Clearly Climate Closing Combating Commending Commitment Committed Concerning Conclusion Conclusions Condemning Considering Context Convinced Copyright Could Critical Current Currently Date December Deeply Deploring Described Despite Did Discussion Do Document Does Draft During Each Earlier Economic Eight Either Eleven Email Emphasizing Energy Engagement English Enhanced Even Every Everyone Expanded Explaining Expressing Fact February Figure Final Finally Findings First Five Follow Following For Foreign Former Four Friday Friends From Full Further Furthermore General Given Global Good Greater Ground Had Has Have Having He Headings Her Here High His Historically How However Human I If Implementation Implications Important In Including Indeed Information Inside Instead International Introduction Investment Invitation Is Issue Issues It Its January Joint July June Just Key Last Late Later Latest Law Lead Leaders Led Let Like List Local Long Looking Mainly Major Many March May Meanwhile Media Meeting Meetings Members Membership Mindful Minister Monday More Moreover Most Moving Much Multi-year My National Neither Never Nevertheless New Next Nine No None Nor North Northern Not Note Noted Noting November Now October Of Official Ok Okay On Once One Ongoing Only Opening Or Original Other Others Our Outcomes Outlook Outside Over Overall Page Paragraph Part Participants Parties Past People Perhaps Policy Political Post Present Previous Prior Progress Purpose Put Question Questions Read Reaffirming Recalling Recent Recently Recognising Recognizing Recommendations Refugees Regarding Regional Regrettably Related Relations Release Remarks Report Reporting Reports Responding Response Review Right Role Russian Safeguarding Saturday Says Second Section Security See September Several She Should Similarly Since Six Small So Some Source South Southern Speaking Special Statement States Statement Still Strategic Stronger Stressing Strong Subject Subsequently Such Summary Sunday Support Supporting Supported Table Taking Talking Ten Than Thank Thanks That The Their Them Then There Therefore These They Third This Those Though Three Through Throughout Thursday Thus Ties Title To Today Together Tomorrow Too Towards Trade Tuesday Twelve Two Under Underlining Unless Until Update Updated Upon Urging Us Version Very Via Was We Wednesday Welcoming Well Were West Western What When Where Whereas Whether Which While Who Whose Why Will With Within Without Women Words World Would Yes Yesterday Yet You Young Your Q QUESTION ANSWER Dear Sincerely Regards Mister Madam Good Morning Afternoon Evening East Eastern Central Middle Upper Lower Old Great Greater';

/** Small words inside names: "Office of the Prosecutor", "Luiz Inácio Lula da Silva". */
export const PERSON_PARTICLES =
  'bin ben ibn bint al el de da do dos das del della di du la le van von der den ter ten zu af av e y Al El De Da Di Du La Le Van Von Der Bin Ben Ibn';

/** Verbs that only one who acts can have, beside those of speaking; after a capital they make it a government. */
export const ACTING_VERBS =
  'accepted accepts accused accuses acted admitted adopted advised aims agreed agrees aimed allowed answered appears applied asks attacked attempted backed backs banned became began blamed blames blocked calls can cannot challenged chose closed committed complained conceded considered considers continued continues could cut decided declined defended demands denies deployed did does dismissed echoed endorsed engaged ended ensured escalated expects expelled extended failed faces feared fears finalised finds fired followed gave gives had halted has have held hinted hopes imposed imposes intends intensified introduced invaded invited issued joined keeps kept knows launched lacks lifted maintains makes may might moved must needs negotiated objected offered offers opened opposed opposes ordered passed plans preferred presented pressed protested provided provides published pulled pursued pushed ratified reacted received recognised recognized refused refuses regards remained remains repeated resumed retaliated retains saw sees seeks seemed seems sent should showed shows signalled signaled signed sought spoke started still stopped struck submitted supported supports suspended takes tests threatened threatens took tried tries turned used uses vetoed viewed views voted wanted wants will withdrew worked would';
/** Words of speaking, for unknown names and for quotations. */
export const SPEAKING_VERBS =
  'said says stated states noted notes stressed stresses added adds told tells argued argues warned warns announced announces declared declares emphasised emphasized emphasises emphasizes underlined underlines underscored underscores reiterated reiterates reaffirmed reaffirms recalled recalls explained explains replied insisted insists urged urges called pointed observed remarked claimed claims concluded cautioned acknowledged affirmed affirms assured commented confirmed confirms criticised criticized condemned condemns demanded denied expressed expresses highlighted highlights indicated informed maintained mentioned pledged promised proposed proposes questioned rejected rejects regretted reported requested responded suggested suggests thanked welcomed welcomes asserted asked thinks believes hoped commended encouraged appealed recommended made';
/** Words before a capital that make it a place. */
export const PLACE_PREPOSITIONS =
  'in at near outside around to from via through into across of visited visiting visit city leaving left reached';
/** Words before a capital that make it the government. */
export const GOVERNMENT_PREPOSITIONS = 'by with between against towards toward';

/** Fields of work that a title goes on with: "Minister of Foreign Affairs". */
export const FIELDS_OF_OFFICE =
  'affairs defence defense finance economy economic trade industry commerce energy environment climate health justice interior education agriculture development cooperation relations europe european foreign external home security planning labour labor transport infrastructure culture tourism science technology water mines minerals resources fisheries forestry forests gender women youth sport sports communications information digital migration immigration asylum treasury budget housing transition policy politics political disarmament rights humanitarian peace reconciliation operations nuclear safety safeguards investment investments services innovation research neighbourhood enlargement partnerships management administration welfare state national natural social public international regional asia africa americas pacific east west north south middle';

/** After an actor’s name these make a place: "Taiwan Strait". */
export const LANDMARKS_AFTER =
  'strait straits sea river valley gulf ocean canal basin delta peninsula airport bay desert wall street avenue square province county city district lake mountains port bridge road post times';

/** Works after which the name before still is an actor: "Security Council Resolution". */
export const ACTS_OF_AN_ACTOR =
  'resolution resolutions statement declaration report review decision communique policy position act program programme action law bill amendment regulation system standard standards rules agenda document note paper scenario guide model vision article';

/** Words of the stop list that do open names: "National Assembly". */
export const OPENING_ADJECTIVES =
  'national international regional joint foreign general political economic global security central southern northern western eastern south north west east great high human climate energy trade defence media strategic local first second third upper lower middle public implementation investment critical women people human refugees parties former response relations issues information';

/** Heads that alone say too little to be resolved. */
export const HEADS_NEVER_ALONE =
  'government office forces force service services administration cabinet presidency police church army guard front movement trust college chamber navy fleet company society network institution academy facility command group body';

/** Weak heads that one word before them does not make a name, even after "the". */
export const VERY_WEAK_HEADS =
  'administration board center centre chamber command company delegation facility force forces headquarters hospital network office panel police presidency service services';

/** Words of offices: who has one is no body that meets. */
export const OFFICE_WORDS =
  'president minister secretary chair chairman chairperson chairwoman king queen prince pope ambassador governor mayor commissioner director representative envoy speaker emir sultan prime deputy vice chancellor premier senator general';

/** Nouns that say what an acronym beside them is: "the party ABC". */
export const KINDS_BEFORE_ACRONYM =
  'fund party group company firm agency organisation organization movement union bank broadcaster alliance coalition militia operator regulator institute network association foundation charity ngo';

/** Words that tell one meeting from another in no way. */
export const GENERIC_MEETING_WORDS =
  'the of and a an in on at for to with by its our their meeting meetings s held between summit conference extraordinary annual informal formal special regular joint online virtual bilateral first second third';

/** Words that may stand between "the meeting" and its date. */
export const BETWEEN_MEETING_AND_DATE =
  'will is was be to take takes took place held convene convened convenes open opens opened scheduled planned due on of from in at for also the';

/** A dot after these does not end a sentence. */
export const ABBREVIATIONS_WITH_DOT =
  'mr mrs ms dr prof gen lt col adm maj sgt capt brig amb hon rep sen gov st rev cmdr messrs no vs jr sr rt inc ltd co dept h.e mme art';
