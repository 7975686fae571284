import { parentPort } from 'node:worker_threads';
import { placeAnnotations } from '../core/placing.ts';
import { parseBrief, recognise } from '../core/read-brief.ts';
import type { ApartAnswer, ApartMessage, ApartTask, ReadPart } from './read-apart.ts';

// Runs as a thread: for each task places annotations, or reads a brief, and hands over what it understood part by part.

parentPort?.on('message', ({ unneeded, ...task }: ApartMessage) => {
  const work = answers(task);
  while (Atomics.load(unneeded, 0) === 0) {
    const { value } = work.next();
    if (!value) break;
    send(value);
  }
  send(undefined);
});

const send = (answer: ApartAnswer): void => parentPort?.postMessage(answer);

function* answers(task: ApartTask): Generator<NonNullable<ApartAnswer>, undefined> {
  if ('place' in task) {
    const { text, annotations, earlier } = task.place;
    yield { places: placeAnnotations(text, annotations, earlier) };
  } else {
    for (const brief of readingParts(task.read)) yield { brief };
  }
  return undefined;
}

function* readingParts({ text, known }: Extract<ApartTask, { read: unknown }>['read']): Generator<ReadPart> {
  const brief = parseBrief(text);
  const { head, sections, blocks } = brief;
  yield { head, sections };
  yield { blocks };
  const recognition = recognise(brief, known);
  yield { dates: recognition.dates };
  yield { actors: recognition.actors };
  yield { meetings: recognition.meetings };
}
