import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import { briefPath } from '../core/annotation/brief-path.ts';
import type { Memo } from '../core/annotation/memo.ts';
import { plainReason } from '../core/plain-reason.ts';
import type { Problem, Read } from '../core/problem.ts';
import { annotatedBriefs, annotationsByBrief } from '../core/project/annotations-by-brief.ts';
import type { Edit } from '../core/project/edit.ts';
import { EMPTY_PROJECT, type Project } from '../core/project/project.ts';
import {
  type ProjectSource,
  readProject,
  readProjectInSlices,
  recordRange,
} from '../core/project/project-source.ts';
import type { ListName } from '../core/project/records/record-fields.ts';
import { counted } from '../core/text/counted.ts';
import { groupBy } from '../core/text/group-by.ts';
import type { TextRange } from '../core/text/text-range.ts';
import { loadWriting } from './chunks.ts';
import { debounce } from './debounce.ts';
import type { EditJournal } from './edit-journal.ts';
import { giveWay } from './give-way.ts';
import type { ProjectFile } from './project-file.ts';
import { isRefusal, Refusal } from './run-command.ts';
import { createSerialQueue } from './serial-queue.ts';

/** What happened to an edit. */
export interface Applied {
  /** The project file did not exist before. */
  readonly created: boolean;
  /** The file says something else than before: what another window has done already changes nothing. */
  readonly changed: boolean;
  /** Fields that someone else changed meanwhile, and the like. */
  readonly problems: readonly Problem[];
}

/** The edit is kept and shown, and could not be written yet. */
export class KeptBack extends Refusal {}

/** Longer than another window takes between reading the file and writing it; not in step with that window. */
const lookAgainAfter = (): number => 300 + Math.random() * 200;

/**
 * The project of one workspace folder: what its project file says, and edits that wait to be written.
 * Everything that reads or writes the file goes through one queue, so edits land in the order they were made.
 */
