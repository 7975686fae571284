import type { Meeting } from '../../entities/entity.ts';
import type { Project } from '../../project/project.ts';
import { baseName } from '../../text/base-name.ts';
import { groupBy } from '../../text/group-by.ts';
import { atOnce, type Steps } from '../../text/steps.ts';
import type { AnnotationRow, BriefText } from '../annotation-row.ts';
import { zipSteps } from '../bytes/write-zip.ts';
import { writeDescribed } from '../described.ts';
import type { ExportContext, ExportFormat } from '../export-format.ts';
import { guidOf } from '../guid.ts';
import { illegalLoss, type Loss, loss } from '../losses.ts';
import { codePointsOf } from '../text-units.ts';
import { illegalSteps, type XmlElement, xmlSteps } from '../xml/write-xml.ts';
import { type Codes, codesOf, described } from './codes.ts';
import { type Notes, notesOf } from './notes.ts';
import { dateTime, NOBODY, selectionsOf, userGuid } from './selections.ts';

const NAMESPACE = 'urn:QDA-XML:project:1.0';

/**
 * A REFI-QDA project (QDA-XML 1.0; www.qdasoftware.org): a zip with `project.qde` and the texts. Lists are left out
 * when empty, elements stand in the schema's order, and what the schema does not check holds too: every reference
 * has its target, every source its one text, names of codes are unique.
 */
export const refiProject: ExportFormat = {
  id: 'refi-qda',
  label: 'REFI-QDA project',
  description:
    'For ATLAS.ti, NVivo, MAXQDA, QualCoder and others: texts, tags, annotations, memos, actors, meetings.',
  extension: 'qdpx',
  lost: ['unplaced', 'own-fields'],
  write: (rows, context, lose) => atOnce(write(rows, context, lose)),
  steps: write,
};

function* write(
  rows: readonly AnnotationRow[],
  context: ExportContext,
  lose?: (loss: Loss) => void,
): Steps<Uint8Array> {
  const texts = context.briefs.map(({ path, text }) => ({
    name: `sources/${textGuid(path)}.txt`,
    content: text,
  }));
  const codes = codesOf(context.project, rows);
  yield;
  const notes = notesOf(context);
  const { sources, joined } = yield* sourcesOf(rows, context, codes, notes);
  const xml = projectElement(rows, context, codes, sources, notes);
  if (joined > 0)
    lose?.(
      loss('joined', joined, ['apart from others of the same annotator on the same passage,', 'annotation']),
    );
  yield;
  for (const each of illegalLoss(yield* illegalSteps(xml))) lose?.(each);
  yield;
  const content = yield* xmlSteps(xml);
  yield;
  return yield* zipSteps([{ name: 'project.qde', content }, ...texts]);
}

function projectElement(
  rows: readonly AnnotationRow[],
  { project, title }: ExportContext,
  codes: Codes,
  sources: readonly XmlElement[],
  notes: Notes,
): XmlElement {
  const users = [...new Set([...rows.map(({ by }) => by), ...notes.users])].sort();
  const [first = ''] = users;
  const latest = rows
    .map(({ created }) => dateTime(created) ?? '')
    .sort()
    .at(-1);
  return {
    name: 'Project',
    attributes: {
      xmlns: NAMESPACE,
      name: title,
      origin: 'Policy Annotator',
      creatingUserGUID: userGuid(first),
      creationDateTime: latest || undefined,
    },
    content: [
      {
        name: 'Users',
        content: (users.length > 0 ? users : ['']).map((by) => ({
          name: 'User',
          attributes: { guid: userGuid(by), name: by || NOBODY },
        })),
      },
      ...list('CodeBook', codes.elements.length > 0 ? [{ name: 'Codes', content: codes.elements }] : []),
      ...list('Variables', variablesOf(project, sources)),
      ...list(
        'Cases',
        project.meetings.filter(({ ignore }) => !ignore).map((each) => meetingCase(each, project)),
      ),
      ...list('Sources', sources),
      ...list('Notes', notes.elements),
    ],
  };
}

/** An element for a list that has something in it: the schema has no empty ones. */
function list(name: string, content: readonly XmlElement[]): readonly XmlElement[] {
  return content.length > 0 ? [{ name, content }] : [];
}

const textGuid = (path: string): string => guidOf('text', path);

function* sourcesOf(
  rows: readonly AnnotationRow[],
  { briefs }: ExportContext,
  codes: Codes,
  notes: Notes,
): Steps<{ readonly sources: readonly XmlElement[]; readonly joined: number }> {
  const byBrief = groupBy(rows, (row) => row.brief);
  const names = sourceNames(briefs);
  let joined = 0;
  const sources: XmlElement[] = [];
  for (const [at, { path, text }] of briefs.entries()) {
    const own = byBrief.get(path) ?? [];
    const selections = selectionsOf(own, codePointsOf(text), codes);
    joined += selections.joined;
    const [{ briefTitle = '', briefDate = '' } = {}] = own;
    sources.push({
      name: 'TextSource',
      attributes: {
        guid: guidOf('source', path),
        name: names[at],
        plainTextPath: `internal://${textGuid(path)}.txt`,
        creatingUser: userGuid(own[0]?.by ?? rows[0]?.by ?? ''),
      },
      content: [
        ...described(writeDescribed({ fields: { Brief: path }, text: '' })),
        ...selections.elements,
        ...(notes.references.get(path) ?? []),
        ...values({ Title: briefTitle, Date: briefDate }),
      ],
    });
    yield;
  }
  return { sources, joined };
}

/** Names without folders: tools make file names of them. Where two are the same, the folders are kept with "_". */
function sourceNames(briefs: readonly BriefText[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { path } of briefs) times.set(baseName(path), (times.get(baseName(path)) ?? 0) + 1);
  return briefs.map(({ path }) =>
    times.get(baseName(path)) === 1 ? baseName(path) : path.replaceAll('/', '_'),
  );
}

/** The kinds of facts about briefs and meetings, as REFI-QDA's variables. */
const VARIABLES = ['Title', 'Date', 'Kind', 'Aliases', 'Meeting date', 'Place', 'Participants'] as const;

function variablesOf(project: Project, sources: readonly XmlElement[]): readonly XmlElement[] {
  if (project.meetings.length + sources.length === 0) return [];
  return VARIABLES.map((name) => ({
    name: 'Variable',
    attributes: { guid: guidOf('variable', name), name, typeOfVariable: 'Text' },
  }));
}

function values(facts: Readonly<Partial<Record<(typeof VARIABLES)[number], string>>>): readonly XmlElement[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value === ''
      ? []
      : [
          {
            name: 'VariableValue',
            content: [
              { name: 'VariableRef', attributes: { targetGUID: guidOf('variable', name) } },
              { name: 'TextValue', content: value },
            ],
          },
        ],
  );
}

function meetingCase(meeting: Meeting, { actors }: Project): XmlElement {
  const { id, name, aliases, date = '', place = '', memo = '' } = meeting;
  const names = new Map(actors.map((each) => [each.id, each.name]));
  const participants = meeting.actors.map((each) => names.get(each) ?? each);
  return {
    name: 'Case',
    attributes: { guid: guidOf('meeting', id), name },
    content: [
      ...described(memo),
      ...values({
        Kind: 'meeting',
        Aliases: aliases.join('; '),
        'Meeting date': date,
        Place: place,
        Participants: participants.join('; '),
      }),
    ],
  };
}
