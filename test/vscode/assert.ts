/** The few assertions that tests in VS Code need, without Node: they also run in the web extension host. */

/** Fails unless the value is truthy. */
export function ok(value: unknown, message = `Expected a truthy value, got ${show(value)}`): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same value, as Object.is says. */
export function equal<T>(actual: T, expected: T, message = ''): void {
  if (!Object.is(actual, expected)) fail(actual, expected, message);
}

/** Fails unless both are the same as JSON; the order of keys does not matter. */
export function deepEqual<T>(actual: T, expected: T, message = ''): void {
  if (show(actual) !== show(expected)) fail(actual, expected, message);
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp, message = ''): void {
  if (!pattern.test(text)) fail(text, String(pattern), message);
}

/** Fails unless the promise is rejected with an error whose message matches. */
export async function rejects(promise: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('rejected without a reason'),
  );
  if (error === undefined) throw new Error(`Expected a rejection with ${pattern}`);
  match(error instanceof Error ? error.message : String(error), pattern);
}

/**
 * Waits until a condition holds, for what VS Code does in its own time.
 * @returns its first truthy value
 * @throws after the time limit, naming what was awaited
 */
export async function eventually<T>(
  what: string,
  condition: () => T | PromiseLike<T>,
  limitMs = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not within ${limitMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function fail(actual: unknown, expected: unknown, message: string): never {
  throw new Error(`${message}\nexpected: ${show(expected)}\nactual:   ${show(actual)}`.trim());
}

function show(value: unknown): string {
  const sorted = (_key: string, each: unknown): unknown =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, sorted) ?? String(value);
}
