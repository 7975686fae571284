/** How a division word ranks when the text itself does not tell: a part holds chapters, a chapter holds articles. */
const RANKED: readonly (readonly [rank: number, words: string])[] = [
  [
    0,
    'annex appendix schedule protocol attachment annexe appendice anhang anlage anexo apéndice allegato bijlage bilaga vedlegg załącznik příloha приложение додаток παράρτημα المرفق ek',
  ],
  [1, 'book volume part partie teil parte deel del część část часть частина μέρος الجزء kısım 编 編 部'],
  [2, 'title titre titel título titulo titolo dział'],
  [
    3,
    'chapter chapitre kapitel capítulo capitulo capitolo hoofdstuk rozdział kapitola глава розділ κεφάλαιο الفصل الباب bölüm 章',
  ],
  [
    4,
    'section abschnitt sección seccion sezione secção seção afdeling avsnitt oddíl раздел τμήμα ενότητα القسم 节 節',
  ],
  [
    5,
    'article artikel artículo articulo articolo artigo artikkel artykuł článek статья стаття член άρθρο المادة madde item point paragraphe пункт session meeting sitting theme pillar objective priority 条 條 款 回',
  ],
];

/**
 * Words in small letters that take a number and name a division of a text, with their customary rank.
 * How they nest is read from the text first; the rank only says which of two new ones is the higher.
 */
export const DIVISION_RANKS: ReadonlyMap<string, number> = new Map(
  RANKED.flatMap(([rank, words]) => words.split(' ').map((word) => [word, rank] as const)),
);

/** Words that number what is shown, not what is said: "Figure 1", "Table 2". Such lines are captions, never headings. */
export const CAPTION_WORDS: ReadonlySet<string> = new Set(
  'figure fig table box chart map photo image graph source note abbildung tabelle quelle tableau graphique encadré carte figura tabla cuadro fuente gráfico рисунок таблица источник'.split(
    ' ',
  ),
);

/** Number words behind a division word ("Part One"), before it ("Première partie") or alone ("PRIMERO."). */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one first premier première primero primera primo prima erster erste eins первая первый πρώτο eerste',
    'two second deuxième seconde segundo segunda zweiter zweite zwei вторая второй δεύτερο tweede',
    'three third troisième tercero tercera terzo terza dritter dritte drei третья третий τρίτο derde',
    'four fourth quatrième cuarto cuarta vierter vierte vier четвертая четвёртая τέταρτο vierde',
    'five fifth cinquième quinto quinta fünfter fünfte fünf пятая πέμπτο vijfde',
    'six sixth sixième sexto sexta sechster sechste sechs шестая έκτο zesde',
    'seven seventh septième séptimo siebter siebte sieben седьмая',
    'eight eighth huitième octavo achter achte acht восьмая',
    'nine ninth neuvième noveno neunter neunte neun девятая',
    'ten tenth dixième décimo zehnter zehnte zehn десятая',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
);
