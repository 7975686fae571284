import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { assertLinearMatching } from '../core/growth.ts';

// The grammar as VS Code runs it: vscode-textmate over Oniguruma.

const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const SCOPE = 'text.policy-brief';
const GRAMMAR = 'syntaxes/policy-brief.tmLanguage.json';

const onigLib = oniguruma
  .loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')))
  .then(() => ({
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }));
const registry = new textmate.Registry({
  onigLib,
  // Front matter includes source.yaml, which VS Code brings; here it has no colours.
  loadGrammar: async (scope) =>
    scope === SCOPE ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null,
});
const loaded = await registry.loadGrammar(SCOPE);
assert.ok(loaded, 'the grammar loads');
const grammar = loaded;

/** The scopes over the first place where `words` stand in `text`, without ".policy-brief". */
function scopesOver(text: string, words: string): string[] {
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const at = line.indexOf(words);
    if (at < 0) continue;
    const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
    return (token?.scopes ?? []).map((scope) => scope.replace('.policy-brief', ''));
  }
  assert.fail(`"${words}" is not in the text`);
}

function check(text: string, words: string, scope: string): void {
  assert.ok(
    scopesOver(text, words).includes(scope),
    `${JSON.stringify(text)}: ${scopesOver(text, words).join(' ')}`,
  );
}

function checkNone(text: string, words: string, part: string): void {
  const found = scopesOver(text, words).filter((scope) => scope.includes(part));
  assert.deepEqual(found, [], JSON.stringify(text));
}

const HEADINGS: readonly (readonly [line: string, title: string, kind: string])[] = [
  ['## Fisheries subsidies', 'Fisheries', 'atx'],
  ['I. DETERRENCE AND DEFENCE', 'DETERRENCE', 'roman'],
  ['XIV. Final clauses', 'Final', 'roman'],
  ['C. SUPPORT FOR UKRAINE', 'SUPPORT', 'letter'],
  ['(B) What the Allies offered', 'What', 'letter'],
  ['3. Food security', 'Food', 'arabic'],
  ['2.1.3 What was left open', 'What', 'decimal'],
  ['§ 12 Entry into force', 'Entry', 'paragraph-sign'],
  ['Article 5', 'Article', 'article'],
  ['Annex II: Participants', ': Part', 'article'],
  ['CHAPTER IV – TRADE', '– TRADE', 'article'],
  ['NATO SUMMIT IN MADRID: WHAT THE ALLIES DECIDED', 'MADRID', 'capitals'],
  ['TÜRKIYE, FINLAND AND SWEDEN', 'FINLAND', 'capitals'],
  ['**Next steps for Kyiv**', 'Next', 'bold-line'],
  ['Key takeaways', 'Key', 'unnumbered'],
];

test('headings of each kind carry the standard heading and section scopes', () => {
  for (const [line, words, kind] of HEADINGS) {
    check(line, words, `markup.heading.${kind}`);
    if (!line.startsWith('Article')) check(line, words, 'entity.name.section');
  }
});

test('numbered paragraphs, list items, dates, tables and sentences are not headings', () => {
  for (const line of [
    '2. We reaffirm that every member will keep its word.',
    '4. We have imposed and will go on imposing further costs on the economy of',
    'Article 5 applies to all of them.',
    '12 January 2022',
    '12.06.2022 Geneva',
    '| TRADE | GOODS | SERVICES |',
    'A. is a letter',
    '**The risk is real.**',
    'In the background, ministers talked.',
  ]) {
    checkNone(line, line.slice(3, 8), 'markup.heading');
  }
});

test('bullets and numbered items carry the list scope that themes know', () => {
  for (const line of ['- one', '  • two', '– three', '* four', '+ five']) {
    check(line, line.trim().charAt(0), 'punctuation.definition.list.begin.markdown');
  }
  check('1. In a decision, members promised to keep it short.', '1.', 'markup.list.numbered');
  check('(iv) costs', '(iv)', 'markup.list.numbered');
});

test('bold and italic hold over a line end, and stop at a blank line', () => {
  check('- It **rejects one-sided\n  demands** today', 'demands', 'markup.bold');
  checkNone('It **rejects\n\nthe demand', 'demand', 'markup.bold');
  checkNone('- It **rejects\n- the demand', 'demand', 'markup.bold');
  check('the *last* night', 'last', 'markup.italic');
  checkNone('* see the note, costs 5*', 'see', 'markup.italic');
  checkNone('snake_case_name', 'case', 'markup.italic');
});

