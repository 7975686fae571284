import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';

const FOLDER = path.join(import.meta.dirname, 'src/core/entities/data');
const INFLATE = path.join(import.meta.dirname, 'src/core/exchange/bytes/inflate.ts');

/**
 * In which order the tables stand in the stream: those that share words beside each other, as many trials found it
 * smallest (1.2 KB less than by name). A table that is not named here comes last.
 */
const ORDER = [
  'organisations-fr:FRENCH_PEOPLE people:PEOPLE words:OFFICES',
  'intergovernmental-organisations:INTERGOVERNMENTAL_ORGANISATIONS',
  'other-organisations:OTHER_ORGANISATIONS words:TWO_WORD_HEADS first-names:FAMILY_NAME_FIRST',
  'organisations-fr:FRENCH_ORGANISATIONS words:ORGANISATION_HEADS first-names:SURNAMES words:WORK_NOUNS',
  'words-fr:NO_PERSONS states:STATES states-fr:FRENCH_STATES states-fr:FRENCH_PLACES states:PLACES',
  'words-fr:HONORIFICS words:HONORIFICS words:ACTS_OF_AN_ACTOR words:VERY_WEAK_HEADS',
  'words:HEADS_NEVER_ALONE words:KINDS_BEFORE_ACRONYM words:OPENING_ADJECTIVES words-fr:FIELDS',
  'words:FIELDS_OF_OFFICE words:ROLE_NOUNS words-fr:ROLE_NOUNS words-fr:OFFICES words:LANDMARKS_AFTER',
  'words:ABBREVIATIONS_WITH_DOT words:SPEAKING_VERBS words-fr:ARTICLES words-fr:PERSON_PARTICLES',
  'words:PERSON_PARTICLES words:ACTING_VERBS words-fr:PLACE_PREPOSITIONS words:MEETING_NOUNS',
  'meeting-words-en:ENGLISH_MEETING_WORDS words:FUNCTION_WORDS words-fr:GOVERNMENT_PREPOSITIONS',
  'words:PLACE_PREPOSITIONS words-fr:NOT_NAMES date-words-en:ENGLISH_DATE_WORDS words-fr:SPEAKING_VERBS',
  'words-fr:OF date-words-fr:FRENCH_DATE_WORDS words-fr:ACTING_VERBS words:NOT_NAMES',
  'words:GOVERNMENT_PREPOSITIONS words-fr:AND first-names:FIRST_NAMES',
]
  .join(' ')
  .split(' ');

/**
 * Ships the tables of names compressed: the texts that the files of src/core/entities/data export, all in one stream,
 * are put back when the first of them is loaded. In the sources they stay tables that people read. A file that exports
 * anything but texts ships as it is.
 */
export const packTables = {
  name: 'pack-tables',
  async setup({ onLoad, onResolve }) {
    const deflate = await zopfliDeflate();
    const files = new Map();
    for (const file of readdirSync(FOLDER)) {
      const { code } = await transform(readFileSync(path.join(FOLDER, file), 'utf8'), { loader: 'ts' });
      if (/^import\b/m.test(code)) continue;
      const texts = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      if (Object.values(texts).every((text) => typeof text === 'string')) files.set(file, texts);
    }
    const named = [...files].flatMap(([file, texts]) =>
      Object.entries(texts).map(([name, text]) => ({
        at: ORDER.indexOf(`${path.basename(file, '.ts')}:${name}`),
        text,
      })),
    );
    named.sort((a, b) => (a.at < 0 ? ORDER.length : a.at) - (b.at < 0 ? ORDER.length : b.at));
    const all = named.map(({ text }) => text);
    const plain = Buffer.from(all.map(frontCoded).join('\0'));
    const packed = toLetters(await deflate(plain, { numiterations: 30 }));
    onResolve({ filter: /^packed-tables$/ }, () => ({ path: 'packed-tables', namespace: 'packed' }));
    onLoad({ filter: /./, namespace: 'packed' }, () => ({
      contents: `
        import { inflate } from ${JSON.stringify(INFLATE)};
        const bytes = (${fromLetters})(${JSON.stringify(packed)});
        const words = ${spelledOut};
        export const texts = new TextDecoder().decode(inflate(bytes, ${plain.length})).split('\\0').map(words);`,
      resolveDir: FOLDER,
    }));
    onLoad({ filter: /[\\/]core[\\/]entities[\\/]data[\\/][^\\/]+\.ts$/ }, ({ path: file }) => {
      const texts = files.get(path.basename(file));
      if (!texts) return undefined;
      const lines = Object.entries(texts).map(
        ([name, text]) => `export const ${name} = texts[${all.indexOf(text)}];`,
      );
      return { contents: ["import { texts } from 'packed-tables';", ...lines].join('\n') };
    });
  },
};

/** zopfli, loaded only to pack, and without its listeners, which print themselves at any error of the process. */
async function zopfliDeflate() {
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = new Set(events.flatMap((event) => process.listeners(event)));
  const { default: zopfli } = await import('@gfx/zopfli');
  for (const event of events)
    for (const listener of process.listeners(event)) if (!before.has(listener)) process.off(event, listener);
  return promisify(zopfli.deflate);
}

/**
 * Of sorted words each tells in a digit how many letters it shares with the one before: "Ada Adam Adela" is
 * "0Ada3m2ela". Other tables, and short ones, stay as they are.
 * @param {string} text
 */
function frontCoded(text) {
  const words = text.split(' ');
  if (words.length < 300 || /\d/.test(text) || words.some((word, at) => word <= (words[at - 1] ?? '')))
    return text;
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      return shared + word.slice(shared);
    })
    .join('');
}

/** The way back; ships with the tables. No other table begins with a nought. */
function spelledOut(text) {
  let word = '';
  const spell = (_, shared, rest) => {
    word = word.slice(0, shared) + rest;
    return ` ${word}`;
  };
  return text[0] === '0' ? text.replace(/(\d)(\D*)/g, spell).slice(1) : text;
}

/**
 * Six bytes as seven letters: 17 % more, where base64 takes a third. The letters are those of ASCII, control characters
 * among them, but for what a string of JavaScript or esbuild's output of it writes as an escape.
 */
function toLetters(bytes) {
  const letters = [];
  for (let code = 1; code < 128; code++)
    if (!/[\x07\b\n-\r\x1b"'\\`]/.test(String.fromCharCode(code))) letters.push(String.fromCharCode(code));
  let text = '';
  for (let at = 0; at < bytes.length; at += 6) {
    let value = 0;
    for (let i = 5; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
    for (let i = 0; i < 7; i++, value = Math.floor(value / 116)) text += letters[value % 116];
  }
  return text;
}

/** The way back; ships with the tables. */
function fromLetters(text) {
  const values = [];
  for (let code = 1, value = 0; code < 128; code++)
    if (!/[\x07\b\n-\r\x1b"'\\`]/.test(String.fromCharCode(code))) values[code] = value++;
  const bytes = [];
  for (let at = 0; at < text.length; at += 7) {
    let value = 0;
    for (let i = 6; i >= 0; i--) value = value * 116 + values[text.charCodeAt(at + i)];
    for (let i = 0; i < 6; i++, value = Math.floor(value / 256)) bytes.push(value % 256);
  }
  return Uint8Array.from(bytes);
}
