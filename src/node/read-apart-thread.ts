import { parentPort } from 'node:worker_threads';
import { serveApart } from '../core/apart/serve-apart.ts';

// Runs as a thread: for each task places annotations, or reads a brief, and hands over what it understood part by part.

parentPort?.on(
  'message',
  serveApart((answer) => parentPort?.postMessage(answer)),
);
