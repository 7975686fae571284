import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { cardsAt } from '../../../src/core/entities/body-that-meets.ts';
import type { FoundActor, Recognition } from '../../../src/core/entities/entity.ts';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { findMeetings } from '../../../src/core/entities/find-meetings.ts';
import { type MeetingCard, meetingCard } from '../../../src/core/entities/meeting-card.ts';
import { distinctNames } from '../../../src/core/entities/series-key.ts';

const TEXT = `Policy note
7 January 2022

I. COUNCILS

The NATO-Russia Council (NRC) will meet in Brussels on 12 January 2022. The NATO-Ukraine Commission meets on 10 January.

II. LATER

Another NATO-Russia Council meeting is held on 20 July 2022. Nobody expects much of the NRC meeting of 12 January.
`;

const actor = (id: string, name: string): FoundActor => {
  const start = TEXT.indexOf(name);
  const mentions = [{ start, end: start + name.length, text: name }];
  return { id, name, type: 'organisation', aliases: [], roles: [], source: 'gazetteer', mentions };
};

const KNOWN = {
  id: 'nrc',
  name: 'NATO-Russia Council',
  aliases: ['NRC'],
  actors: ['Russia'],
  date: '2022-01-12',
};

function cardOf(name: RegExp, date: string, known = false): MeetingCard {
  const brief = parseBrief(TEXT);
  const dates = findDates(TEXT, brief.head.date);
  const actors = [actor('nato', 'NATO')];
  const stated = known ? [KNOWN] : [];
  const meetings = findMeetings(brief, { dates, actors }, stated);
  const recognition: Recognition = { actors, meetings, dates };
  const meeting = meetings.find((each) => name.test(each.name) && each.date === date);
  assert.ok(meeting, `${name} ${date} in ${meetings.map((each) => `${each.date} ${each.name}`).join('; ')}`);
  return meetingCard(meeting, brief, recognition, stated);
}

test('a card gives the day, its weekday and how far it is from the brief', () => {
  const card = cardOf(/Russia/, '2022-01-12');
  assert.equal(card.dateText, 'Wednesday 12 January 2022');
  assert.equal(card.distance, '5 days after this brief');
  assert.equal(card.place, 'Brussels');
  assert.deepEqual(card.participants, [
    { id: 'nato', name: 'NATO', type: 'organisation', offset: TEXT.indexOf('NATO') },
  ]);
});

test('neighbours are of the same series where there are any', () => {
  const card = cardOf(/Russia/, '2022-01-12');
  assert.equal(card.after?.dateText, 'Wednesday 20 July 2022');
  assert.equal(card.after?.sameSeries, true);
  assert.equal(card.before?.date, '2022-01-10');
  assert.equal(card.before?.sameSeries, false);
});

test('sections are listed once, with the places in them', () => {
  const { sections, mentions } = cardOf(/Russia/, '2022-01-12');
  assert.deepEqual(
    sections.map((each) => each.path),
    ['I', 'II'],
  );
  assert.equal(sections.flatMap((each) => each.offsets).length, mentions);
});

test('facts are credited to the file or to the text', () => {
  const card = cardOf(/Russia/, '2022-01-12', true);
  assert.deepEqual(card.sources, {
    name: 'project-file',
    date: 'project-file',
    place: 'text',
    participants: 'project-file',
  });
  assert.equal(cardOf(/Ukraine/, '2022-01-10', true).sources.name, 'text');
});

test('the body that meets is a line of the card, with its mentions apart from the meeting', () => {
  const council: FoundActor = { ...actor('nrc', 'NATO-Russia Council'), type: 'body', aliases: ['NRC'] };
  const apart = { start: TEXT.indexOf('LATER'), end: TEXT.indexOf('LATER') + 5, text: 'LATER' };
  const brief = parseBrief(TEXT);
  const dates = findDates(TEXT, brief.head.date);
  const actors = [{ ...council, mentions: [...council.mentions, apart] }, actor('nato', 'NATO')];
  const meetings = findMeetings(brief, { dates, actors }, []);
  const meeting = meetings.find(({ name, date }) => /Russia/.test(name) && date === '2022-01-12');
  assert.ok(meeting);
  const recognition: Recognition = { actors, meetings, dates };
  assert.deepEqual(meetingCard(meeting, brief, recognition).body, {
    id: 'nrc',
    name: 'NATO-Russia Council',
    type: 'body',
    mentions: 2,
    apart: 1,
    offset: apart.start,
  });
  // One card for the words that mean both; NATO, whose name is only a part of them, is offered as well.
  assert.deepEqual(
    cardsAt(recognition, TEXT.indexOf('NATO-Russia')).map(({ entity }) => entity.id),
    [meeting.id, 'nato'],
  );
  assert.equal(cardsAt(recognition, apart.start)[0]?.entity.id, 'nrc');
});

test('other names that only add or leave out "meeting" are not repeated', () => {
  assert.deepEqual(
    distinctNames('NATO-Russia Council meeting', [
      'NRC',
      'NATO-Russia Council',
      'NRC meeting',
      'upcoming NATO-Russia Council meeting',
      '12 January meeting',
    ]),
    ['NRC', '12 January meeting'],
  );
});
