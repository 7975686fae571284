// A reporter for Node's test runner that says only what failed, then the counts as one line of JSON.

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* unitReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    const error = data.details.error;
    if (error?.failureType === 'subtestsFailed') continue; // its subtests count
    // a file without a test counts as one passed test, named as the file: it must not pass here
    const empty = type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.test.mjs');
    if (type === 'test:pass' && !empty) {
      passed++;
      continue;
    }
    failed++;
    const reason = empty ? 'the file has no test' : (error?.cause?.stack ?? error?.stack ?? String(error));
    yield `✗ ${data.name}\n${reason}\n`;
  }
  yield `${JSON.stringify({ passed, failed })}\n`;
}
