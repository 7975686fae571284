import { readSync } from 'node:fs';
import { main } from './main.ts';

// A reader that has seen enough ("| head") closes the pipe: that ends the output, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The entry of dist/cli.mjs. Setting exitCode lets a long output to a pipe drain before the process ends.
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  ask,
});

function ask(question: string): boolean {
  if (!process.stdin.isTTY) return false;
  process.stderr.write(question);
  const answer = new Uint8Array(100);
  try {
    return /^\s*y/i.test(new TextDecoder().decode(answer.subarray(0, readSync(0, answer))));
  } catch {
    return false; // the terminal is gone
  }
}
