/** One step of a compiled pattern. Each knows by its number where it goes on; without one, at the next. */
export type Instruction =
  /** Takes one character for which `fits` holds. */
  | { readonly op: 'take'; readonly fits: (codePoint: number) => boolean }
  /** Goes on at both, rather at `first`. */
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** Goes on only where the place between two characters is of this kind. */
  | { readonly op: 'look'; readonly at: Look }
  | { readonly op: 'match' };

/** A place between two characters: a line's start or end, a word's border or none. */
export type Look = 'line-start' | 'line-end' | 'border' | 'no-border';

/** A pattern as steps; ends with `match`. */
export type Program = readonly Instruction[];

/** What a pattern is made of. */
export type Node =
  | { readonly kind: 'take'; readonly fits: (codePoint: number) => boolean }
  | { readonly kind: 'look'; readonly at: Look }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly part: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** Longest program: what a text costs grows with it. */
const MOST_INSTRUCTIONS = 2000;

/** The steps of a pattern; undefined when there are too many, as in `(a{100}){100}`. */
export function compile(node: Node): Program | undefined {
  const program: Instruction[] = [];
  const fitsIn = write(node, program);
  program.push({ op: 'match' });
  return fitsIn ? program : undefined;
}

/** Appends the steps of a node; false as soon as there are too many. */
function write(node: Node, program: Instruction[]): boolean {
  if (program.length > MOST_INSTRUCTIONS) return false;
  switch (node.kind) {
    case 'take':
      program.push({ op: 'take', fits: node.fits });
      return true;
    case 'look':
      program.push({ op: 'look', at: node.at });
      return true;
    case 'sequence':
      return node.parts.every((part) => write(part, program));
    case 'either':
      return writeEither(node.parts, program);
    case 'repeat':
      return writeRepeat(node, program);
  }
}

function writeEither([first, ...others]: readonly Node[], program: Instruction[]): boolean {
  if (!first) return true;
  if (others.length === 0) return write(first, program);
  const split = program.length;
  program.push({ op: 'match' });
  if (!write(first, program)) return false;
  const jump = program.length;
  program.push({ op: 'match' });
  program[split] = { op: 'split', first: split + 1, second: program.length };
  const done = writeEither(others, program);
  program[jump] = { op: 'jump', to: program.length };
  return done;
}

function writeRepeat(
  { part, least, most, lazy }: Extract<Node, { kind: 'repeat' }>,
  program: Instruction[],
): boolean {
  const choice = (inside: number, behind: number): Instruction =>
    lazy ? { op: 'split', first: behind, second: inside } : { op: 'split', first: inside, second: behind };
  for (let n = 0; n < least; n += 1) {
    const before = program.length;
    if (!write(part, program)) return false;
    // Nothing as often as one likes is nothing: `(((){1000}){1000}){1000}` must not take its turns.
    if (program.length === before) break;
  }
  if (most === Number.POSITIVE_INFINITY) {
    const split = program.length;
    program.push({ op: 'match' });
    const done = write(part, program);
    program.push({ op: 'jump', to: split });
    program[split] = choice(split + 1, program.length);
    return done;
  }
  const splits: number[] = [];
  let done = true;
  for (let n = least; done && n < most; n += 1) {
    splits.push(program.length);
    program.push({ op: 'match' });
    done = write(part, program);
  }
  for (const split of splits) program[split] = choice(split + 1, program.length);
  return done;
}