export class ProjectStore implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly file: ProjectFile;
  readonly #journal: EditJournal;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #recovered = new vscode.EventEmitter<readonly Edit[]>();
  readonly #queue = createSerialQueue();
  /** The file as last read or written; undefined when there is none. */
  #source: ProjectSource | undefined;
  #project: Project = EMPTY_PROJECT;
  #problems: readonly Problem[] = [];
  /** Edits that are shown but could not be written yet. */
  #waiting: readonly Edit[] = [];
  /** Edits that are written and may have been written over by another window; looked at again in a moment. */
  #hoped: readonly Edit[] = [];
  readonly #lookAgain = debounce(lookAgainAfter(), () => void this.#queue(() => this.#bringBackLost()));
  /** What earlier sessions left in the journal, as long as it waits; undefined until it was looked for. */
  #left: readonly Edit[] | undefined;
  #lost: ProjectSource | undefined;
  /** The last attempt to read the file failed, and Problems says so. */
  #unreadable = false;
  #byBrief: Map<string, readonly Annotation[]> | undefined;
  #memosByBrief: Map<string, readonly Memo[]> | undefined;
  #briefs: readonly string[] | undefined;

  /** Fires after the project or its problems changed, whoever changed them. */
  readonly onDidChange = this.#changed.event;
  /** Fires with the edits of earlier sessions that were missing in the file, once they are written. */
  readonly onDidRecover = this.#recovered.event;

  constructor(
    folder: vscode.WorkspaceFolder,
    file: ProjectFile,
    journal: EditJournal,
    log: vscode.LogOutputChannel,
  ) {
    this.folder = folder;
    this.file = file;
    this.#journal = journal;
    this.#log = log;
  }

  /** The project with every edit in it, written or waiting. While the file is broken: as it was last understood. */
  get project(): Project {
    return this.#project;
  }

  /**
   * The project that an edit is made for. It is another one only while there is no file: a new file begins with a
   * codebook, and a tag of it is not to be created a second time.
   */
  get toEdit(): Project {
    const isThere = this.#source !== undefined || this.#waiting.length > 0;
    return isThere ? this.#project : readProject(loadWriting().newProjectFile()).project;
  }

  /** The raw text that was read, with the places of its records; undefined when there is no file. */
  get source(): ProjectSource | undefined {
    return this.#source;
  }

  /** What is wrong with the file. Ranges are offsets over its raw text. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Raw offsets of a record in the file; undefined when it is not there. */
  recordRange(list: ListName, id: string): TextRange | undefined {
    return this.#source && recordRange(this.#source, list, id);
  }

  /** The file as it was before someone deleted it, until there is one again. */
  get lost(): ProjectSource | undefined {
    return this.#source === undefined ? this.#lost : undefined;
  }

  /** Annotations of one brief, in the file's order. `brief` is its path from the folder, with "/". */
  annotationsOf(brief: string): readonly Annotation[] {
    this.#byBrief ??= annotationsByBrief(this.#project.annotations);
    return this.#byBrief.get(briefPath(brief)) ?? [];
  }

  /** Memos on one brief and its sections, in the file's order. */
  memosOf(brief: string): readonly Memo[] {
    this.#memosByBrief ??= groupBy(this.#project.memos, (each) => briefPath(each.brief));
    return this.#memosByBrief.get(briefPath(brief)) ?? [];
  }

  /** Paths of the briefs that have annotations or memos, as {@link briefPath} gives them, sorted. */
  get briefs(): readonly string[] {
    this.#briefs ??= annotatedBriefs(this.#project);
    return this.#briefs;
  }

  /** Reads the file again if it changed, and writes what an earlier session left in the journal. */
  refresh(): Promise<void> {
    return this.#queue(async () => {
      try {
        const pause = giveWay();
        const raw = await this.file.read();
        await pause(); // to decode a large file and to compare it takes a while, too
        const isNew = raw !== this.#source?.text;
        await pause();
        const read = isNew && raw !== undefined ? await readProjectInSlices(raw, pause) : undefined;
        await pause();
        if (isNew) this.#show(read);
        else if (this.#unreadable) this.#show(this.#source);
        this.#unreadable = false;
      } catch (error) {
        this.#unreadable = true;
        this.#problems = [unreadable(this.file.name, error)];
        this.#changed.fire();
        this.#log.warn(`${this.file.name} could not be read: ${String(error)}`);
        return;
      }
      await this.#takeLeft();
      if (this.#waiting.length > 0) await this.#writeWaiting();
      if (this.#hoped.length > 0) this.#lookAgain();
    });
  }

  /**
   * Writes an edit to the file, merged with what stands there at that moment.
   * Throws a {@link Refusal} when the file is broken (nothing is changed then), or could not be written (the edit is
   * kept then, shown, and written with the next one).
   */
  apply(edit: Edit): Promise<Applied> {
    return this.#queue(() => this.#write(edit));
  }

  /** Writes a deleted file again as it was. Does nothing when there is a file by now. */
  restore(): Promise<void> {
    return this.#queue(async () => {
      const { lost } = this;
      if (lost === undefined) return;
      await this.file.update((raw) => raw ?? lost.text);
      const raw = await this.file.read();
      if (raw !== undefined) this.#show(await readProjectInSlices(raw, giveWay()));
    });
  }

  /** Lets the next edit begin a new file, though one with annotations was deleted. */
  startAfresh(): void {
    this.#lost = undefined;
  }

  /** Looks once for what earlier sessions left: it waits to be written, before anything else. */
  async #takeLeft(): Promise<void> {
    if (this.#left) return;
    this.#left = await this.#journal.left();
    this.#waiting = [...this.#left, ...this.#waiting];
  }

  async #write(edit: Edit): Promise<Applied> {
    await this.#takeLeft();
    const edits = [...this.#waiting, edit];
    await this.#journal.keep([...this.#hoped, ...edits]);
    const created = this.#source === undefined;
    try {
      const written = await this.#writeAll(edits);
      await this.#keepJournal();
      return { created, ...written };
    } catch (error) {
      if (isRefusal(error)) {
        await this.#keepJournal();
        throw error;
      }
      this.#waiting = edits;
      this.#show(this.#source);
      this.#log.warn(`${this.file.name} could not be written: ${String(error)}`);
      throw this.#keptBack(edit, error);
    }
  }

  /** Applies edits to the file as it is now; on success nothing waits any more. */
  async #writeAll(edits: readonly Edit[]): Promise<Omit<Applied, 'created'>> {
    let written: ProjectSource | undefined;
    let problems: readonly Problem[] = [];
    let changed = false;
    const result = await this.file.update(async (raw) => {
      const merged = applyAll(await this.#readable(raw), edits);
      written = merged.value;
      problems = merged.problems;
      changed = written.text !== raw;
      return merged.value.text;
    });
    this.#waiting = [];
    const left = this.#left ?? [];
    this.#left = [];
    if (result === 'hoped') {
      this.#hoped = [...this.#hoped, ...edits];
      this.#lookAgain();
    }
    this.#show(written);
    if (left.length > 0 && changed) this.#recovered.fire(left);
    return { changed, problems };
  }

  /** Looks now, not in a moment, whether what was written is still in the file. */
  settled(): Promise<void> {
    return this.#queue(async () => {
      if (this.#hoped.length > 0) await this.#bringBackLost();
    });
  }

  /** Writes again what another window has written over, where the file shows no trace of it. */
  async #bringBackLost(): Promise<void> {
    const hoped = this.#hoped;
    this.#hoped = [];
    try {
      const raw = await this.file.read();
      const known = this.#source?.text === raw ? this.#source : undefined;
      const { project } = known ?? (await readProjectInSlices(raw ?? '', giveWay()));
      // A file that is gone was deleted: that is another matter.
      const lost = raw === undefined ? undefined : loadWriting().changesNotIn(project, hoped);
      if (lost) await this.#writeAll([lost, ...this.#waiting]);
      await this.#keepJournal();
      if (lost)
        this.#log.info(`${this.file.name}: another window wrote over “${lost.label}”; it was written again.`);
    } catch (error) {
      this.#hoped = hoped;
      this.#log.warn(`${this.file.name} could not be looked at again: ${String(error)}`);
    }
  }

  #keepJournal(): Promise<void> {
    return this.#journal.keep([...this.#hoped, ...this.#waiting]);
  }

  async #writeWaiting(): Promise<void> {
    try {
      await this.#writeAll(this.#waiting);
      await this.#keepJournal();
    } catch (error) {
      this.#show(this.#source);
      this.#log.warn(`Edits kept for ${this.file.name} still wait: ${String(error)}`);
    }
  }

  async #readable(raw: string | undefined): Promise<ProjectSource> {
    if (raw === undefined) this.#refuseToReplaceDeleted();
    const source =
      raw !== undefined && raw === this.#source?.text
        ? this.#source
        : await readProjectInSlices(raw ?? loadWriting().newProjectFile(), giveWay());
    if (source.writable) return source;
    this.#show(source);
    const why = source.problems.find((each) => each.severity === 'error')?.message ?? 'It cannot be read.';
    throw new Refusal(`Nothing was changed: ${this.file.name} needs repair first. ${why}`, {
      title: 'Open File',
      run: () => vscode.window.showTextDocument(this.file.uri),
    });
  }

  // A new file in the place of a deleted one would hide that its annotations are gone: a person decides.
  #refuseToReplaceDeleted(): void {
    if (this.#source) this.#show(undefined);
    const count = this.lost?.project.annotations.length ?? 0;
    if (count === 0) return;
    throw new Refusal(
      `Nothing was changed: ${this.file.name} was deleted with its ${counted(count, 'annotation')}. Restore it, or start a new one.`,
      { title: 'Restore File', run: () => this.restore() },
      { title: 'Start a New File', run: () => this.startAfresh() },
    );
  }

  #keptBack(edit: Edit, error: unknown): KeptBack {
    const message = `“${edit.label}” is kept, but ${this.file.name} could not be written: ${plainReason(error)}. It will be written with the next edit.`;
    return new KeptBack(message, { title: 'Try Again', run: () => this.refresh() });
  }

  /** Makes `source` what views see, with the edits that wait on top. A broken file does not hide what was known. */
  #show(source: ProjectSource | undefined): void {
    const known = this.#project;
    if (source === undefined) this.#lost = this.#source ?? this.#lost;
    this.#source = source;
    this.#problems = source?.problems ?? [];
    this.#byBrief = undefined;
    this.#memosByBrief = undefined;
    this.#briefs = undefined;
    if (source && !source.writable) {
      // A file of another version is whole; of a broken one, part may be missing that was known before.
      const isWhole = source.problems.some(
        ({ code }) => code === 'unknown-version' || code === 'old-version',
      );
      const understood = isWhole || source.project.annotations.length >= known.annotations.length;
      this.#project = understood ? source.project : known;
    } else {
      const shown =
        this.#waiting.length === 0
          ? source
          : applyAll(source ?? readProject(loadWriting().newProjectFile()), this.#waiting).value;
      this.#project = shown?.project ?? EMPTY_PROJECT;
    }
    this.#changed.fire();
  }

  dispose(): void {
    this.#lookAgain.dispose();
    this.#changed.dispose();
    this.#recovered.dispose();
  }
}

function applyAll(source: ProjectSource, edits: readonly Edit[]): Read<ProjectSource> {
  let value = source;
  const problems: Problem[] = [];
  const { applyEdit } = loadWriting();
  for (const edit of edits) {
    const merged = applyEdit(value, edit);
    value = merged.value;
    problems.push(...merged.problems);
  }
  return { value, problems };
}

const unreadable = (name: string, error: unknown): Problem => ({
  code: 'unreadable-file',
  severity: 'error',
  message: `${name} could not be read: ${plainReason(error)}.`,
});
