import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Meeting } from '../../../src/core/entities/entity.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { icalendar } from '../../../src/core/exchange/icalendar.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { row, written } from './rows-of.ts';

const meeting = (given: Partial<Meeting>): Meeting => ({
  id: 'm',
  name: 'Summit',
  aliases: [],
  actors: [],
  ...given,
});

function calendar(...meetings: readonly Meeting[]): string {
  const actors = [{ id: 'nato', name: 'NATO', type: 'organisation', aliases: [], roles: [] }] as const;
  return written(icalendar, [row()], { project: { ...EMPTY_PROJECT, actors, meetings } });
}

/** An independent reader of one event: unfolds, then takes names, parameters and values apart. */
function event(text: string): Record<string, string> {
  assert.ok(text.endsWith('\r\n') && !text.replaceAll('\r\n', '').includes('\n'));
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const inside = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return Object.fromEntries(
    inside.map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,nN])/g, (_, each) => (/n/i.test(each) ? '\n' : each));
      return [line.slice(0, colon), value];
    }),
  );
}

test('a meeting of several days ends on the day after its last', () => {
  const found = event(
    calendar(
      meeting({
        aliases: ['Madrid summit'],
        date: '2022-06-28/2022-06-30',
        place: 'Madrid',
        actors: ['nato', 'Spain'],
      }),
    ),
  );
  assert.equal(found['DTSTART;VALUE=DATE'], '20220628');
  assert.equal(found['DTEND;VALUE=DATE'], '20220701');
  assert.equal(found.LOCATION, 'Madrid');
  assert.equal(found.DESCRIPTION, 'Also called: Madrid summit\nParticipants: NATO, Spain');
  assert.equal(found.DTSTAMP, '20261124T101200Z');
  assert.match(found.UID ?? '', /^[0-9a-f-]{36}@policy-annotator$/);
  assert.equal(event(calendar(meeting({ date: '2024-02-29' })))['DTEND;VALUE=DATE'], '20240301');
});

test('no line is longer than 75 octets, and no character is cut', () => {
  const name = 'Treffen über Größe 😀 und Ähnliches; mit Komma, \\ und\nZeile '.repeat(9);
  const text = calendar(meeting({ name, date: '2022-06-28', memo: '会议'.repeat(60) }));
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.doesNotMatch(text, /\ufffd/);
  assert.equal(event(text).SUMMARY, name);
  assert.equal(event(text).DESCRIPTION, '会议'.repeat(60));
});

test('a meeting without a whole day is told, not invented', () => {
  const meetings = ['2022', '2022-06', undefined, '2022-13-45', '2022-06-30/2022-06-28', 'soon'].map(
    (date, n) => meeting({ id: `m${n}`, ...(date === undefined ? {} : { date }) }),
  );
  const project = { ...EMPTY_PROJECT, meetings };
  const { content, losses } = exportRows(icalendar, [], { project, briefs: [], title: 'T' });
  assert.doesNotMatch(String(content), /VEVENT/);
  assert.equal(losses.find(({ code }) => code === 'undated')?.count, 6);
});

test('a meeting that was dismissed is in no calendar', () => {
  const text = calendar(
    meeting({ id: 'a', date: '2022-06-28' }),
    meeting({ id: 'b', name: 'No meeting', date: '2022-06-29', ignore: true }),
  );
  assert.equal(text.split('BEGIN:VEVENT').length, 2);
  assert.ok(!text.includes('No meeting'));
});
