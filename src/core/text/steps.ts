/** Work that yields every few milliseconds, where a pause is welcome. */
export type Steps<Value> = Generator<undefined, Value>;

/** Does the work at one stretch. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work with a pause at each yield, so that an editor stays responsive. Undefined when a pause says not to go on.
 *
 * @param pause lets others get their turn; false to stop
 */
export async function inSlices<Value>(
  steps: Steps<Value>,
  pause: () => Promise<boolean>,
): Promise<Value | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(await pause())) return undefined;
  }
}

/** What `make` gives for each item, with a pause after every `perStep` of them. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  perStep: number,
  make: (item: Item, at: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    made.push(make(item, at));
    if (made.length % perStep === 0) yield;
  }
  return made;
}
