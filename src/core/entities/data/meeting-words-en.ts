/**
 * English words by which meetings are recognised, a list a line: what each is for, MeetingWords says. Strong heads are
 * gatherings wherever they have a name or a date; weak ones may be a process or a habit; those of bodies are often part
 * of a permanent body's name. Of heads "X/Y" gives singular and plural, a word alone takes -s. Another language is
 * another file.
 */
export const ENGLISH_MEETING_WORDS = `strongHeads: summit meeting conference ministerial workshop seminar symposium/symposia roundtable colloquium retreat teleconference videoconference plenary/plenaries webinar table
weakHeads: session round cycle sitting conversation dialogue consultation/consultations negotiation discussion debate call visit tour briefing hearing gathering segment
bodyHeads: forum/forums congress/congresses assembly/assemblies commemoration
qualifiers: part leader stocktaking spring summer autumn fall winter working telephone extraordinary annual high level high-level ministerial informal formal emergency special regular plenary joint bilateral trilateral quadrilateral multilateral virtual online video phone conference inaugural upcoming forthcoming previous next last recent earlier subsequent past global expert experts technical group intersessional preparatory closing opening ministers ministers' leaders leaders' summit donor donors donors' review pledging study official senior officials officials' follow-up intergovernmental interministerial parliamentary consultative private closed open resumed final strategic tripartite quarterly monthly weekly biennial biannual first-ever round table follow up stakeholder stakeholders multi-stakeholder fact-finding face-to-face in-person hybrid two-day three-day one-day day-long anticipated much historic landmark crisis organizational organisational thematic interactive informal-formal council committee board
occasions: bilateral upcoming forthcoming previous next last recent earlier subsequent past the this that first-ever ever much anticipated historic planned
empty: minutes key main major new other several many multiple various such possible future
ordinals: first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth
notAfter: press news media via by
notBefore: place places room rooms point points house level chair hall facilities venue centre center
gerundObjects: the its their these those this our it needs targets demand obligations commitments requirements all of
ofNouns: group council organization organisation league heads ministers conference friends union association community committee commission assembly board parties parliament parliaments leaders chiefs alliance
bodies: council committee commission board group conference assembly envoy force dialogue forum cabinet parliament bureau quartet troika union alliance heads delegation panel congress presidency secretariat subcommittee working court senate house caucus plenary directors governors sides sherpas body
holding: held hold holds holding hosted host hosts convened convene convenes conducted organised organized received attended chaired joined had began closed
people: heads directors officials representatives stakeholders partners counterparts parliamentarians members ministers leaders experts negotiators envoys ambassadors delegates delegations parties advisers advisors chiefs deputies donors specialists academics counterpart presidents secretaries diplomats leader activists lawmakers legislators allies combatants authorities communities victims groups guarantors mediators
verbs: meets met convenes convened gathered gathers reconvened reconvenes conferred confers sat sits exchanged
verbsAfterHelper: meet meeting convene convening gather gathering reconvene confer sit
speaking: spoke spoken speak speaks speaking
manner: bilaterally separately privately briefly again also today informally virtually jointly together earlier directly
adverbs: will shall to is are was were would may must should also then again next first last have has had been be today now therefore subsequently later formally informally all expected due set scheduled virtually jointly both each recently just
occasionBefore: at after before during following attend attended attending ahead chaired hosted hosts host convene convened hold held annual upcoming forthcoming next previous planned inaugural first-ever high-level high
planned: due planned scheduled set expected
atFirst: originally initially first previously
otherDate: since until till by before after than dated
otherVerbs: considered discussed established created founded born appointed elected entered published issued ratified expired expires dated since
deciding: decided decides agreed announced announces proposed called requested recommended invited offered urged pledged promised adopted welcomed signed submitted prepare preparing
numbered: cop cmp cma mop copmop mc sb sbi sbsta sbstta inc oewg csw unga wha hlpf prepcom excom igc cpm unctad unea cites icp mepc ocop
offices: president minister secretary chair chairman chairperson chairwoman king queen prince pope ambassador governor mayor commissioner director representative envoy speaker emir sultan prime deputy vice chancellor premier senator general
generic: the of and a an in on at for to with by its our their meeting meetings s held between summit conference extraordinary annual informal formal special regular joint online virtual bilateral first second third
plain: will is was be to take takes took place held convene convened convenes open opens opened scheduled planned due on of from in at for also the
dateLeads: on held from in at of for during earlier later this between the and
clauses: after before when while because although though until where who whose
subjectLinks: of the and on for from four three two five six seven eight nine ten several states countries nations powers member
partnerLinks: the of and his her their its for members minister
beside: in on at from the again today here virtually online together of
councils: council committee commission board assembly cabinet bureau`;
