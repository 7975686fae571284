import type { Problem } from '../../problem.ts';
import { PROJECT_FILE_VERSION } from '../project.ts';
import { LIST_NAMES, type ListName } from '../records/record-fields.ts';
import { explainYamlError } from '../yaml/explain-yaml-error.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts';
import { assembleSource, type RawLayout } from './assemble-source.ts';
import { hideConflictMarks } from './conflict-marks.ts';
import { type ListLayout, mapLists, missingList, type ProjectSource } from './file-layout.ts';
import { readBlockList, readOddList } from './read-list.ts';
import { newShared } from './read-plain-annotation.ts';
import { type FilePiece, splitFile } from './split-file.ts';

/** What was gathered so far; becomes a source at the end. */
interface Draft {
  readonly lists: Map<ListName, ListLayout>;
  readonly problems: Problem[];
  version: number;
  broken: boolean;
}

/** Reads a project file in steps of a few milliseconds: a generator that yields wherever a pause is welcome. */
export function* readSteps(raw: string): Generator<void, ProjectSource> {
  const { text, problems: marks } = hideConflictMarks(raw);
  const draft: Draft = { lists: new Map(), problems: [], version: PROJECT_FILE_VERSION, broken: false };
  const pieces = needsWholeParse(text) ? undefined : yield* splitFile(text);
  if (pieces === undefined) readWhole(text, draft);
  else for (const piece of pieces) yield* readPiece(text, piece, draft);
  yield;
  const broken = draft.broken || marks.length > 0;
  // Marks explain whatever else is wrong: the halves of two versions.
  const problems = marks.length > 0 ? marks : draft.problems;
  const eol = /\n/.test(raw) && raw[raw.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  const lists = mapLists((list) => draft.lists.get(list) ?? missingList(list)) as RawLayout['lists'];
  return assembleSource(raw, { eol, version: draft.version, problems, lists }, broken);
}

/** Runs all steps at once. */
export function readAll(raw: string): ProjectSource {
  const steps = readSteps(raw);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Line ends or characters that the splitter does not look at, but YAML minds. */
function needsWholeParse(text: string): boolean {
  return (
    text.includes('\0') || text.indexOf('\ufeff', 1) >= 0 || (text.includes('\r') && /\r(?!\n)/.test(text))
  );
}

function* readPiece(text: string, piece: FilePiece, draft: Draft): Generator<void> {
  const list = LIST_NAMES.find((name) => name === piece.key);
  if (list && draft.lists.has(list)) return repeated(piece, draft);
  if (list && piece.style === 'bare') {
    const { start, bodyStart, end } = piece;
    draft.lists.set(list, { ...missingList(list), style: 'bare', start, bodyStart, end });
  } else if (list && piece.style === 'block') {
    const { layout, broken } = yield* readBlockList(list, text, piece, newShared());
    draft.lists.set(list, layout);
    draft.broken ||= broken;
  } else {
    const parsed = parseYaml(text.slice(piece.start, piece.end), piece.start);
    if (parsed.error) fail(text, parsed.error, draft);
    const entry = parsed.root?.kind === 'map' ? parsed.root.entries[0] : undefined;
    if (entry) readEntry(entry.key, entry.value, piece.start, piece.end, draft);
  }
}

function readWhole(text: string, draft: Draft): void {
  const { root, error } = parseYaml(text);
  if (error) fail(text, error, draft);
  if (root === undefined) return;
  if (root.kind !== 'map') {
    const message = 'This is no project file: it should have keys such as “codebook:” and “annotations:”.';
    draft.problems.push({
      code: 'not-a-project',
      severity: 'error',
      message,
      range: { start: root.start, end: root.end },
    });
    draft.broken = true;
    return;
  }
  readRoot(root, draft);
}

function readRoot(root: YamlMap, draft: Draft): void {
  const seen = new Set<string>();
  for (const { key, keyStart, keyEnd, value } of root.entries) {
    if (seen.has(key)) repeated({ key, start: keyStart }, draft);
    else readEntry(key, value, keyStart, Math.max(keyEnd, value.end), draft);
    seen.add(key);
  }
}

function readEntry(key: string, value: YamlNode, start: number, end: number, draft: Draft): void {
  const list = LIST_NAMES.find((name) => name === key);
  if (list) draft.lists.set(list, readOddList(list, value, start, end).layout);
  else if (key === 'version') readVersion(value, draft);
}

function readVersion(value: YamlNode, draft: Draft): void {
  const version = value.kind === 'scalar' ? Number(value.text) : Number.NaN;
  if (value.kind === 'scalar' && value.isNull) return;
  const known = Number.isInteger(version) && version >= 1 && version <= PROJECT_FILE_VERSION;
  if (Number.isFinite(version)) draft.version = version;
  if (known) return;
  const isOld = version >= 0 && version < PROJECT_FILE_VERSION && Number.isInteger(version);
  draft.problems.push({
    code: isOld ? 'old-version' : 'unknown-version',
    severity: 'error',
    message: isOld
      ? `This file is of version ${version}. It is shown, and not written to before it is brought to version ${PROJECT_FILE_VERSION}: use the quick fix here, or “policy-annotator migrate”. A copy of it is kept.`
      : `This file is of version ${value.kind === 'scalar' ? value.text : '?'}; this Policy Annotator knows version ${PROJECT_FILE_VERSION}. It is shown as far as it can be read, and not written to. Update the extension, or put the version right.`,
    range: { start: value.start, end: value.end },
  });
  draft.broken = true;
}

function repeated({ key, start }: { readonly key: string; readonly start: number }, draft: Draft): void {
  const message = `“${key}:” stands twice in this file; the first is read. Join the two. Until then nothing is written to this file.`;
  draft.problems.push({
    code: 'duplicate-key',
    severity: 'error',
    message,
    range: { start, end: start + key.length },
  });
  draft.broken = true;
}

function fail(text: string, error: { readonly reason: string; readonly at: number }, draft: Draft): void {
  draft.problems.push(explainYamlError(text, error));
  draft.broken = true;
}
