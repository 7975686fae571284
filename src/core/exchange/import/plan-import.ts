import { type Annotation, isProposed, type Selectors } from '../../annotation/annotation.ts';
import { briefPath } from '../../annotation/brief-path.ts';
import { describe } from '../../annotation/describe.ts';
import type { Memo } from '../../annotation/memo.ts';
import type { Brief } from '../../brief/brief.ts';
import { parseBrief } from '../../brief/parse-brief.ts';
import { sectionPathAt } from '../../brief/section-at.ts';
import type { OwnField } from '../../codebook/own-field.ts';
import type { Problem } from '../../problem.ts';
import { annotationsByBrief } from '../../project/annotations-by-brief.ts';
import type { Edit, RecordChange } from '../../project/edit.ts';
import { withoutProposals } from '../../project/edits/proposal-edits.ts';
import { missingTags } from '../../project/edits/tag-edits.ts';
import type { Project } from '../../project/project.ts';
import { derivedId } from '../../project/records/derive-id.ts';
import { counted } from '../../text/counted.ts';
import { atOnce, type Steps } from '../../text/steps.ts';
import type { TextRange } from '../../text/text-range.ts';
import { type BriefText, PROPOSED } from '../annotation-row.ts';
import { contextOf } from '../context-of.ts';
import { present } from '../present.ts';
import { addEntities, type EntityAdditions } from './add-entities.ts';
import { type Facts, indexStanding, type Standing, saysElse } from './already-there.ts';
import { type FreeIds, freeIds } from './free-ids.ts';
import { cleanTag, type Imported, type ImportedDocument } from './imported.ts';
import { matchBriefs } from './match-briefs.ts';
import { placeImported } from './place-imported.ts';
import { otherLines, placeLines } from './place-lines.ts';

/** What an import would do to one document's brief. */
export interface DocumentPlan {
  /** As the file calls it. */
  readonly name: string;
  /** Path of the brief that it is; undefined when there is none, or more than one. */
  readonly brief?: string;
  readonly annotations: number;
  /** Of those: new, with a sure place. */
  readonly added: number;
  /** New, without a sure place: they come with their words, and wait among those that need a look. */
  readonly unsure: number;
  /** The words of the first of those. */
  readonly unsureWords: readonly string[];
  /** Already in the project. */
  readonly known: number;
  /** Of the known: those that have an id of ours and say something else in the file. They are left as they are. */
  readonly changed: number;
  /** Cannot be imported: without a brief, or offsets without a text to read them in. */
  readonly refused: number;
}

/** An import before it is done: what comes, as one edit, and what a person should know. */
export interface ImportPlan {
  readonly format: string;
  readonly edit: Edit;
  readonly documents: readonly DocumentPlan[];
  readonly tags: number;
  readonly fields: number;
  readonly actors: number;
  readonly meetings: number;
  /** On briefs and sections. */
  readonly memos: number;
  readonly problems: readonly Problem[];
}

/**
 * Works out what an import adds to a project, and changes nothing yet. What the project has is left as it is: tags,
 * actors and meetings of the same name, and passages with the same tags. So a second import of a file adds nothing.
 *
 * @param name the file's name, for the edit's label
 * @param briefs texts of the briefs that the import may be about, see `briefsToRead`
 */
export function planImport(
  name: string,
  imported: Imported,
  project: Project,
  briefs: readonly BriefText[],
): ImportPlan {
  return atOnce(planSteps(name, imported, project, briefs));
}