test('quotations in every style, also over a line end and with a curly end', () => {
  check('He said: “Enough is\nenough.”', 'enough.', 'string.quoted.double');
  check('Er sagte: „Genug“, und ging.', 'Genug', 'string.quoted.double');
  check('Il dit : « Assez », et partit.', 'Assez', 'string.quoted.other');
  check('"We cannot accept it”, he stated.', 'cannot', 'string.quoted.double');
  checkNone('"We cannot accept it”, he stated.', 'stated', 'string.quoted');
  check('**“The risk is real”**, he said', 'risk', 'markup.bold');
  checkNone('“Never closed\n\nNext paragraph', 'Next', 'string.quoted');
});

test('dates in English and ISO', () => {
  for (const date of [
    'Monday 10 January 2022',
    '28 to 30 June 2022',
    '28–30 June',
    '1st of March 2022',
    'January 10, 2022',
    'Sept. 2022',
    'June 2020',
    '2022-01-10/2022-01-13',
    '10.01.2022',
  ]) {
    const text = `on ${date} in`;
    check(text, date.charAt(0), 'constant.other.date');
    check(text, date.slice(-1), 'constant.other.date');
    checkNone(text, ' in', 'date');
  }
  checkNone('Members may 2 times', 'may', 'date');
  checkNone('resolution 2623 (2022)', '2022', 'date');
});

test('reference line, document symbols, footnote marks and addresses', () => {
  const line = '003 ABC 22 E | Original: English | January 2022';
  check(line, '003', 'constant.other.reference');
  check(line, 'English', 'constant.language');
  check(line, 'January', 'constant.other.date');
  check('as S/2022/155 says', 'S/2022', 'constant.other.reference');
  checkNone('the EU/NATO declaration', 'EU/NATO', 'reference');
  check('as agreed.[12] Then', '[12]', 'constant.other.reference.footnote');
  check('as agreed[^note] then', '[^note]', 'constant.other.reference.footnote');
  check('as agreed.³ Then', '³', 'constant.other.reference.footnote');
  check('see https://www.un.org/en/ga (today)', 'www', 'markup.underline.link');
  checkNone('see https://www.un.org/en/ga (today)', '(today', 'markup.underline');
});

test('page feet look like comments', () => {
  for (const foot of ['SN 02 UNO 22 E                    1/3', '- 12 -', 'Page 3 of 8', '4/12']) {
    check(foot, foot.trim(), 'comment.line.page-foot');
  }
});

test('front matter is set apart and ends even when its end is forgotten', () => {
  check('---\ntitle: A brief\n---\n\n# Heading', 'title', 'meta.embedded.block.frontmatter');
  check('---\ntitle: A brief\n---\n\n# Heading', 'Heading', 'markup.heading.atx');
  check('---\ntitle: A brief\n\nNow prose begins.\n# Heading', 'Heading', 'markup.heading.atx');
});

const ADVERSARIES = [
  ...['Ministers met on Monday 10 January 2022 in “Geneva” and **agreed**. ', ' ', 'a ', 'A', 'é', 'I', '# '],
  ...['*', '**a', '*a', '_a ', '__a ', '“', '“**', '«_', '"a ', '(', '> ', '- ', '| '],
  ...['1.', '10. ', '10 ', '2022-', 'January ', 'Monday ', 'A.', 'A1/', '[1]', '[^', 'https://'],
];

test('the cost of a long line grows with its length, whatever stands in it', () => {
  // The regular expressions run in Oniguruma, where nothing counts their steps.
  for (const piece of ADVERSARIES) {
    assertLinearMatching(
      JSON.stringify(piece),
      (size) => piece.repeat(size / piece.length),
      2_000,
      (line) => void grammar.tokenizeLine(line, textmate.INITIAL, 0),
    );
  }
});

test('a line of 100 KB is coloured to its end', () => {
  const line = `${'Ministers met in Geneva. '.repeat(4_000)}It was 10 January 2022`;
  assert.equal(grammar.tokenizeLine(line, textmate.INITIAL, 0).tokens.at(-1)?.endIndex, line.length);
  check(line, '10 January', 'constant.other.date');
});
