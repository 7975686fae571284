import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Memo } from '../core/annotation/memo.ts';
import type { Edit } from '../core/project/edit.ts';
import { debounce } from './debounce.ts';
import { openJournal } from './edit-journal.ts';
import { pathInFolder } from './path-in-folder.ts';
import type { Platform } from './platform.ts';
import { pollFile } from './poll-file.ts';
import { projectFileAt } from './project-file.ts';
import { ProjectStore } from './project-store.ts';
import { projectFileName, SETTINGS } from './settings.ts';

/** A brief's place in the workspace: its folder's project, and its path in there. */
export interface BriefAddress {
  readonly store: ProjectStore;
  /** From the workspace folder, with "/". */
  readonly path: string;
}

/** Edits that an earlier session could not write, and that are now in a project file. */
export interface Recovered {
  readonly store: ProjectStore;
  readonly edits: readonly Edit[];
}

/** The projects of all workspace folders, one each, kept in step with folders, settings and files. */
export class ProjectStores implements vscode.Disposable {
  readonly #platform: Pick<Platform, 'updateTextFile' | 'staysInside'>;
  readonly #storage: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;
  readonly #stores = new Map<string, { readonly store: ProjectStore; readonly watch: vscode.Disposable }>();
  readonly #changed = new vscode.EventEmitter<ProjectStore | undefined>();
  readonly #recovered = new vscode.EventEmitter<Recovered>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when one project changed, or with undefined when folders came or went. */
  readonly onDidChange = this.#changed.event;
  /** See {@link ProjectStore.onDidRecover}. */
  readonly onDidRecover = this.#recovered.event;

  /** @param storage the extension's folder for this workspace */
  constructor(
    platform: Pick<Platform, 'updateTextFile' | 'staysInside'>,
    storage: vscode.Uri | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.#platform = platform;
    this.#storage = storage;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#recovered,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#sync()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SETTINGS}.projectFile`)) this.#sync();
      }),
    );
    this.#sync();
  }

  get all(): readonly ProjectStore[] {
    return [...this.#stores.values()].map((each) => each.store);
  }

  /** The project of the workspace folder with this URI; undefined when it is not open. */
  named(folder: unknown): ProjectStore | undefined {
    return typeof folder === 'string' ? this.#stores.get(folder)?.store : undefined;
  }

  /** The project of the folder that holds a file; undefined outside every folder. */
  of(uri: vscode.Uri): ProjectStore | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return this.named(folder?.uri.toString());
  }

  /** Project and path of a file; undefined outside every folder. */
  addressOf(uri: vscode.Uri): BriefAddress | undefined {
    const store = this.of(uri);
    if (!store) return undefined;
    const path = pathInFolder(store.folder, uri);
    return path === undefined ? undefined : { store, path };
  }

  /** The annotations of a brief as its project has them, whether or not the brief is open. */
  annotationsOf(uri: vscode.Uri): readonly Annotation[] {
    const address = this.addressOf(uri);
    return address ? address.store.annotationsOf(address.path) : [];
  }

  /** The memos on a brief and its sections, whether or not the brief is open. */
  memosOf(uri: vscode.Uri): readonly Memo[] {
    const address = this.addressOf(uri);
    return address ? address.store.memosOf(address.path) : [];
  }

  /** Whether a file is a brief with annotations or memos, or a folder with such briefs, be it there or not. */
  hasBriefsAt(uri: vscode.Uri): boolean {
    const address = this.addressOf(uri);
    if (!address) return false;
    const { store, path } = address;
    return store.briefs.some((brief) => brief === path || brief.startsWith(`${path}/`));
  }

  #sync(): void {
    const wanted = new Map(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]),
    );
    for (const [key, { store, watch }] of this.#stores) {
      const folder = wanted.get(key);
      if (folder && projectFileName(folder) === store.file.name) continue;
      watch.dispose();
      this.#stores.delete(key);
    }
    for (const [key, folder] of wanted) if (!this.#stores.has(key)) this.#stores.set(key, this.#open(folder));
    this.#changed.fire(undefined);
  }

  #open(folder: vscode.WorkspaceFolder): { store: ProjectStore; watch: vscode.Disposable } {
    const uri = vscode.Uri.joinPath(folder.uri, projectFileName(folder));
    const journal = openJournal(this.#storage, uri);
    const store = new ProjectStore(
      folder,
      projectFileAt(uri, folder.uri, this.#platform),
      journal,
      this.#log,
    );
    const poll = pollFile(uri, () => void store.refresh());
    const refresh = debounce(50, poll.told);
    const typed = debounce(200, () => void store.refresh());
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, store.file.name),
    );
    const isFile = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
    return {
      store,
      watch: vscode.Disposable.from(
        store,
        refresh,
        typed,
        watcher,
        store.onDidChange(() => this.#changed.fire(store)),
        store.onDidRecover((edits) => this.#recovered.fire({ store, edits })),
        poll,
        watcher.onDidCreate(refresh),
        watcher.onDidChange(refresh),
        watcher.onDidDelete(refresh),
        vscode.workspace.onDidChangeTextDocument(({ document }) => isFile(document) && typed()),
        vscode.workspace.onDidSaveTextDocument((document) => isFile(document) && refresh()),
        vscode.workspace.onDidCloseTextDocument((document) => isFile(document) && refresh()),
      ),
    };
  }

  dispose(): void {
    for (const { watch } of this.#stores.values()) watch.dispose();
    this.#subscriptions.dispose();
  }
}
