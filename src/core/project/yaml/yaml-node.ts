/**
 * A YAML syntax tree that knows where everything stands, so that an edit can splice instead of dump.
 * Offsets are UTF-16 code units of the file as it is on disk (CRLF and BOM included).
 */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

interface YamlRange {
  /** First code unit of the value: after tag and anchor, quotes and block header included. */
  readonly start: number;
  /** After the last code unit of the value; for a block scalar, after its last line's text. */
  readonly end: number;
}

export interface YamlScalar extends YamlRange {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'block';
  /** The decoded text, before any reading as number, boolean or null. */
  readonly text: string;
  /** Whether YAML's core schema reads it as null (empty, `~`, `null`). */
  readonly isNull: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Offset of the ":", or -1 where the value is left out with its colon. */
  readonly colon: number;
  readonly value: YamlNode;
}

export interface YamlMap extends YamlRange {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

export interface YamlSeq extends YamlRange {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  /** Offset of each item's "-" in a block sequence. */
  readonly dashes: readonly number[];
}

/** A reference to another node. Kept as a node so that the record it stands in can be refused by name. */
export interface YamlAlias extends YamlRange {
  readonly kind: 'alias';
  readonly name: string;
}

/** The first entry of a mapping with this key. Keys are data: `__proto__` is one like any other. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
