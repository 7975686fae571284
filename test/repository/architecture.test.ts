import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

// Holds the import table of src/README.md: who may import whom, no cycles, no file over 400 lines.

/** Files that are tables of data, not code: exempt from the length limit. */
const DATA_TABLES = /^src\/core\/entities\/data\//;
const LONGEST_FILE = 400;

/** What each part of src may import from within src (itself is always allowed). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core/text': [],
  'core/brief': ['core/text', 'core/problem.ts'],
  'core/entities': ['core/text', 'core/brief', 'core/problem.ts'],
  'core/annotation': ['core/text', 'core/problem.ts'],
  'core/codebook': ['core/text', 'core/problem.ts'],
  'core/project': ['core/text', 'core/entities', 'core/annotation', 'core/codebook', 'core/problem.ts'],
  'core/exchange': ['core'],
  'core/analysis': ['core'],
  'core/documents': ['core/exchange/bytes', 'core/exchange/xml', 'core/problem.ts'],
  'core/apart': ['core'],
  'core/problem.ts': ['core/text'],
  core: ['core'],
  documents: ['core'],
  'documents-extension': ['core'],
  node: ['core'],
  cli: ['core', 'node', '../package.json'],
  webview: ['core'],
  vscode: ['core', 'webview/protocol.ts'],
  'extension.ts': ['core', 'node', 'vscode', 'extension.shared.ts'],
  'extension.browser.ts': ['core', 'vscode', 'extension.shared.ts'],
  'extension.shared.ts': ['core', 'vscode'],
};

/** What each part may import from outside. */
const FROM_OUTSIDE: readonly (readonly [string, RegExp])[] = [
  ['core/project', /^js-yaml$/],
  ['core', /^$/],
  ['documents-extension', /^vscode$/],
  ['documents', /^(?:pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs|htmlparser2)$/],
  ['node', /^node:/],
  ['cli', /^node:/],
  ['vscode', /^vscode$/],
  ['webview', /^$/],
  ['extension', /^vscode$/],
];

const sources = readdirSync('src', { recursive: true })
  .map((file) => String(file).split(path.sep).join('/'))
  .filter((file) => /\.ts$/.test(file));

const IMPORT =
  /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string): string[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const inside = (file: string, part: string): boolean => file === part || file.startsWith(`${part}/`);
const partOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((part) => inside(file, part))
    .sort((a, b) => b.length - a.length)[0] ?? `(${file} is in no part of the table)`;
const resolve = (from: string, specifier: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));

test('imports follow the table in src/README.md', () => {
  const wrong: string[] = [];
  for (const file of sources) {
    const part = partOf(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = resolve(file, specifier);
        const allowed = [part, ...(MAY_IMPORT[part] ?? [])];
        if (!allowed.some((each) => inside(target, each))) wrong.push(`${file} imports ${target}`);
      } else {
        const rule = FROM_OUTSIDE.find(([prefix]) => file.startsWith(prefix));
        if (!rule?.[1].test(specifier)) wrong.push(`${file} imports ${specifier}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('the table in src/README.md has a row for each part, and no other', () => {
  const map = readFileSync('src/README.md', 'utf8');
  const [, table = ''] = /## Who may import whom\n\n[^\n]*\n[^\n]*\n([\s\S]*?)\n\n/.exec(map) ?? [];
  const named = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').match(/[\w./-]+/g) ?? []);
  // Of core itself and its problems the sentence below the table speaks.
  const parts = Object.keys(MAY_IMPORT).filter((part) => !/^core($|\/problem)/.test(part));
  assert.deepEqual(named.sort(), parts.sort());
});

const OF_VSCODE: Readonly<Record<string, readonly string[]>> = {
  'vscode/commands/index.ts': ['vscode/commands/commands.ts'],
  'vscode/git/index.ts': ['vscode/git/git-versions.ts'],
  'vscode/language/hover.ts': ['vscode/language/hover-cards.ts'],
  'vscode/language/project-file.ts': ['vscode/language/project-file-help.ts'],
  'vscode/memos/index.ts': ['vscode/memos/start-memo-threads.ts'],
  'vscode/moves/load.ts': ['vscode/moves/moves.ts'],
};

test('chunks are modules of core, listed in one file, and some of vscode that are named here', () => {
  for (const file of sources) {
    const text = readFileSync(`src/${file}`, 'utf8');
    const required = [...text.matchAll(/\brequire\('(.+?)'\)/g)].map(([, module = '']) =>
      resolve(file, module),
    );
    assert.deepEqual(
      required.filter((module) => file !== 'vscode/chunks.ts' || !inside(module, 'core')),
      OF_VSCODE[file] ?? [],
    );
  }
});

test('no import cycles', () => {
  const graph = new Map(
    sources.map((file) => [
      file,
      importsOf(file)
        .filter((each) => each.startsWith('.'))
        .map((each) => resolve(file, each)),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file))
      assert.fail(`cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
});

test(`no source file is over ${LONGEST_FILE} lines`, () => {
  const long = sources
    .map((file) => `src/${file}`)
    .filter(
      (file) => !DATA_TABLES.test(file) && readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE + 1,
    );
  assert.deepEqual(long, []);
});

test('file names are kebab-case', () => {
  const odd = sources.filter(
    (file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.(?:browser|shared))?\.ts$/.test(file),
  );
  assert.deepEqual(odd, []);
});
