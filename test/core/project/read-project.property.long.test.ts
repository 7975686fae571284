import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, parseEvents } from 'js-yaml';
import { readProject } from '../../../src/core/project/project-source.ts';
import { readItem } from '../../../src/core/project/records/read-item.ts';
import { readEntry } from '../../../src/core/project/source/read-list.ts';
import { newShared, readPlainAnnotation } from '../../../src/core/project/source/read-plain-annotation.ts';
import { parseYaml } from '../../../src/core/project/yaml/parse-yaml.ts';
import { forSeeds, seeded } from './random.ts';
import { mutilatedFile, randomFile } from './random-file.ts';
import { anyText } from './random-text.ts';

test('a file in any style gives the project that it says, and no problem', () => {
  forSeeds(200, (random) => {
    const { text, project } = randomFile(random);
    assert.doesNotThrow(() => load(text, { maxAliases: 0 }), `the test's own file is no YAML:\n${text}`);
    const source = readProject(text);
    assert.deepEqual(source.project, project, `\n${text}`);
    assert.deepEqual(source.problems, [], `\n${text}`);
    assert.equal(source.writable, true);
    assert.equal(source.text, text);
  });
});

test('records in our own shape are read without a parser, and as the parser reads them', () => {
  let plain = 0;
  forSeeds(240, (random) => {
    const { text } = randomFile(random, random.pick([0, 0, 0.2]));
    const { layout } = readProject(text);
    const { dashes, indent, end, style } = layout.lists.annotations;
    if (style !== 'block') return;
    dashes.forEach((dash, index) => {
      const next = dashes[index + 1];
      const until = next === undefined ? end : next - indent;
      const fast = readPlainAnnotation(text, dash, until, indent, newShared());
      if (!fast) return;
      plain++;
      const root = parseYaml(text.slice(dash - indent, until)).root;
      assert.ok(root?.kind === 'seq' && root.items[0]);
      assert.deepEqual(fast, readItem('annotations', root.items[0], []), text.slice(dash, until));
    });
  });
  assert.ok(plain > 150 || process.env.SEED !== undefined, `only ${plain} records took the short way`);
});

test('a line of any text is read as the parser reads it, or left to the parser', () => {
  const random = seeded(1);
  for (let round = 0; round < 20_000; round++) {
    const value = anyText(random) + random.pick(['', ' # c', "'", '"', ':', ' ']);
    const line = `- brief: a\n  quote: ${random.pick(['', '', "'", '"', '['])}${value}\n  tags: [${anyText(random)}]\n`;
    const fast = readPlainAnnotation(line, 0, line.length, 0, newShared());
    if (!fast) continue;
    const slow = parseYaml(line).root;
    assert.ok(slow?.kind === 'seq' && slow.items[0], JSON.stringify(line));
    const problems: [] = [];
    assert.deepEqual(fast, readItem('annotations', slow.items[0], problems), JSON.stringify(line));
    assert.deepEqual(problems, [], JSON.stringify(line));
  }
});

test('no text makes the reader throw, and every range lies within the text', () => {
  forSeeds(400, (random) => {
    const text = mutilatedFile(random);
    const source = readProject(text);
    for (const { range, message } of source.problems) {
      assert.ok(message.length > 10);
      if (range)
        assert.ok(
          range.start >= 0 && range.start <= range.end && range.end <= text.length,
          JSON.stringify(text),
        );
    }
    if (source.writable && source.problems.length === 0) {
      assert.doesNotThrow(() => parseEvents(text, {}), `writable, and no YAML:\n${text}`);
    }
  });
});

test('the entry reader gives back a problem, not an item, for broken YAML', () => {
  const text = '- brief: "a\n';
  const read = readEntry('annotations', text, { lineStart: 0, dash: 0, end: text.length }, 0, newShared());
  assert.equal(read.broken, true);
  assert.equal(read.item, undefined);
  assert.equal(read.problems[0]?.code, 'yaml-syntax');
});
