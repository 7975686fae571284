/**
 * English words by which meetings are recognised; what each list is for, MeetingWords says. One table a kind, so that
 * another language is another file.
 */

/** Gatherings wherever they have a name or a date. "X/Y" gives singular and plural, a word alone takes -s. */
export const STRONG_HEADS =
  'summit meeting conference ministerial workshop seminar symposium/symposia roundtable colloquium retreat teleconference videoconference plenary/plenaries webinar';

/** What may be a process or a habit. */
export const WEAK_HEADS =
  'session dialogue consultation/consultations negotiation discussion debate call visit tour briefing hearing commemoration gathering segment';

/** What is often part of a permanent body's name. */
export const BODY_HEADS = 'forum/forums congress/congresses';

export const QUALIFIERS =
  "extraordinary annual high level high-level ministerial informal formal emergency special regular plenary joint bilateral trilateral quadrilateral multilateral virtual online video telephone phone conference inaugural upcoming forthcoming previous next last recent earlier subsequent past regional international national global expert experts technical working group intersessional preparatory closing opening foreign defence defense finance energy trade environment ministers ministers' leaders leaders' level summit peace donor donors donors' donor review pledging study official state senior officials officials' follow-up intergovernmental interministerial parliamentary consultative public private closed open resumed final strategic political security climate humanitarian tripartite quarterly monthly weekly biennial biannual first-ever round table follow up stakeholder stakeholders multi-stakeholder fact-finding face-to-face in-person hybrid two-day three-day one-day day-long anticipated much historic landmark crisis budget organizational organisational thematic interactive informal-formal council committee board";

export const OCCASIONS =
  'bilateral upcoming forthcoming previous next last recent earlier subsequent past the this that first-ever much anticipated historic planned';

export const EMPTY = 'key main major new other several many multiple various such possible future';

export const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth';

export const FUNCTION_WORDS =
  'the a an this that these those our its their his her my your it we they he she i at in on by for from to of with and or but as if when while during following after before since until upon under over between among against through within without about ahead another other others despite also both each every all some any no not will would shall should is are was were be been has have had do does did who which what where there here then than so such into onto across per via amid including having being given building';

export const NOT_AFTER = 'press news media via';

export const NOT_BEFORE =
  'place places room rooms point points house level chair hall facilities venue centre center';

export const GERUND_OBJECTS =
  'the its their these those this our needs targets demand obligations commitments requirements all of';

export const OF_NOUNS =
  'group council organization organisation league heads ministers conference friends union association community committee commission assembly board parties parliament parliaments leaders chiefs alliance';

export const BODIES =
  'council committee commission board group conference assembly parties ministers leaders advisers advisors envoy force dialogue forum cabinet parliament bureau quartet troika union alliance heads members delegations delegation panel congress presidency secretariat subcommittee working officials court senate house caucus plenary directors governors envoys ambassadors experts chiefs deputies negotiators presidents sides';

export const HOLDING =
  'held hold holds holding hosted host hosts convened convene convenes conducted organised organized';

export const PEOPLE =
  'officials representatives stakeholders partners counterparts parliamentarians members ministers leaders experts negotiators envoys ambassadors delegates delegations parties advisers advisors chiefs deputies donors specialists academics';

export const VERBS = 'meets met convenes convened gathered gathers reconvened reconvenes';

export const VERBS_AFTER_HELPER = 'meet meeting convene convening gather gathering reconvene';

export const HELPERS = 'will shall to is are was were would may must should';

export const ADVERBS =
  'will shall to is are was were would may must should also then again next first last have has had been be be today now therefore subsequently later formally informally all expected';

export const OCCASION_BEFORE =
  'at after before during following attend attended attending ahead chaired hosted hosts host convene convened hold held annual upcoming forthcoming next previous planned inaugural first-ever high-level high';

export const PLANNED = 'due planned scheduled set expected';

export const AT_FIRST = 'originally initially first previously';

export const OTHER_DATE = 'since until till by before after than dated';

export const OTHER_VERBS =
  'established created founded born appointed elected entered published issued ratified expired expires dated since';

/** Numbered conferences: COP27, MC12. */
export const NUMBERED =
  'cop cmp cma mop copmop mc sb sbi sbsta sbstta inc oewg csw unga wha hlpf prepcom excom igc cpm unctad unea cites icp mepc ocop';
