import Mocha from 'mocha';
import type { SuiteEvent } from './suite-event.ts';

/** Which tests run: a part of their full titles; empty: all. Set when the suite is bundled. */
declare const TEST_FILTER: string;

/** Begins each line by which a suite reports, whatever else the extension host prints. */
const SUITE_LINE = '\u001f';

/**
 * Runs Mocha inside the extension host and reports each test as one line of JSON on the console.
 * VS Code calls the function `run` of the bundle; a rejection is a failed run.
 * @param load imports the test files
 */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: Reporter, timeout: 40_000, retries: 1 });
  if (TEST_FILTER) mocha.fgrep(TEST_FILTER);
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha); // defines suite, test, …
  await load();
  const failed = await new Promise<number>((resolve) => mocha.run(resolve));
  say({ event: 'end' });
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** VS Code's own Git extension leaves the failed write to a `git` that has ended (EPIPE) to whoever listens. */
const OF_GIT = /[\\/]git[\\/]dist[\\/]main\.js/;

/** A reporter must be a class: Mocha calls it with `new`. */
class Reporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    const uncaught = runner.uncaught;
    runner.uncaught = (error: unknown): void => {
      if (!(error instanceof Error && OF_GIT.test(error.stack ?? ''))) uncaught(error);
    };
    runner
      .on('pass', (test) => say({ event: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }))
      .on('retry', (test, error) =>
        say({ event: 'again', title: test.fullTitle(), error: error.stack ?? String(error) }),
      )
      .on('fail', (test, error) =>
        say({ event: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
  }
}

function say(event: SuiteEvent): void {
  console.log(SUITE_LINE + JSON.stringify(event));
}
