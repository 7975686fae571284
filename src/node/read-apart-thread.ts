import { parentPort, workerData } from 'node:worker_threads';
import { placeAnnotations } from '../core/placing.ts';
import { parseBrief, recognise } from '../core/read-brief.ts';
import type { PlaceTask, ReadPart, ReadTask } from './read-apart.ts';

// Runs as a thread: places annotations, or reads a brief and hands over what it understood, part by part.

const task = workerData as ReadTask | PlaceTask;
if ('annotations' in task)
  parentPort?.postMessage(placeAnnotations(task.text, task.annotations, task.earlier));
else read(task);

function read({ text, known }: ReadTask): void {
  const send = (part: ReadPart): void => parentPort?.postMessage(part);
  const brief = parseBrief(text);
  const { head, sections, blocks } = brief;
  send({ head, sections });
  send({ blocks });
  const recognition = recognise(brief, known);
  send({ dates: recognition.dates });
  send({ actors: recognition.actors });
  send({ meetings: recognition.meetings });
}
