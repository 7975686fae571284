/**
 * What one part of the tests came to.
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 */

/** @typedef {(text: string) => void} Detail prints something below a part's title */

/**
 * Runs a part that counts tests and prints one line for it, with its time, after what failed in it.
 * A part that ran nothing has failed: silence must not pass for success.
 * @param {string} title
 * @param {(detail: Detail) => Promise<Result>} part
 * @returns {Promise<Result>}
 */
export const suite = (title, part) =>
  timed(title, async (detail) => {
    const result = await part(detail);
    if (result.passed + result.failed > 0) return result;
    detail('ran nothing');
    return { passed: 0, failed: 1 };
  });

/**
 * Runs a part that has no tests of its own to count, such as the build; as a failure it counts.
 * @param {string} title
 * @param {(detail: Detail) => Promise<unknown>} part rejects when it fails
 * @returns {Promise<Result>}
 */
export const step = (title, part) =>
  timed(title, async (detail) => {
    await part(detail);
    return { passed: 0, failed: 0 };
  });

/** @param {readonly Result[]} results */
export const sum = (results) => ({
  passed: results.reduce((total, each) => total + each.passed, 0),
  failed: results.reduce((total, each) => total + each.failed, 0),
});

async function timed(title, part) {
  const start = performance.now();
  const detail = (text) => console.log(text.trimEnd().replace(/^/gm, '    '));
  let result;
  try {
    result = await part(detail);
  } catch (error) {
    detail(error.message);
    result = { passed: 0, failed: 1 };
  }
  const { passed, failed } = result;
  const counts = [passed && `${passed} passed`, failed && `${failed} failed`].filter(Boolean).join(', ');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failed ? '✗' : '✓'} ${title}${counts && `: ${counts}`} (${seconds} s)`);
  return result;
}
