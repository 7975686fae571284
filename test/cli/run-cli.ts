import { main } from '../../src/cli/main.ts';

/** Runs the command `policy-annotator` in this process: its exit code and what it printed. */
export async function runCli(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}
