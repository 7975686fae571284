import type { Tag } from '../../codebook/tag.ts';
import { tagFamily } from '../../codebook/tag-family.ts';
import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { atOnce, type Steps } from '../../text/steps.ts';
import { isZip, readZip } from '../bytes/read-zip.ts';
import type { Imported } from './imported.ts';
import { NOTHING } from './imported.ts';
import { readJsonValues } from './json-fields.ts';
import { isStandoff, readBratDocument, readBratZip } from './read-brat.ts';
import { readCsv } from './read-csv.ts';
import { isHypothesis, readHypothesis } from './read-hypothesis.ts';
import { isJsonLines, readJsonLines } from './read-json-lines.ts';
import { isLabelStudio, readLabelStudio } from './read-label-studio.ts';
import { isLabelled, readLabelled } from './read-labelled.ts';
import { isLineCodes, readLineCodes } from './read-line-codes.ts';
import { hasMarks, readMarks } from './read-marks.ts';
import { isProjectFile, readProjectFile } from './read-project-file.ts';
import { readRefi } from './read-refi.ts';
import { isW3c, readW3c } from './read-w3c.ts';

/** Most bytes of a file that is read. */
export const LARGEST_IMPORT = 200_000_000;
/** The names of files that can be read, for a dialog. */
export const IMPORT_EXTENSIONS = [
  'qdpx',
  'qde',
  'qdc',
  'jsonld',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'yaml',
  'yml',
  'ann',
  'codes',
  'zip',
  'md',
] as const;

/**
 * Reads another tool's file by what is in it; its name only names a single document. Undefined with the reason when it
 * is of no format that is read, damaged, or hostile. Nothing but these bytes is looked at.
 */
export function readImport(name: string, bytes: Uint8Array): Read<Imported | undefined> {
  return atOnce(readSteps(name, bytes));
}

/** The same in steps. An error is a damaged or hostile part: then nothing of the file is taken. */
export function* readSteps(name: string, bytes: Uint8Array): Steps<Read<Imported | undefined>> {
  const { value, problems: found } = yield* readAny(name, bytes);
  const problems = [...found, ...circles(value?.tags ?? [])];
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  if (isWhole) return { value, problems };
  return { value: undefined, problems: problems.filter(({ severity }) => severity === 'error') };
}

/** A code tree that leads back into itself. */
function circles(tags: readonly Tag[]): readonly Problem[] {
  const [first] = tagFamily(tags).circles;
  if (!first) return [];
  const message = `The tags “${first.name}” and “${first.also}” stand below one another, in a circle. Mend it in the file, then import again.`;
  return [{ code: 'tag-circle', severity: 'error', message }];
}

function* readAny(name: string, bytes: Uint8Array): Steps<Read<Imported | undefined>> {
  if (bytes.length > LARGEST_IMPORT) return refused(`It is larger than ${LARGEST_IMPORT / 1e6} MB.`);
  if (bytes.length === 0) return refused('It is empty. Export it again.');
  if (isZip(bytes)) return yield* readArchive(bytes);
  yield;
  const text = decodeUtf8(bytes);
  if (text === undefined) return refused('It is not UTF-8 text. Export it again as UTF-8.');
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (isLineCodes(name)) return readLineCodes(name, normaliseText(text).text);
  if (/\.(?:md|markdown|txt)$/i.test(name) && hasMarks(text)) return readMarks(name, text);
  if (start.startsWith('<')) return yield* readRefi(text, []);
  if (isStandoff(start)) {
    const { value, problems } = readBratDocument(name, text);
    return { value: { ...NOTHING, format: 'brat', documents: [value] }, problems };
  }
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text.replace(/^\ufeff/, ''));
  return (
    readCsv(text) ??
    (isProjectFile(text) ? readProjectFile(text) : undefined) ??
    refused('Its first line names no columns that are understood: tag or code, quote or content.')
  );
}

function* readArchive(bytes: Uint8Array): Steps<Read<Imported | undefined>> {
  const { value: entries, problems } = readZip(bytes);
  const add = <Value>(read: Read<Value>): Read<Value> => ({
    ...read,
    problems: [...problems, ...read.problems],
  });
  const project = entries.find(({ name }) => /^[^/]*\.qde$/i.test(name));
  if (project) {
    const xml = project.read();
    if (!xml.value) return add({ value: undefined, problems: xml.problems });
    yield;
    return add(yield* readRefi(new TextDecoder().decode(xml.value), entries));
  }
  if (entries.some(({ name }) => name.endsWith('.ann'))) return add(readBratZip(entries));
  if (problems.length > 0) return { value: undefined, problems };
  return refused('The archive holds neither a REFI-QDA project (.qde) nor brat documents (.ann).');
}

function readJson(text: string): Read<Imported | undefined> {
  const json = readJsonValues(text);
  if (!json) return refused('It begins like JSON and is none: it may be cut off. Export it again.');
  const [first] = json.values;
  const values = json.values.length === 1 && Array.isArray(first) ? first : json.values;
  const read = isW3c(values)
    ? readW3c(values)
    : isHypothesis(values)
      ? readHypothesis(values)
      : isLabelStudio(values)
        ? readLabelStudio(values)
        : isLabelled(values)
          ? readLabelled(values)
          : isJsonLines(values)
            ? readJsonLines(values)
            : undefined;
  if (!read) return refused('It is JSON of a kind that is not known.');
  const message = `Left out: ${counted(json.broken, 'line that is', 'lines that are')} no JSON.`;
  const broken: readonly Problem[] =
    json.broken > 0 ? [{ code: 'bad-line', severity: 'warning', message }] : [];
  return { ...read, problems: [...broken, ...read.problems] };
}

const refused = (message: string): Read<undefined> => ({
  value: undefined,
  problems: [{ code: 'cannot-import', severity: 'error', message }],
});