/** The same in steps. */
export function* planSteps(
  name: string,
  imported: Imported,
  project: Project,
  briefs: readonly BriefText[],
): Steps<ImportPlan> {
  const entities = addEntities(imported, project);
  const matches = matchBriefs(imported.documents, briefs);
  // What is only proposed must not keep out what a person has tagged.
  const known = annotationsByBrief(withoutProposals(project).annotations);
  const targets = new Map<string, Target>();
  const ids = freeIds(project.annotations);
  const added: Annotation[] = [];
  const problems: Problem[] = [];
  const documents: DocumentPlan[] = [];
  const memos: Memo[] = [];
  const newMemos = memoTaker(project.memos);
  for (const [at, document] of imported.documents.entries()) {
    yield;
    const brief = matches[at];
    if (!brief) {
      if (document.annotations.length + (document.memos?.length ?? 0) > 0) problems.push(noBrief(document));
      const count = document.annotations.length;
      const nothing = { added: 0, unsure: 0, unsureWords: [], known: 0, changed: 0 };
      documents.push({ name: document.name, annotations: count, ...nothing, refused: count });
      continue;
    }
    const wrong = otherLines(document, brief.text);
    if (wrong) problems.push(wrong);
    const target = targets.get(brief.path) ?? targetOf(brief, known.get(brief.path) ?? []);
    targets.set(brief.path, target);
    yield;
    const plan = yield* planDocument(document, target, ids, entities);
    for (const each of plan.annotations) added.push(each);
    documents.push(plan.counts);
    for (const each of newMemos(document, brief.path)) memos.push(each);
  }
  yield;
  const tags = missingTags(project.codebook, [
    ...imported.tags,
    ...added.filter((each) => !isProposed(each)).flatMap((each) => each.tags.map((tag) => ({ name: tag }))),
  ]);
  const fields = missingFields(imported, project, added);
  const changes: RecordChange[] = [
    ...tags,
    ...fields.map((after): RecordChange => ({ list: 'fields', after })),
    ...entities.actors.map((after): RecordChange => ({ list: 'actors', after })),
    ...entities.meetings.map((after): RecordChange => ({ list: 'meetings', after })),
    ...memos.map((after): RecordChange => ({ list: 'memos', after })),
    ...added.map((after): RecordChange => ({ list: 'annotations', after })),
  ];
  return {
    format: imported.format,
    edit: { label: `Import ${name}`, changes },
    documents,
    tags: tags.length,
    fields: fields.length,
    actors: entities.actors.length,
    meetings: entities.meetings.length,
    memos: memos.length,
    problems,
  };
}

/** Own fields that the file declares, or that what comes has and nobody declares: those are texts. */
function missingFields(
  { fields = [] }: Imported,
  project: Project,
  added: readonly Annotation[],
): readonly OwnField[] {
  const known = new Set(project.fields.map(({ id }) => id));
  const used = new Set(added.flatMap((each) => Object.keys(each.fields ?? {})));
  const all = [...fields, ...[...used].map((id): OwnField => ({ id, type: 'text' }))];
  return all.filter(({ id }) => !known.has(id) && known.add(id));
}

function noBrief({ name, annotations: { length }, memos = [] }: ImportedDocument): Problem {
  const what =
    memos.length === 0
      ? counted(length, 'annotation')
      : `${counted(length, 'annotation')} and ${counted(memos.length, 'memo')}`;
  const message = `No brief of this folder, or more than one, is “${name}”: its ${what} are left out. Put its text into the folder under that name, then import again.`;
  return { code: 'no-brief', severity: 'warning', message };
}

/**
 * Gives the memos of a document that its brief does not have yet: by place and text, and by the id that these give, for
 * one that came earlier may have been edited since.
 */
function memoTaker(known: readonly Memo[]): (document: ImportedDocument, brief: string) => readonly Memo[] {
  const keyOf = (brief: string, { section = '', memo }: Omit<Memo, 'id' | 'brief'>): string =>
    [brief, section, memo.trim()].join('\u0000');
  const keys = new Set(known.map((each) => keyOf(briefPath(each.brief), each)));
  const ids = new Set(known.map(({ id }) => id));
  return ({ memos = [] }, brief) =>
    memos.flatMap((each): readonly Memo[] => {
      const key = keyOf(brief, each);
      const id = derivedId([brief, each.section ?? '', each.memo]);
      if (each.memo.trim() === '' || keys.has(key) || ids.has(id)) return [];
      keys.add(key);
      ids.add(id);
      return [{ id, brief, ...each }];
    });
}

