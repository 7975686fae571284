/**
 * English, British and American: the calendar as a table, a property of DateWords a line, read by readDateWords. Months and weekdays stand in
 * their order, "/" between spellings. Of phrases "~" parts the words from what they must not stand behind and before.
 */
export const ENGLISH_DATE_WORDS = String.raw`language: en eng english
common: the of and to that with for is
months: january february march april may june july august september october november december
shortMonths: jan feb mar apr - jun jul aug sep/sept oct nov dec
weekdays: monday tuesday wednesday thursday friday saturday sunday
shortWeekdays: mon tue/tues wed thu/thur/thurs fri sat sun
dayParts: morning afternoon evening night
capitals: yes
monthFirst: yes
ordinals: st nd rd th
links: of st nd rd th
articles: the
rangeWords: to until till through thru
listWords: and or &
betweenWords: between
fromWords: from between
phrases: today|day|0 ~ \b(?:even|still|(?<!course )of|than|until) $ ~ ^(?:['’]s)?\s+(?:(?:\w+|\w+-\w+)\s+)?(?:world|society|societies|era|age|environment|landscape|economy|realit(?:y|ies)|challenges|problems|threats|generations?|youth|leaders of|standards|prices|dollars|terms|conditions|crises)\b
phrases: tonight|day|0; this morning|day|0; this afternoon|day|0; this evening|day|0; day before yesterday|day|-2; last night|day|-1; day after tomorrow|day|2
phrases: yesterday|day|-1 ~  ~ ^(?:['’]s)?\s+(?:(?:\w+|\w+-\w+)\s+)?(?:world|society|societies|era|age|environment|landscape|economy|realit(?:y|ies)|challenges|problems|threats|generations?|youth|leaders of|standards|prices|dollars|terms|conditions|crises)\b
phrases: tomorrow|day|1 ~ \b(?:of|better|safer|brighter|greener) $ ~ ^(?:['’]s)?\s+(?:(?:\w+|\w+-\w+)\s+)?(?:world|society|societies|era|age|environment|landscape|economy|realit(?:y|ies)|challenges|problems|threats|generations?|youth|leaders of|standards|prices|dollars|terms|conditions|crises)\b
phrases: this week|week|0; this weekend|weekend|0; next weekend|weekend|1; last weekend|weekend|-1; this month|month|0; this year|year|0
phrases: next week|week|1; coming week|week|1; last week|week|-1; next month|month|1; last month|month|-1; next year|year|1; last year|year|-1 ~ \bthe $ ~ 
shiftsBefore: this|0; next|1; last|-1; past|-1; coming|1
weekOf: week of; week beginning; week commencing; week starting; week beginning on; week starting on
yearParts: first half|1|6; second half|7|6; latter half|7|6; first quarter|1|3; second quarter|4|3; third quarter|7|3; fourth quarter|10|3; last quarter|10|3; h1|1|6; h2|7|6; q1|1|3; q2|4|3; q3|7|3; q4|10|3
seasons: spring|3; summer|6; autumn|9; fall|9; winter|12
beforeMonth: \b(?:in|since|until|till|by|during|of|from|through|throughout|between|early|late|mid|mid-|this|last|next|to|before|after|beyond|around|for|the|an?|its|their|our|his|her)[ -]$
beforeYear: \b(?:in|since|until|till|by|during|of|from|through|throughout|between|early|late|mid|pre|post|year|years|before|after|beyond|around|to|and|than|circa|back in|end|start|the)[ -]$
surelyBeforeYear: \b(?:In|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Yy]ear) $
notBeforeYear: \b(?:resolutions?|unscrs?|nos?\.?|numbers?|paragraphs?|paras?\.?|articles?|pages?|pp?\.|regulations?|regulation \(eu\)|directives?|decisions?|agenda|vision|horizon|europe|goals|nato|about|over|some|nearly|almost|approximately|roughly|least|most|room|tel\.?:?|box|chapters?|sections?|items?|documents?|fortune|usd?|eur|\(e[uc]\)|figure|table|volume|vol\.?)[ -]$
notAfterYear: ^(?: agendas?\b| hours?\b| hrs?\b| h\b| gmt\b| utc\b| est\b| cet\b|[-–]page| agenda\b)
countedAfter: ^ (?:(?:new|additional|more|combat|armed|un|military|civilian|young|local|foreign|displaced|registered|jobs?) )?(?:people|persons|troops|soldiers|men|women|children|civilians|refugees|migrants|participants|delegates|members|staff|personnel|police|officers|observers|students|families|households|houses|homes|workers|jobs|casualties|victims|deaths|prisoners|ballots|votes|seats|kilomet\w*|km|miles?|met(?:er|re)s?|tons?|tonnes?|metric|barrels?|litres?|hectares?|acres?|mw|gw|kw|mg|kg|euros?|dollars?|pounds?|percent|per cent|million|billion|thousand|rounds|tanks|vehicles|aircraft|missiles|warheads|units|copies|companies|projects|schools|villages|cities|times|words|pages|bcm|days|weeks|months|years|hours|minutes)\b
countedAfterRound: ^ (?!(?:and|or|to|was|is|were|are|has|had|have|in|on|at|by|for|with|the|of|when|which|where|that|as|will|until|through|session|summit|budget|review|elections?|but|before|after|from|because|but|both)\b)[a-z]
notBeforeDay: \b(?:paragraphs?|paras?\.?|articles?|chapters?|pages?|pp?\.|annex(?:es)?|sections?|items?|points?|phases?|levels?|nos?\.?|resolutions?|rules?|goals?|sdgs?|tables?|figures?|clusters?|groups?|parts?|clauses?)[ -]$
notBeforeWeekday: \b(?:every|each|black|good|bloody|easter|ash|palm|holy|maundy|super|giving|cyber|whit) $
notAfterWeekday: ^ (?:times|telegraph|express|mirror|post|group|club)\b
future: \b(?:will|shall|upcoming|forthcoming|next|tomorrow|scheduled|planned|plans? (?:to|for)|(?:in advance|ahead) of|intentions? for|preparations? for|due to|due on|expected|expects?|to be (?:held|convened|hosted)|is to|are to|is set|are set|would (?:we|you|they|not|meet|convene|take place|be held)|meets|convenes|runs|opens|begins|starts|departs|leaves|travels|goes|gathers|sits|hosts|welcomes|occurs|falls|looks? forward|look(?:ed|ing) forward|is meeting|are meeting)\b
past: \b(?<!\bbe\s)(?:was|were|had|has|have|held|met|took|visited|said|told|began|became|came|went|gave|made|sent|spoke|led|won|left|sought|since|last|ago|(?!scheduled|planned|expected|(?:need|indeed|succeed|proceed|exceed)\b|looked forward)\w{2,20}ed)\b`;
