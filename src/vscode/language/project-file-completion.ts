import * as vscode from 'vscode';
import { STANCES, STRENGTHS } from '../../core/annotation/annotation.ts';
import { ASKS_NOTHING, STATEMENT_FIELDS } from '../../core/codebook/asks.ts';
import { FIELD_TYPES } from '../../core/codebook/own-field.ts';
import type { FoundActor, FoundMeeting } from '../../core/entities/entity.ts';
import { renderScalar } from '../../core/project/yaml/render-scalar.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ProjectStore } from '../project-store.ts';

/**
 * Completes names in the project file: tags with their rule, actors, stances, own fields and their values, briefs that
 * are annotated; and below “actors” and “meetings” what the open briefs name and the file does not have yet.
 */
export function projectFileCompletions(
  briefs: BriefDocuments,
  store: ProjectStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const key = listKey(document, position.line, before);
  // No other list has these: to look for the list's head is to walk up to it, line by line.
  if (key !== undefined && OF_ONE_MEANING.has(key)) return completions(store, key);
  const list = topKey(document, position.line);
  if (key === undefined && isBelowFields(document, position.line, before)) return fieldNames(store);
  if (list === 'fields') return fieldDeclaration(key);
  if (key !== 'name' && key !== 'aliases') return completions(store, key);
  if (list !== 'actors' && list !== 'meetings') return [];
  const found = namesIn(briefs, store, list);
  return key === 'name' ? newNames(store, list, found) : aliasesOf(document, position.line, found);
}

const OF_ONE_MEANING = new Set(['tags', 'also', 'actor', 'addressee', 'asks', 'stance', 'strength', 'brief']);

function completions(store: ProjectStore, key: string | undefined): vscode.CompletionItem[] {
  const { codebook, fields, actors, annotations } = store.project;
  switch (key) {
    case 'tags':
    case 'also':
      return codebook.map((tag) =>
        item(tag.name, vscode.CompletionItemKind.EnumMember, tag.label ?? '', tag.include ?? tag.memo),
      );
    case 'actor':
    case 'addressee':
    case 'actors':
      return actors
        .filter(({ ignore }) => !ignore)
        .map((actor) => item(actor.id, vscode.CompletionItemKind.Reference, actor.name));
    case 'asks':
      return [
        ...STATEMENT_FIELDS.map((each) => item(each, vscode.CompletionItemKind.Field, '')),
        ...fieldNames(store),
        item(ASKS_NOTHING, vscode.CompletionItemKind.EnumMember, 'though a tag above asks'),
      ];
    case 'stance':
      return STANCES.map((each) => item(each, vscode.CompletionItemKind.EnumMember, ''));
    case 'strength':
      return STRENGTHS.map((each) => item(each, vscode.CompletionItemKind.EnumMember, ''));
    case 'brief':
      return [...new Set(annotations.map((each) => each.brief))].map((each) =>
        item(each, vscode.CompletionItemKind.File, ''),
      );
    default: {
      const field = fields.find(({ id }) => id === key);
      if (field?.type === 'actor') return completions(store, 'actor');
      const values = field?.type === 'yes/no' ? ['yes', 'no'] : (field?.values ?? []);
      return values.map((each) => item(each, vscode.CompletionItemKind.EnumMember, '', field?.memo));
    }
  }
}

const fieldNames = ({ project }: ProjectStore): vscode.CompletionItem[] =>
  project.fields.map(({ id, label, type, memo }) =>
    item(id, vscode.CompletionItemKind.Field, label ?? type, memo),
  );

function fieldDeclaration(key: string | undefined): vscode.CompletionItem[] {
  return key === 'type'
    ? FIELD_TYPES.map((each) => item(each, vscode.CompletionItemKind.EnumMember, ''))
    : [];
}

/** Whether a name is being written on a line of its own below “fields:” of an annotation. */
function isBelowFields(document: vscode.TextDocument, line: number, before: string): boolean {
  const [, margin] = /^( +)[\w-]*$/.exec(before) ?? [];
  if (margin === undefined) return false;
  for (let above = line - 1; above >= Math.max(0, line - 30); above -= 1) {
    const [, own = '', key] = /^( *)(?:- )?([\w-]+):/.exec(document.lineAt(above).text) ?? [];
    if (key === undefined) return false;
    if (own.length < margin.length) return key === 'fields' && own.length > 0;
  }
  return false;
}

type Found = FoundActor | FoundMeeting;

/** What the open briefs of a project's folder name. */
function namesIn(
  briefs: BriefDocuments,
  { folder }: ProjectStore,
  list: 'actors' | 'meetings',
): readonly Found[] {
  const root = folder.uri.toString();
  return briefs.all
    .filter(({ document }) => vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() === root)
    .flatMap(({ recognition }): readonly Found[] => recognition[list]);
}

function newNames(
  { project }: ProjectStore,
  list: 'actors' | 'meetings',
  found: readonly Found[],
): vscode.CompletionItem[] {
  const kept = new Set(project[list].map(({ name }) => name));
  const names = new Map(found.filter(({ name }) => !kept.has(name)).map((each) => [each.name, each]));
  return [...names.values()].map((each) =>
    item(each.name, vscode.CompletionItemKind.Value, 'type' in each ? each.type : (each.date ?? 'meeting')),
  );
}

/** Other names of the entry that the line belongs to. */
function aliasesOf(
  document: vscode.TextDocument,
  line: number,
  found: readonly Found[],
): vscode.CompletionItem[] {
  const name = nameAbove(document, line);
  const aliases = new Set(
    found
      .filter((each) => each.name === name || each.aliases.includes(name ?? ''))
      .flatMap((each) => each.aliases),
  );
  return [...aliases].map((each) => item(each, vscode.CompletionItemKind.Value, ''));
}

function nameAbove(document: vscode.TextDocument, line: number): string | undefined {
  for (let above = line; above >= Math.max(0, line - 30); above -= 1) {
    const [, name] = /^(?:- )?name:(.*)$/.exec(document.lineAt(above).text.trim()) ?? [];
    if (name !== undefined) return name.trim().replace(/^['"]|['"]$/g, '');
  }
  return undefined;
}

/** The list of the file that a line belongs to. */
function topKey(document: vscode.TextDocument, line: number): string | undefined {
  for (let above = line; above >= 0; above -= 1) {
    const key = /^([a-z]+):/.exec(document.lineAt(above).text);
    if (key) return key[1];
  }
  return undefined;
}

function item(
  name: string,
  kind: vscode.CompletionItemKind,
  description: string,
  documentation?: string,
): vscode.CompletionItem {
  const completion = new vscode.CompletionItem({ label: name, description }, kind);
  // A name may hold what YAML reads as something else.
  completion.insertText = renderScalar(name, 'flow');
  if (documentation !== undefined) completion.documentation = documentation;
  return completion;
}

/** The key whose value stands at the cursor: on its own line, or of the list that the line is an item of. */
function listKey(document: vscode.TextDocument, line: number, before: string): string | undefined {
  const own = /^\s*(?:- )?([\w-]+):\s/.exec(before);
  if (own) return own[1];
  const dash = /^(\s*)- /.exec(before);
  if (!dash) return undefined;
  for (let above = line - 1; above >= Math.max(0, line - 100); above -= 1) {
    const text = document.lineAt(above).text;
    const head = /^(\s*)(?:- )?([a-z]+):\s*$/.exec(text);
    if (head) return head[2];
    if (!/^\s*(?:-|#|$)/.test(text)) return undefined;
  }
  return undefined;
}
