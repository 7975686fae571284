import { placeAnnotations } from '../placing.ts';
import { parseBrief, recognise } from '../read-brief.ts';
import type { ApartAnswer, ApartMessage, ApartTask, ReadPart } from './tasks.ts';

/**
 * The thread's side: for each task places annotations, or reads a brief, and sends what it understood part by part.
 * Between two parts it hears whether anyone still needs them. Gives what takes each message. What fails is thrown where
 * nobody catches it, which ends a thread, or tells the worker's owner.
 */
export function serveApart(send: (answer: ApartAnswer) => void): (message: ApartMessage) => void {
  let work: Generator<NonNullable<ApartAnswer>, undefined> | undefined;
  const step = (): void => {
    const answer = work?.next().value;
    send(answer);
    if (answer) setTimeout(step);
  };
  return (message) => {
    if (message === 'unneeded') {
      work = undefined; // the step that is to come says so
      return;
    }
    work = answers(message);
    step();
  };
}

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
