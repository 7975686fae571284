import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import { needsLook } from '../core/annotation/place.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import { annotationsByBrief } from '../core/project/annotations-by-brief.ts';
import { indexLines, type LineIndex } from '../core/text/line-index.ts';
import type { FindVersions } from './annotation-tracker.ts';
import { briefFile, readBriefFile } from './brief-file.ts';
import { debounce } from './debounce.ts';
import type { PlaceApart, Platform } from './platform.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { openDocument } from './text-file.ts';
import { markText, type TextMark } from './text-mark.ts';
import { isLong, type LocatedAnnotation, sameSelectors, TrackedBrief } from './tracked-brief.ts';

/** Milliseconds of quiet before briefs are looked at: whoever opens the window comes first. */
const LOOK_AFTER = 1000;
/** Bytes; a larger brief is looked at when it is opened. */
const LARGEST = 1_000_000;
/** Briefs of a folder that are looked at. */
const MOST_BRIEFS = 500;

/** What was found out about a brief that is not open. */
export interface ClosedBrief {
  readonly uri: vscode.Uri;
  /** Annotations that a person should look at. */
  readonly doubtful: readonly LocatedAnnotation[];
  readonly lines: LineIndex;
}

interface Seen extends Partial<ClosedBrief> {
  readonly stamp: string;
  readonly annotations: readonly Annotation[];
  /** By what its text is known again; not of one that was opened since, which has a snapshot. */
  readonly mark?: TextMark | undefined;
}

interface ClosedBriefsDeps {
  readonly projects: ProjectStores;
  readonly snapshots: Snapshots;
  readonly findVersions: FindVersions;
  readonly placeApart: PlaceApart;
  readonly platform: Pick<Platform, 'staysInside'>;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Annotations that need a look in briefs that nobody has opened: a pull may have changed them all. Each brief is looked
 * at in the background, once for each state of its file and its annotations, by the same evidence as an open one.
 */
export class ClosedBriefs implements vscode.Disposable {
  readonly #deps: ClosedBriefsDeps;
  readonly #seen = new Map<string, Seen>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #run = 0;

  /** Fires after what is known of a brief changed. */
  readonly onDidChange = this.#changed.event;

  constructor(deps: ClosedBriefsDeps) {
    this.#deps = deps;
    const look = debounce(LOOK_AFTER, () => void this.#look());
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const onFile = (uri: vscode.Uri): void => {
      if (deps.projects.hasBriefsAt(uri)) look();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      look,
      watcher,
      watcher.onDidCreate(onFile),
      watcher.onDidChange(onFile),
      watcher.onDidDelete(onFile),
      deps.projects.onDidChange(look),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => onFile(uri)),
    );
    look();
  }

  /** Briefs with annotations that need a look, but for those that are open: their places are known better. */
  get all(): readonly ClosedBrief[] {
    return [...this.#seen.values()].flatMap(({ uri, doubtful, lines }) =>
      uri && doubtful && lines && !openDocument(uri) ? [{ uri, doubtful, lines }] : [],
    );
  }

  /** By what the text is known again that a brief had when it was looked at last, in this session. */
  markOf(brief: vscode.Uri): TextMark | undefined {
    return this.#seen.get(brief.toString())?.mark;
  }

  async #look(): Promise<void> {
    this.#run += 1;
    const mine = this.#run;
    const there = new Set<string>();
    for (const store of this.#deps.projects.all) {
      const briefs = [...annotationsByBrief(store.project.annotations)].slice(0, MOST_BRIEFS);
      for (const [path, annotations] of briefs) {
        const key = vscode.Uri.joinPath(store.folder.uri, path).toString();
        there.add(key);
        const before = this.#seen.get(key);
        const now = await this.#lookAt(store, path, annotations, before).catch((error: unknown) => {
          this.#deps.log.debug(`${path} was not looked at:`, String(error));
          return undefined;
        });
        // Something changed meanwhile: the newer run goes on from what this one has found.
        if (mine !== this.#run) return;
        if (now) this.#seen.set(key, now);
        else if (before) this.#seen.set(key, { stamp: '', annotations: [], mark: before.mark });
        if (now?.doubtful !== before?.doubtful) this.#changed.fire();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
    const gone = [...this.#seen.keys()].filter((key) => !there.has(key));
    for (const key of gone) this.#seen.delete(key);
    if (gone.length > 0) this.#changed.fire();
  }

  /** Undefined when there is no such file, it leads out of the folder, or is no text. */
  async #lookAt(
    store: ProjectStore,
    path: string,
    annotations: readonly Annotation[],
    before: Seen | undefined,
  ): Promise<Seen | undefined> {
    const uri = await briefFile(this.#deps.platform, store.folder, path);
    if (openDocument(uri)) return before && { ...before, mark: undefined };
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const stamp = `${mtime} ${size}`;
    if (before?.stamp === stamp && sameList(before.annotations, annotations)) return before;
    const text = size > LARGEST ? undefined : await readBriefFile(uri, LARGEST);
    if (text === undefined) return { stamp, annotations };
    const doubtful = await this.#doubtful(uri, text, annotations);
    return {
      stamp,
      annotations,
      mark: await markText(text),
      ...(doubtful.length > 0 && { uri, doubtful, lines: indexLines(text) }),
    };
  }

  async #doubtful(
    uri: vscode.Uri,
    text: string,
    annotations: readonly Annotation[],
  ): Promise<readonly LocatedAnnotation[]> {
    const tracked = new TrackedBrief();
    tracked.update(annotations, text);
    const settle = async (earlier: readonly EarlierText[]): Promise<void> => {
      const { unsure } = tracked;
      const isMuch = isLong(text, unsure);
      tracked.settle(text, earlier, isMuch ? await this.#deps.placeApart(text, unsure, earlier) : undefined);
    };
    if (tracked.unsure.length > 0) await settle(await this.#deps.snapshots.load(uri));
    if (tracked.unsure.length > 0) {
      const versions = await this.#deps.findVersions(uri, tracked.unsure);
      if (versions.length > 0) await settle(versions);
    }
    return tracked.located.filter(({ place }) => needsLook(place));
  }

  dispose(): void {
    this.#run += 1;
    this.#subscriptions.dispose();
  }
}

/** Whether two lists say the same of where passages stand and of what is shown of them. */
const sameList = (a: readonly Annotation[], b: readonly Annotation[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((each, at) => {
      const other = b[at];
      return each === other || (other !== undefined && sameAnnotation(each, other));
    }));

const sameAnnotation = (a: Annotation, b: Annotation): boolean =>
  a.id === b.id && a.proposed === b.proposed && a.tags.join() === b.tags.join() && sameSelectors(a, b);
