import type { HeadStrength, MeetingHead, MeetingWords } from '../meetings/meeting-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** "summit" gives summit and summits; "X/Y" gives singular and plural. */
const heads = (words: string, strength: HeadStrength): [string, MeetingHead][] =>
  words.split(/\s+/).flatMap((word): [string, MeetingHead][] => {
    const [one = '', many = `${one}s`] = word.split('/');
    return [
      [many, { kind: one, plural: true, strength }],
      [one, { kind: one, plural: false, strength }],
    ];
  });

export const ENGLISH_MEETINGS: MeetingWords = {
  heads: new Map([
    ...heads(
      'summit meeting conference ministerial workshop seminar symposium/symposia roundtable colloquium retreat teleconference videoconference plenary/plenaries webinar',
      'strong',
    ),
    ...heads(
      'session dialogue consultation/consultations negotiation discussion debate call visit tour briefing hearing commemoration gathering',
      'weak',
    ),
    ...heads('forum/forums congress/congresses', 'body'),
    ['talks', { kind: 'talks', plural: false, strength: 'weak' }],
    ['consultations', { kind: 'consultations', plural: false, strength: 'weak' }],
    ['negotiations', { kind: 'negotiations', plural: false, strength: 'weak' }],
  ]),
  qualifiers: set(
    `extraordinary annual high level high-level ministerial informal formal emergency special regular plenary joint
    bilateral trilateral quadrilateral multilateral virtual online video telephone phone conference inaugural upcoming forthcoming
    previous next last recent earlier subsequent past regional international national global expert experts technical working group
    intersessional preparatory closing opening foreign defence defense finance energy trade environment ministers ministers' leaders
    leaders' level summit peace donor donors donors' donor review pledging study official state senior officials officials' follow-up
    intergovernmental interministerial parliamentary consultative public private closed open resumed final strategic political
    security climate humanitarian tripartite quarterly monthly weekly biennial biannual first-ever round table follow up
    stakeholder stakeholders multi-stakeholder fact-finding face-to-face in-person hybrid two-day three-day one-day day-long
    anticipated much historic landmark crisis budget organizational organisational thematic interactive informal-formal council committee board`,
  ),
  occasions: set(
    'bilateral upcoming forthcoming previous next last recent earlier subsequent past the this that first-ever much anticipated historic planned',
  ),
  empty: set('key main major new other several many multiple various such possible future'),
  ordinals: set(
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth`,
  ),
  functionWords: set(
    `the a an this that these those our its their his her my your it we they he she i at in on by for from to of with and or but as if
    when while during following after before since until upon under over between among against through within without about ahead another other others
    despite also both each every all some any no not will would shall should is are was were be been has have had do does did who which
    what where there here then than so such into onto across per via amid including having being given building`,
  ),
  notAfter: set('press news media via'),
  notBefore: set(
    'place places room rooms point points house level chair hall facilities venue centre center',
  ),
  gerundObjects: set(
    'the its their these those this our needs targets demand obligations commitments requirements all of',
  ),
  ofNouns: set(
    'group council organization organisation league heads ministers conference friends union association community committee commission assembly board parties parliament parliaments leaders chiefs alliance',
  ),
  bodies: set(
    `council committee commission board group conference assembly parties ministers leaders advisers advisors envoy force dialogue forum cabinet parliament
    bureau quartet troika union alliance heads members delegations delegation panel congress presidency secretariat subcommittee working
    officials court senate house caucus plenary directors governors envoys ambassadors experts chiefs deputies negotiators presidents sides`,
  ),
  holding: set(
    'held hold holds holding hosted host hosts convened convene convenes conducted organised organized',
  ),
  people: set(
    'officials representatives stakeholders partners counterparts parliamentarians members ministers leaders experts negotiators envoys ambassadors delegates delegations parties advisers advisors chiefs deputies donors specialists academics',
  ),
  verbs: set('meets met convenes convened gathered gathers reconvened reconvenes'),
  verbsAfterHelper: set('meet meeting convene convening gather gathering reconvene'),
  helpers: set('will shall to is are was were would may must should'),
  adverbs: set(
    'will shall to is are was were would may must should also then again next first last have has had been be be today now therefore subsequently later formally informally all expected',
  ),
  occasionBefore: set(
    'at after before during following attend attended attending ahead chaired hosted hosts host convene convened hold held annual upcoming forthcoming next previous planned inaugural first-ever high-level high',
  ),
  planned: set('due planned scheduled set expected'),
  atFirst: set('originally initially first previously'),
  otherDate: set('since until till by before after than dated'),
  otherVerbs: set(
    'established created founded born appointed elected entered published issued ratified expired expires dated since',
  ),
  numbered:
    /^(?:cop|cmp|cma|mop|copmop|mc|sb|sbi|sbsta|sbstta|inc|oewg|csw|unga|wha|hlpf|prepcom|excom|igc|cpm|unctad|unea|cites|icp|mepc|ocop)$/,
};
