import { main } from './main.ts';

// A reader that has seen enough ("| head") closes the pipe: that ends the output, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The entry of dist/cli.mjs. Setting exitCode lets a long output to a pipe drain before the process ends.
process.exitCode = main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
