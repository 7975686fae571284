import { main } from './main.ts';

// The entry of dist/cli.mjs. Setting exitCode lets a long output to a pipe drain before the process ends.
process.exitCode = main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