/** A brief that annotations come to, and those that it has by then, by where they stand. */
interface Target {
  readonly path: string;
  readonly brief: Brief;
  readonly standing: Standing;
}

function targetOf({ path, text }: BriefText, known: readonly Annotation[]): Target {
  return { path, brief: parseBrief(text), standing: indexStanding(text, known) };
}

function* planDocument(
  document: ImportedDocument,
  { path, brief, standing }: Target,
  ids: FreeIds,
  entities: EntityAdditions,
): Steps<{ readonly annotations: readonly Annotation[]; readonly counts: DocumentPlan }> {
  const { text } = brief;
  const describePassage = describer(text);
  const { placed, unread } =
    document.unit === 'lines' ? placeLines(document, text) : placeImported(document, text);
  const annotations: Annotation[] = [];
  const unsureWords: string[] = [];
  let unsure = 0;
  let changed = 0;
  for (const [at, { annotation: each, range }] of placed.entries()) {
    if (at % PASSAGES_PER_STEP === 0) yield;
    const selectors = range
      ? { ...describePassage(range), ...present({ section: sectionPathAt(brief, range.start) }) }
      : { quote: each.quote, ...present({ prefix: each.prefix, suffix: each.suffix, start: each.start }) };
    const { actor, addressee, stance, strength, date, fields, memo, by, created } = each;
    const facts: Facts = {
      brief: path,
      ...selectors,
      tags: [...new Set(each.tags.flatMap((tag) => cleanTag(tag) ?? []))],
      ...(actor === undefined ? {} : { actor: entities.actorId(actor) }),
      ...(addressee === undefined ? {} : { addressee: entities.actorId(addressee) }),
      ...present({ stance, strength, date }),
      ...(fields === undefined ? {} : { fields: entities.fieldIds(fields) }),
      ...(memo === undefined ? {} : { memo }),
      ...signed(by),
      ...(created === undefined ? {} : { created }),
    };
    const held = ids.holder(each.id);
    // A proposal that waits under its id must not keep out what a person has tagged.
    const isFree = held && isProposed(held) && !isProposed(facts);
    const holder = isFree ? undefined : held;
    if (holder ?? standing.has(facts, range)) {
      if (holder && saysElse({ ...holder, ...entities.canonical(holder) }, facts)) changed++;
      continue;
    }
    annotations.push(ids.give(isFree ? undefined : each.id, facts));
    standing.add(facts, range);
    if (range) continue;
    unsure++;
    if (unsureWords.length < MOST_WORDS) unsureWords.push(each.quote);
  }
  const count = document.annotations.length;
  const counts = {
    name: document.name,
    brief: path,
    annotations: count,
    added: annotations.length - unsure,
    unsure,
    unsureWords,
    known: placed.length - annotations.length,
    changed,
    refused: unread,
  };
  return { annotations, counts };
}

/** What an export of ours calls proposed stays a proposal. */
function signed(by: string | undefined): Pick<Annotation, 'by' | 'proposed'> {
  if (by === undefined) return {};
  return by.endsWith(PROPOSED) ? { proposed: by.slice(0, -PROPOSED.length) } : { by };
}

/** Of how many passages without a sure place the preview has the words. */
const MOST_WORDS = 3;

/** How many passages are described between two pauses. */
const PASSAGES_PER_STEP = 50;

/** Most characters that are read to make contexts grow until they are unique: each reads the whole text. */
const MOST_READ = 20_000_000;

/** Describes passages of a text; so many that it would take too long get the plain context. */
export function describer(text: string): (range: TextRange) => Selectors {
  let left = Math.floor(MOST_READ / (text.length + 1));
  return (range) => {
    if (left-- > 0) return describe(text, range);
    return { quote: text.slice(range.start, range.end), start: range.start, ...contextOf(text, range) };
  };
}
