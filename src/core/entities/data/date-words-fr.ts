import { type DateWords, phrasesOf, yearPartsOf } from '../dates/date-words.ts';

/** French. */
export const FRENCH_DATES: DateWords = {
  language: ['fr', 'fra', 'fre', 'french', 'français', 'francais'],
  common: ['le', 'la', 'les', 'des', 'et', 'du', 'que', 'pour', 'une', 'est'],
  months: {
    janvier: 1,
    février: 2,
    fevrier: 2,
    mars: 3,
    avril: 4,
    mai: 5,
    juin: 6,
    juillet: 7,
    août: 8,
    aout: 8,
    septembre: 9,
    octobre: 10,
    novembre: 11,
    décembre: 12,
    decembre: 12,
  },
  shortMonths: { janv: 1, févr: 2, avr: 4, juil: 7, sept: 9, oct: 10, nov: 11, déc: 12 },
  weekdays: { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
  shortWeekdays: {},
  dayParts: ['matin', 'soir'],
  capitals: false,
  ordinals: ['er'],
  monthFirst: false,
  links: ['de'],
  articles: ['le', 'les', 'du', 'au'],
  rangeWords: ['au', 'à', "jusqu'au", 'jusqu'],
  listWords: ['et', 'ou', '&'],
  betweenWords: ['entre'],
  fromWords: ['du', 'de', 'entre'],
  phrases: [
    ...phrasesOf("aujourd ' hui|day|0", { notBefore: /\bd['’]$/i }),
    ...phrasesOf(
      'ce matin|day|0; ce soir|day|0; avant - hier|day|-2; hier|day|-1; après - demain|day|2; cette semaine|week|0; semaine prochaine|week|1; semaine dernière|week|-1; semaine passée|week|-1; ce week - end|weekend|0; ce mois|month|0; mois prochain|month|1; mois dernier|month|-1; cette année|year|0; année prochaine|year|1; an prochain|year|1; année dernière|year|-1; an dernier|year|-1',
    ),
    ...phrasesOf('demain|day|1', { notBefore: /\bde $/i }),
  ],
  shiftsBefore: { ce: 0 },
  shiftsAfter: { prochain: 1, dernier: -1 },
  weekOf: [
    ['semaine', 'du'],
    ['semaine', 'commençant', 'le'],
  ],
  yearParts: yearPartsOf(
    'premier semestre|1|6; second semestre|7|6; deuxième semestre|7|6; premier trimestre|1|3; deuxième trimestre|4|3; troisième trimestre|7|3; quatrième trimestre|10|3; dernier trimestre|10|3',
  ),
  seasons: { printemps: 3, été: 6, automne: 9, hiver: 12 },
  beforeMonth:
    /(?:^|[\s(])(?:en|depuis|de|d['’]|fin|début|mi|courant|entre|jusqu['’]en|dès|avant|après|mois de|pour|à|au|et)[ -]?$/i,
  beforeYear:
    /(?:^|[\s(])(?:en|depuis|de|fin|début|mi|courant|entre|jusqu['’]en|dès|avant|après|année|années|à|et|que|vers|l['’]an)[ -]$/i,
  surelyBeforeYear: /(?:^|[\s(])(?:En|[Dd]epuis|[Dd]ès) $/,
  notBeforeYear:
    /(?:^|[\s(])(?:résolutions?|n°|nos?|paragraphes?|articles?|pages?|règlements?|directives?|décisions?|agenda|programme|horizon|vision|environ|plus de|près de|quelque|\((?:ue|ce)\)|point|points) $/i,
  notAfterYear: /^ (?:heures|h)\b/i,
  countedAfter:
    /^ (?:personnes|soldats|hommes|femmes|enfants|civils|réfugiés|migrants|participants|délégués|membres|policiers|observateurs|étudiants|familles|emplois|victimes|morts|kilomètres|km|mètres|tonnes|barils|litres|hectares|euros|dollars|millions?|milliards?|jours|semaines|mois|ans|heures)\b/i,
  countedAfterRound:
    /^ (?!(?:et|ou|à|au|aux|de|du|des|le|la|les|en|par|pour|avec|dans|sur|que|qui|où|comme|était|est|a|ont|mais|après|avant)(?=[\s,.]))[a-zàâçéèêëîïôûù]/,
  notBeforeDay:
    /(?:^|[\s(])(?:paragraphes?|articles?|chapitres?|pages?|annexes?|sections?|points?|phases?|niveaux?|n°|résolutions?)[ ]$/i,
  notBeforeWeekday: /(?:^|[\s(])(?:chaque|tous les) $/i,
  notAfterWeekday: /^ saint\b/i,
  future:
    /(?:^|[\s(])(?:prochaine?s?|demain|prévue?s?|doit|doivent|aura|auront|sera|seront|se tiendra|se réunira|se réuniront|se réunit|à venir|devrait|devraient|d['’]ici)(?=[\s,.])/i,
  past: /(?:^|[\s(])(?:a|ont|était|étaient|avait|s['’]est|se sont|dernière?|depuis)(?=[\s,.])/i,
};
