import * as vscode from 'vscode';
import { debounce } from '../debounce.ts';
import { runCommand } from '../run-command.ts';
import type { MemoThreads } from './start-memo-threads.ts';

type Deps = Parameters<typeof import('./start-memo-threads.ts').startMemoThreads>[0] & {
  readonly log: vscode.LogOutputChannel;
};

/** Commands that act on a thread alone; what they write goes through Edit Memo. */
const OF_THREADS = ['addMemo', 'openMemo', 'saveMemo', 'cancelMemo'] as const;

/** Memos as comment threads in briefs. Their code is loaded with the first brief. */
export function registerMemoThreads(deps: Deps): vscode.Disposable {
  let started: MemoThreads | undefined;
  const threads = (): MemoThreads => {
    started ??= loadThreads().startMemoThreads(deps);
    return started;
  };
  const look = debounce(300, () => deps.briefs.activeEditor && threads());
  look();
  return vscode.Disposable.from(
    look,
    new vscode.Disposable(() => started?.dispose()),
    deps.briefs.onDidChange(() => started ?? look()),
    ...OF_THREADS.map((name) =>
      vscode.commands.registerCommand(`policyAnnotator.${name}`, (...args: unknown[]) =>
        runCommand(deps.log, 'Memo', () => threads()[name](args[0], args[1])),
      ),
    ),
  );
}

const loadThreads = (): typeof import('./start-memo-threads.ts') => require('./start-memo-threads.ts');
