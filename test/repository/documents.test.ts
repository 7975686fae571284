import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EXPORT_FORMATS } from '../../src/core/exchange/export-formats.ts';

// Documents drift unless tested: links, the table of keys, formats, library exports, the walkthrough.

interface Walkthrough {
  readonly steps: readonly {
    readonly description: string;
    readonly media: { readonly svg: string; readonly altText: string };
    readonly completionEvents: readonly string[];
  }[];
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly views: Record<string, readonly { readonly id: string }[]>;
    readonly walkthroughs: readonly Walkthrough[];
    readonly configuration: {
      readonly properties: Record<
        string,
        { readonly order: number; readonly default: unknown; readonly markdownDescription: string }
      >;
    };
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const commandIds = contributes.commands.map(({ command }) => command);
const viewIds = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));

const spell = (key: string): string =>
  key.replace(/\b[a-z]+\b/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));

test('the table of keys in README.md is that of the manifest', () => {
  // The keys of one command stand in one row: the first and the last of them.
  const spelled = (keys: readonly string[]): string =>
    [...new Set([keys.at(0) ?? '', keys.at(-1) ?? ''])].map((key) => `\`${spell(key)}\``).join(' to ');
  const rows = [...new Set(contributes.keybindings.map(({ command }) => command))].map((command) => {
    const keys = contributes.keybindings.filter((each) => each.command === command);
    const title = contributes.commands.find((each) => each.command === command)?.title ?? command;
    const mac = spelled(keys.map((each) => each.mac));
    return `| ${title} | ${spelled(keys.map((each) => each.key))} | ${mac} |`;
  });
  const [, table = ''] = /<!-- keys -->\n[^\n]*\n[^\n]*\n([\s\S]*?)\n<!-- \/keys -->/.exec(readme) ?? [];
  assert.deepEqual(table.split('\n'), rows);
});

// After a change that is meant: UPDATE=1 node test/unit.mjs documents
test('the table of settings in README.md is that of the manifest', () => {
  const settings = Object.entries(contributes.configuration.properties)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, { default: standard, markdownDescription }]) => {
      // `#name#` is a link in the settings editor alone
      const does = markdownDescription.replace(/`#([\w.]+)#`/g, '`$1`').replaceAll('|', '\\|');
      const usual = typeof standard === 'object' && !Array.isArray(standard) ? 'all on' : standard;
      return `| \`${name}\` | ${does} | \`${typeof usual === 'string' ? usual || '""' : JSON.stringify(usual)}\` |`;
    });
  const table = ['| setting | does | by itself |', '|---|---|---|', ...settings].join('\n');
  const between = /(?<=<!-- settings -->\n)[\s\S]*?(?=<!-- \/settings -->)/;
  if (process.env.UPDATE)
    writeFileSync(
      'README.md',
      readme.replace(between, () => `${table}\n`),
    );
  else assert.equal(between.exec(readme)?.[0], `${table}\n`);
});

test('README.md names every export format', () => {
  for (const { id } of EXPORT_FORMATS) assert.ok(readme.includes(`| \`${id}\` |`), id);
});

test('src/README.md names every function the library exports', () => {
  const map = readFileSync('src/README.md', 'utf8');
  const exported = [...readFileSync('src/core/index.ts', 'utf8').matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type ') && !/^PROJECT_FILE_/.test(name));
  assert.ok(exported.length > 10);
  assert.deepEqual(
    exported.filter((name) => !map.includes(`\`${name}`)),
    [],
  );
});

test('links between the documents lead somewhere', () => {
  const documents = [
    ...[
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'src/README.md',
      'docs/formats.md',
      'docs/command-line.md',
    ],
    ...readdirSync('docs/adr').map((file) => `docs/adr/${file}`),
  ];
  for (const file of documents) {
    const text = readFileSync(file, 'utf8');
    // Not the pictures: the UI tests make them.
    for (const [, target = ''] of text.matchAll(/(?<!!)\[[^\]]+\]\((?!https?:)([^)#]+)/g)) {
      assert.ok(existsSync(path.join(path.dirname(file), target)), `${file}: ${target}`);
    }
  }
});

test('every file that CONTRIBUTING.md and src/README.md send a reader to is there', () => {
  const named = [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`((?:src|test|syntaxes)\/[\w./-]+)`/g),
    ...[...readFileSync('src/README.md', 'utf8').matchAll(/^\|[^|]*\| `([\w./-]+\.ts)` \|$/gm)].map(
      ([, file = '']) => ['', `src/${file}`],
    ),
  ].map(([, file = '']) => file);
  assert.ok(named.length > 8);
  assert.deepEqual(
    named.filter((file) => !file.includes('NAME') && !existsSync(file)),
    [],
  );
});

test('the walkthrough has pictures in theme colours and runs commands that exist', () => {
  const steps = contributes.walkthroughs.flatMap((each) => each.steps);
  assert.equal(steps.length, 5);
  for (const { description, media, completionEvents } of steps) {
    const svg = readFileSync(media.svg, 'utf8');
    assert.ok(media.altText.length > 20);
    assert.doesNotMatch(svg, /="#[0-9a-f]{3,8}"|style=/i, `${media.svg}: theme colours only`);
    assert.match(svg, /var\(--vscode-/);
    const targets = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, id = '']) => id);
    assert.ok(targets.length > 0);
    // VS Code shows backticks as they are
    assert.ok(!description.includes('`'), description);
    const events = completionEvents.filter((each) => !each.startsWith('onContext:'));
    for (const id of [...targets, ...events.map((each) => each.replace(/^on\w+:/, ''))]) {
      if (!id.startsWith('policyAnnotator.')) continue;
      const known = commandIds.includes(id) || viewIds.includes(id.replace(/\.focus$/, ''));
      assert.ok(known, id);
    }
  }
});
