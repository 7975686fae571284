import { MOST_FOUND } from '../../text/find-words.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Look, Program } from './program.ts';
import { isWordSign } from './read-pattern.ts';

/** Steps between two pauses. */
const STRETCH = 200_000;
/** Steps after which a search is given up: some seconds, in which others get their turn. */
const MOST_STEPS = 200_000_000;

/** What a search found: ranges in text order, without overlap; false when it was given up before the end. */
export interface FoundPattern {
  readonly ranges: readonly TextRange[];
  readonly complete: boolean;
}

/**
 * Where a pattern fits in a text, each time as far as it says, empty places left out; at most 5000. All ways through
 * the pattern are followed at once (Pike's machine), so a character costs no more than the length of the pattern,
 * whatever it says: nothing backtracks. Yields where a pause is welcome.
 *
 * @param mostSteps after so many the search is given up: patterns that look far ahead for each place can need the
 * square of the text's length
 */
export function* findPattern(
  text: string,
  program: Program,
  mostSteps = MOST_STEPS,
): Generator<undefined, FoundPattern> {
  const ranges: TextRange[] = [];
  const machine = new Machine(text, program);
  let paused = 0;
  for (let at = 0; at <= text.length; ) {
    const search = machine.search(at);
    let step = search.next();
    for (; !step.done; step = search.next()) {
      if (machine.steps > mostSteps) return { ranges, complete: false };
      yield;
    }
    const found = step.value;
    if (!found) break;
    if (found.end > found.start) ranges.push(found);
    if (ranges.length === MOST_FOUND) break;
    at = found.end > found.start ? found.end : found.end + sizeOf(text.codePointAt(found.end));
    if (machine.steps > mostSteps) return { ranges, complete: false };
    if (machine.steps - paused < STRETCH) continue;
    paused = machine.steps;
    yield;
  }
  return { ranges, complete: true };
}

/** Ways through the program that are open at one place, those that came first before the others. */
class Ways {
  readonly #listed: Uint8Array;
  readonly at: Int32Array;
  readonly starts: Int32Array;
  size = 0;
  readonly #touched: number[] = [];

  constructor(size: number) {
    this.#listed = new Uint8Array(size);
    this.at = new Int32Array(size);
    this.starts = new Int32Array(size);
  }

  /** False when one stands there already: it came first and counts. */
  claim(instruction: number): boolean {
    if (this.#listed[instruction] === 1) return false;
    this.#listed[instruction] = 1;
    this.#touched.push(instruction);
    return true;
  }

  add(instruction: number, start: number): void {
    this.at[this.size] = instruction;
    this.starts[this.size] = start;
    this.size += 1;
  }

  clear(): void {
    for (const each of this.#touched) this.#listed[each] = 0;
    this.#touched.length = 0;
    this.size = 0;
  }
}

class Machine {
  readonly #text: string;
  readonly #program: Program;
  #now: Ways;
  #next: Ways;
  readonly #waiting: number[] = [];
  /** How much was done: ways opened and followed. */
  steps = 0;

  constructor(text: string, program: Program) {
    this.#text = text;
    this.#program = program;
    this.#now = new Ways(program.length);
    this.#next = new Ways(program.length);
  }

  /** The first place from an offset on. */
  *search(from: number): Generator<undefined, TextRange | undefined> {
    const text = this.#text;
    let found: TextRange | undefined;
    let paused = this.steps;
    this.#now.clear();
    for (let at = from; at <= text.length; ) {
      if (!found) this.#open(this.#now, 0, at, at);
      if (found && this.#now.size === 0) break;
      const code = text.codePointAt(at);
      const after = at + sizeOf(code);
      found = this.#step(at, code, after) ?? found;
      [this.#now, this.#next] = [this.#next, this.#now];
      at = after;
      if (this.steps - paused < STRETCH) continue;
      paused = this.steps;
      yield;
    }
    return found;
  }

  /** Follows all ways over one character; what ends here, if something does. */
  #step(at: number, code: number | undefined, after: number): TextRange | undefined {
    const now = this.#now;
    const next = this.#next;
    next.clear();
    for (let way = 0; way < now.size; way += 1) {
      const instruction = now.at[way] ?? 0;
      const start = now.starts[way] ?? at;
      const step = this.#program[instruction];
      this.steps += 1;
      if (step?.op === 'match') return { start, end: at }; // what comes behind was worth less
      if (step?.op === 'take' && code !== undefined && step.fits(code))
        this.#open(next, instruction + 1, start, after);
    }
    return undefined;
  }

  /** Follows what takes no character, without recursion: a pattern may be nested. */
  #open(ways: Ways, first: number, start: number, at: number): void {
    const waiting = this.#waiting;
    waiting.push(first);
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (!ways.claim(each)) continue;
      this.steps += 1;
      const step = this.#program[each];
      if (step?.op === 'jump') waiting.push(step.to);
      else if (step?.op === 'split') waiting.push(step.second, step.first);
      else if (step?.op === 'look') {
        if (this.#isAt(step.at, at)) waiting.push(each + 1);
      } else ways.add(each, start);
    }
  }

  #isAt(look: Look, at: number): boolean {
    if (look === 'line-start') return at === 0 || this.#text[at - 1] === '\n';
    if (look === 'line-end') return at === this.#text.length || this.#text[at] === '\n';
    const isBorder = isWordSign(this.#text[at - 1] ?? '') !== isWordSign(this.#text[at] ?? '');
    return isBorder === (look === 'border');
  }
}

const sizeOf = (code: number | undefined): number => (code !== undefined && code > 0xffff ? 2 : 1);
