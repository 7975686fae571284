import { parentPort, workerData } from 'node:worker_threads';
import { parseBrief, recognise } from '../core/read-brief.ts';
import type { ReadPart, ReadTask } from './read-apart.ts';

// Runs as a thread: reads the brief that it is given and hands over what it understood, part by part.

const { text, known } = workerData as ReadTask;
const send = (part: ReadPart): void => parentPort?.postMessage(part);
const brief = parseBrief(text);
const { head, sections, blocks } = brief;
send({ head, sections });
send({ blocks });
const recognition = recognise(brief, known);
send({ dates: recognition.dates });
send({ actors: recognition.actors });
send({ meetings: recognition.meetings });
