import { existsSync } from 'node:fs';
import { findOnPath } from './find-on-path.mjs';
import { must } from './run.mjs';

/** Browsers that will do, the leanest first. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const MISSING =
  'The tests need Chromium: install the package chromium-headless-shell or chromium, or set CHROMIUM to its path.';

/**
 * Finds a Chromium to run the workbench in: $CHROMIUM, else on the PATH, else (Debian, as root) by apt-get.
 * @param {(text: string) => void} say told once, before an installation
 * @returns {Promise<string>} the path of its program
 * @throws when there is none, saying what to install
 */
export async function findChromium(say) {
  const found = process.env.CHROMIUM ?? findOnPath(NAMES);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(MISSING);
  say('Installing chromium-headless-shell for the tests (once).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await must('apt-get', ['update', '-q'], { env });
    const packages = ['chromium-headless-shell', 'fonts-dejavu-core'];
    await must('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Error(`${MISSING}\n${error.message}`);
  }
  const installed = findOnPath(NAMES);
  if (!installed) throw new Error(MISSING);
  return installed;
}
