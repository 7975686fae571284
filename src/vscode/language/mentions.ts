import * as vscode from 'vscode';
import { type EntityAt, entityAt } from '../../core/entities/entities-at.ts';
import { recordRange } from '../../core/project/project-source.ts';
import type { OpenBrief } from '../open-brief.ts';
import { rangesOfFile, toOffset, toRange } from '../text-range.ts';
import type { WorkspaceBrief } from '../workspace-briefs.ts';
import type { LanguageDeps } from './language-deps.ts';

/**
 * Find All References, over all briefs of the workspace, and the highlighting of occurrences in this one: every name
 * of the actor or meeting under the cursor.
 */
export function registerMentions(deps: LanguageDeps): vscode.Disposable {
  const { briefs, workspaceBriefs } = deps;
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider('*', {
      async provideReferences(document, position, context, token) {
        const open = await briefs.whenReady(document);
        const at = open && atPosition(open, position);
        if (!open || !at) return undefined;
        const key = document.uri.toString();
        const here = locations({ uri: document.uri, lines: open.lines }, at);
        const elsewhere: vscode.Location[] = [];
        for await (const brief of workspaceBriefs.all(token)) {
          if (brief.uri.toString() === key) continue;
          const same = sameIn(brief, at);
          if (same) elsewhere.push(...locations(brief, same));
        }
        const entry = context.includeDeclaration ? entryOf(deps, document.uri, at) : [];
        return [...entry, ...here, ...elsewhere];
      },
    }),
    vscode.languages.registerDocumentHighlightProvider('*', {
      async provideDocumentHighlights(document, position) {
        const open = await briefs.whenReady(document);
        const at = open && atPosition(open, position);
        // Nothing found: VS Code then highlights the word itself.
        return (
          open && at?.entity.mentions.map((each) => new vscode.DocumentHighlight(toRange(open.lines, each)))
        );
      },
    }),
  );
}

type Found = Pick<EntityAt, 'entity' | 'kind'>;

const atPosition = (open: OpenBrief, position: vscode.Position): EntityAt | undefined =>
  entityAt(open.recognition, toOffset(open.lines, position));

function locations(
  { uri, lines }: Pick<WorkspaceBrief, 'uri' | 'lines'>,
  { entity }: Found,
): vscode.Location[] {
  return entity.mentions.map((each) => new vscode.Location(uri, toRange(lines, each)));
}

/** The same actor or meeting in another brief: the same entry of the file, or the same name (and date). */
function sameIn({ recognition }: WorkspaceBrief, { kind, entity }: Found): Found | undefined {
  const inFile = entity.source === 'project-file';
  const same = (other: EntityAt['entity']): boolean =>
    inFile || other.source === 'project-file'
      ? inFile && other.source === 'project-file' && other.id === entity.id
      : other.name === entity.name && dateOf(other) === dateOf(entity);
  if (kind === 'actor') {
    const found = recognition.actors.find(same);
    return found && { kind: 'actor', entity: found };
  }
  const found = recognition.meetings.find(same);
  return found && { kind: 'meeting', entity: found };
}

const dateOf = (entity: EntityAt['entity']): string | undefined =>
  'date' in entity ? entity.date : undefined;

/** The entry of the project file, where there is one. */
function entryOf({ projects }: LanguageDeps, uri: vscode.Uri, { kind, entity }: Found): vscode.Location[] {
  const store = projects.of(uri);
  if (entity.source !== 'project-file' || !store?.source) return [];
  const range = recordRange(store.source, kind === 'actor' ? 'actors' : 'meetings', entity.id);
  return range ? [new vscode.Location(store.file.uri, rangesOfFile(store.source.text)(range))] : [];
}
