import * as vscode from 'vscode';
import type { Query } from '../core/analysis/query.ts';
import type { Brief } from '../core/brief/brief.ts';
import { sectionAt } from '../core/brief/section-at.ts';
import type { Project } from '../core/project/project.ts';
import { loadFilter } from './chunks.ts';
import type { ProjectStores } from './project-stores.ts';
import type { LocatedAnnotation } from './tracked-brief.ts';

/** The filter that a person has set, in words like `tag:red-line by:ada`: it narrows the Annotations view, colours and exports. */
export class AnnotationFilter implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #projects: Pick<ProjectStores, 'all'>;
  #text = '';
  #query: Query = [];
  #fields = '';

  constructor(projects: Pick<ProjectStores, 'all'>) {
    this.#projects = projects;
  }

  /** As it was typed; empty when nothing is filtered. */
  get text(): string {
    return this.#text;
  }

  get query(): Query {
    // What a key means depends on the fields that the project files declare by now.
    const names = this.fieldNames;
    if (this.#text !== '' && names.join() !== this.#fields) this.#read(names);
    return this.#query;
  }

  /** Own fields of all project files: keys of a filter, too. */
  get fieldNames(): readonly string[] {
    return this.#projects.all.flatMap(({ project }) => project.fields.map(({ id }) => id));
  }

  get isOn(): boolean {
    return this.query.length > 0;
  }

  set(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#read(this.fieldNames);
    void vscode.commands.executeCommand('setContext', 'policyAnnotator.filtered', this.isOn);
    this.#changed.fire(undefined);
  }

  /** Those that fit; the same list when nothing is filtered. `brief` tells in which section each stands today. */
  keep(
    located: readonly LocatedAnnotation[],
    project: Project | undefined,
    brief: Brief | undefined,
  ): readonly LocatedAnnotation[] {
    if (!this.isOn || !project) return located;
    const { queryFilter, rowNames, toRow } = loadFilter();
    const fits = queryFilter(this.query, project);
    const names = rowNames(project);
    return located.filter(({ annotation, place, range }) => {
      const section = brief && range && sectionAt(brief, range.start);
      const today = section && { section: section.path, sectionTitle: section.title };
      return fits({ ...toRow(annotation, place, names), ...today });
    });
  }

  #read(names: readonly string[]): void {
    this.#fields = names.join();
    this.#query = this.#text.trim() === '' ? [] : loadFilter().parseQuery(this.#text, names).value;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
