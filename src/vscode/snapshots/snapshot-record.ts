/** Which texts of a brief its annotations were anchored in, newest first, and where they stood. */
export interface SnapshotRecord {
  readonly texts: readonly SnapshotText[];
}

export interface SnapshotText {
  /** SHA-256 of the normalised text. */
  readonly hash: string;
  /** Offsets in that text, by the id of the annotation. */
  readonly starts: ReadonlyMap<string, number>;
}

/** Texts that are kept for one brief: what needs a look may stand in an older one than the rest. */
const MOST_TEXTS = 4;

export function writeRecord({ texts }: SnapshotRecord): string {
  return JSON.stringify({
    version: 1,
    texts: texts.slice(0, MOST_TEXTS).map(({ hash, starts }) => ({ hash, starts: [...starts] })),
  });
}

/** Undefined when it is none of ours: damaged, of another version, or made up. */
export function readRecord(raw: string): SnapshotRecord | undefined {
  const record = parse(raw);
  if (!isObject(record) || record.version !== 1 || !Array.isArray(record.texts)) return undefined;
  const texts = record.texts.slice(0, MOST_TEXTS).map(readText);
  return texts.every((each) => each !== undefined) ? { texts } : undefined;
}

function readText(value: unknown): SnapshotText | undefined {
  if (!isObject(value) || typeof value.hash !== 'string' || !Array.isArray(value.starts)) return undefined;
  if (!/^[0-9a-f]{64}$/.test(value.hash)) return undefined;
  const starts = new Map<string, number>();
  for (const entry of value.starts) {
    if (!Array.isArray(entry)) return undefined;
    const [id, start] = entry;
    if (typeof id !== 'string' || !Number.isSafeInteger(start) || start < 0) return undefined;
    starts.set(id, start);
  }
  return { hash: value.hash, starts };
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
