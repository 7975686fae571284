import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { eventually } from '../assert.ts';
import { closeAll, openBrief, projectText, tag } from './workspace.ts';

/** A folder for briefs that move, new for each test, and what is asked about the annotations on them. */
export interface MovedFolder {
  /** The path of a file in it. */
  at(name: string): string;
  /** Begins the next test's folder. */
  next(): void;
  /** Whether the project file has annotations on a file of the folder. */
  isOn(yaml: string, name: string): boolean;
  /** Waits until it has. */
  followed(name: string): Promise<boolean>;
  /** A brief in which the passage is tagged, closed again. */
  tagged(api: PolicyAnnotatorApi, name: string, content: string): Promise<void>;
}

/** @param passage what is tagged in each brief */
export function movedFolder(name: string, passage: string): MovedFolder {
  let tests = 0;
  const at = (file: string): string => `${name}-${tests}/${file}`;
  const isOn = (yaml: string, file: string): boolean => yaml.includes(`brief: ${at(file)}\n`);
  return {
    at,
    isOn,
    next() {
      tests += 1;
    },
    followed: (file) =>
      eventually(`the annotations are on ${file}`, async () => isOn(await projectText(), file), 15_000),
    async tagged(api, file, content) {
      const editor = await openBrief(at(file), content);
      await tag(editor, passage, 'position');
      await api.ready();
      await closeAll();
    },
  };
}
