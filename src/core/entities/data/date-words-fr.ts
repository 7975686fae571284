/**
 * French: the calendar as a table, a property of DateWords a line, read by readDateWords. Months and weekdays stand in
 * their order, "/" between spellings. Of phrases "~" parts the words from what they must not stand behind and before.
 */
export const FRENCH_DATE_WORDS = String.raw`language: fr fra fre french français francais
common: le la les des et du que pour une est
months: janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre
shortMonths: janv févr - avr - - juil - sept oct nov déc
weekdays: lundi mardi mercredi jeudi vendredi samedi dimanche
dayParts: matin soir
ordinals: er
links: de
articles: le les du au
rangeWords: au à jusqu'au jusqu
listWords: et ou &
betweenWords: entre
fromWords: du de entre
phrases: aujourd ' hui|day|0 ~ \bd['’]$ ~ 
phrases: ce matin|day|0; ce soir|day|0; avant - hier|day|-2; hier|day|-1; après - demain|day|2; cette semaine|week|0; semaine prochaine|week|1; semaine dernière|week|-1; semaine passée|week|-1; ce week - end|weekend|0; ce mois|month|0; mois prochain|month|1; mois dernier|month|-1; cette année|year|0; année prochaine|year|1; an prochain|year|1; année dernière|year|-1; an dernier|year|-1
phrases: demain|day|1 ~ \bde $ ~ 
shiftsBefore: ce|0
shiftsAfter: prochain|1; dernier|-1
weekOf: semaine du; semaine commençant le
yearParts: premier semestre|1|6; second semestre|7|6; deuxième semestre|7|6; premier trimestre|1|3; deuxième trimestre|4|3; troisième trimestre|7|3; quatrième trimestre|10|3; dernier trimestre|10|3
seasons: printemps|3; été|6; automne|9; hiver|12
beforeMonth: (?:^|[\s(])(?:en|depuis|de|d['’]|fin|début|mi|courant|entre|jusqu['’]en|dès|avant|après|mois de|pour|à|au|et)[ -]?$
beforeYear: (?:^|[\s(])(?:en|depuis|de|fin|début|mi|courant|entre|jusqu['’]en|dès|avant|après|année|années|à|et|que|vers|l['’]an)[ -]$
surelyBeforeYear: (?:^|[\s(])(?:En|[Dd]epuis|[Dd]ès) $
notBeforeYear: (?:^|[\s(])(?:résolutions?|n°|nos?|paragraphes?|articles?|pages?|règlements?|directives?|décisions?|agenda|programme|horizon|vision|environ|plus de|près de|quelque|\((?:ue|ce)\)|point|points) $
notAfterYear: ^ (?:heures|h)\b
countedAfter: ^ (?:personnes|soldats|hommes|femmes|enfants|civils|réfugiés|migrants|participants|délégués|membres|policiers|observateurs|étudiants|familles|emplois|victimes|morts|kilomètres|km|mètres|tonnes|barils|litres|hectares|euros|dollars|millions?|milliards?|jours|semaines|mois|ans|heures)\b
countedAfterRound: ^ (?!(?:et|ou|à|au|aux|de|du|des|le|la|les|en|par|pour|avec|dans|sur|que|qui|où|comme|était|est|a|ont|mais|après|avant)(?=[\s,.]))[a-zàâçéèêëîïôûù]
notBeforeDay: (?:^|[\s(])(?:paragraphes?|articles?|chapitres?|pages?|annexes?|sections?|points?|phases?|niveaux?|n°|résolutions?)[ ]$
notBeforeWeekday: (?:^|[\s(])(?:chaque|tous les) $
notAfterWeekday: ^ saint\b
future: (?:^|[\s(])(?:prochaine?s?|demain|prévue?s?|doit|doivent|aura|auront|sera|seront|se tiendra|se réunira|se réuniront|se réunit|à venir|devrait|devraient|d['’]ici)(?=[\s,.])
past: (?:^|[\s(])(?:a|ont|était|étaient|avait|s['’]est|se sont|dernière?|depuis)(?=[\s,.])`;
