import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';

// Each file of outlines/ is a small text of another kind; below the mark stands its outline, written before the
// parser saw the text: level, label, title.

const FOLDER = 'test/core/brief/outlines';
const MARK = '=== outline ===\n';

for (const file of readdirSync(FOLDER)) {
  test(`outline of ${file}`, () => {
    const content = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const at = content.indexOf(MARK);
    assert.ok(at > 0);
    const { sections } = parseBrief(content.slice(0, at));
    const found = sections.map(({ level, label, title }) => `${level}${label && ` ${label}`} | ${title}\n`);
    assert.equal(found.join(''), content.slice(at + MARK.length).replaceAll(/ +$/gm, ''));
  });
}
