import * as vscode from 'vscode';
import type { Section } from '../core/brief/brief.ts';
import type { Recognition } from '../core/entities/entity.ts';
import type { Project } from '../core/project/project.ts';
import type { AnnotationTracker } from './annotation-tracker.ts';
import type { BriefDocuments } from './brief-documents.ts';
import type { ProjectStores } from './project-stores.ts';
import { toRange } from './text-range.ts';
import type { LocatedAnnotation } from './tracked-brief.ts';

/**
 * What `vscode.extensions.getExtension('policy-annotator.policy-annotator').activate()` gives other extensions:
 * plain data to read, nothing to change. Annotations with `proposed` are proposals that nobody has accepted. Offsets are UTF-16 units over the text with LF line ends.
 */
export interface PolicyAnnotatorApi {
  /** The project of the workspace folder that holds `uri`; undefined outside every folder. Read the file first: `ready`. */
  project(uri: vscode.Uri): Project | undefined;
  /** Annotations of an open brief with their places, in text order. */
  located(uri: vscode.Uri): readonly LocatedAnnotation[];
  /** Sections of an open brief, in text order; empty when it is none. */
  sections(uri: vscode.Uri): readonly Section[];
  /** Actors, meetings and dates of an open brief. */
  recognition(uri: vscode.Uri): Recognition | undefined;
  /** A stretch of an open brief as VS Code counts. */
  range(uri: vscode.Uri, range: { readonly start: number; readonly end: number }): vscode.Range | undefined;
  /** Resolves when every project file has been read, all edits asked for before are written, and places are found. */
  ready(): Promise<void>;
  /** Fires when a project or a place changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Builds the API over the objects of the running extension. */
export function createApi(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
}): PolicyAnnotatorApi {
  const { briefs, annotations, projects } = deps;
  const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const openBrief = (uri: vscode.Uri) => {
    const document = documentOf(uri);
    return document && briefs.get(document);
  };
  return {
    project: (uri) => projects.of(uri)?.project,
    located: (uri) => {
      const document = documentOf(uri);
      return document ? annotations.located(document) : [];
    },
    sections: (uri) => openBrief(uri)?.brief.sections ?? [],
    recognition: (uri) => openBrief(uri)?.recognition,
    range: (uri, range) => {
      const open = openBrief(uri);
      return open && toRange(open.lines, range);
    },
    ready: async () => {
      await Promise.all(
        projects.all.map(async (store) => {
          await store.refresh();
          await store.settled();
        }),
      );
      await annotations.settled();
    },
    onDidChange: (listener, thisArg, disposables) => {
      const call = (): void => listener.call(thisArg);
      const both = vscode.Disposable.from(projects.onDidChange(call), annotations.onDidChange(call));
      disposables?.push(both);
      return both;
    },
  };
}
