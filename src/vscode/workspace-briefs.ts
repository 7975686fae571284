import * as vscode from 'vscode';
import type { Brief } from '../core/brief/brief.ts';
import type { Recognition } from '../core/entities/entity.ts';
import { annotatedBriefs } from '../core/project/annotations-by-brief.ts';
import { isPathInside } from '../core/project/check-project.ts';
import { indexLines, type LineIndex } from '../core/text/line-index.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import type { BriefDocuments } from './brief-documents.ts';
import type { Platform } from './platform.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { briefLanguages, briefPatterns } from './settings.ts';
import { openDocument, readTextFile } from './text-file.ts';

/** A brief of the workspace, open or not. */
export interface WorkspaceBrief {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly lines: LineIndex;
  readonly brief: Brief;
  readonly recognition: Recognition;
}

/** Texts above this size, in bytes, are read when they are opened, not before. */
const LARGEST = 1_000_000;
/** Briefs of one folder that are looked through. */
const MOST = 500;
const LANGUAGE_FILES: Readonly<Record<string, string>> = { plaintext: '**/*.txt', markdown: '**/*.md' };

/** All briefs of the workspace, read and understood when somebody asks across them; kept until their file changes. */
export class WorkspaceBriefs {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #platform: Pick<Platform, 'staysInside' | 'readApart'>;
  readonly #read = new Map<
    string,
    { readonly stamp: string; readonly entities: string; readonly value: WorkspaceBrief }
  >();

  constructor(
    briefs: BriefDocuments,
    projects: ProjectStores,
    platform: Pick<Platform, 'staysInside' | 'readApart'>,
  ) {
    this.#platform = platform;
    this.#briefs = briefs;
    this.#projects = projects;
  }

  /** Every brief, one after the other with a pause in between; what cannot be read is left out. */
  async *all(token?: vscode.CancellationToken): AsyncGenerator<WorkspaceBrief> {
    for (const store of this.#projects.all) {
      const { actors, meetings } = store.project;
      const entities = JSON.stringify([actors, meetings]);
      for (const uri of await briefFiles(store, token)) {
        if (token?.isCancellationRequested) return;
        const brief = await this.#brief(store, uri, entities);
        if (brief) yield brief;
      }
    }
  }

  /** `entities`: the actors and meetings of the project, by which names are found. */
  async #brief(store: ProjectStore, uri: vscode.Uri, entities: string): Promise<WorkspaceBrief | undefined> {
    const document = openDocument(uri);
    const open = document && this.#briefs.get(document);
    if (open) {
      await open.ready();
      const { text, lines, brief, recognition } = open;
      return { uri, text, lines, brief, recognition };
    }
    const key = uri.toString();
    try {
      // A folder may come from anyone: a link in it must not make us read what lies elsewhere.
      if (!(await this.#platform.staysInside(store.folder.uri, uri))) return undefined;
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (size > LARGEST) return undefined;
      const stamp = `${mtime} ${size}`;
      const known = this.#read.get(key);
      if (known?.stamp === stamp && known.entities === entities) return known.value;
      const { text } = normaliseText((await readTextFile(uri)) ?? '');
      const { brief, recognition } = await this.#platform.readApart(text, store.project);
      const value: WorkspaceBrief = { uri, text, lines: indexLines(text), brief, recognition };
      this.#read.set(key, { stamp, entities, value });
      return value;
    } catch {
      return undefined; // gone, or no text: a search goes on without it
    }
  }
}

/** The files of a folder that are briefs: by name, by the settings, because they have annotations. */
async function briefFiles(
  { folder, project }: ProjectStore,
  token: vscode.CancellationToken | undefined,
): Promise<readonly vscode.Uri[]> {
  const byLanguage = briefLanguages(folder.uri).flatMap((each) => LANGUAGE_FILES[each] ?? []);
  const patterns = ['**/*.brief.{txt,md}', ...briefPatterns(folder.uri), ...byLanguage];
  const found = await Promise.all(
    patterns.map((glob) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), undefined, MOST, token),
    ),
  );
  const annotated = annotatedBriefs(project)
    .filter(isPathInside)
    .map((path) => vscode.Uri.joinPath(folder.uri, path));
  const files = new Map([...found.flat(), ...annotated].map((uri) => [uri.toString(), uri]));
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST);
}
