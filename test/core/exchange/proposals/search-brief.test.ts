import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../../src/core/brief/parse-brief.ts';
import { recognise } from '../../../../src/core/entities/recognise.ts';
import { searchBrief } from '../../../../src/core/exchange/proposals/search-brief.ts';

const brief = parseBrief(`I. NORWAY AND THE RIVER

- Norway pays for the bridge over the river, and the river is long.
- The vote is in May.
`);
const read = { brief, recognition: recognise(brief) };

test('a search finds sections, actors and blocks, each once and with its line', () => {
  const hits = searchBrief('norway', read, 10);
  assert.deepEqual(
    hits.map(({ kind, line }) => [kind, line]),
    [
      ['section', 1],
      ['actor', 1],
      ['passage', 1],
      ['passage', 3],
    ],
  );
  assert.equal(searchBrief('the  river', read, 10).filter(({ kind }) => kind === 'passage').length, 2);
  assert.equal(searchBrief('norway', read, 2).length, 2);
  assert.deepEqual(searchBrief(' ', read, 10), []);
});
