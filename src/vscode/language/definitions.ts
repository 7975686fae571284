import * as vscode from 'vscode';
import { entitiesAt } from '../../core/entities/entities-at.ts';
import { recordRange } from '../../core/project/project-source.ts';
import { rangesOfFile, toOffset, toRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Go to Definition on a name: its entry in the project file, else where the brief first means it. */
export function registerDefinitions({ briefs, projects }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider('*', {
    async provideDefinition(document, position) {
      const open = await briefs.whenReady(document);
      if (!open) return undefined;
      const store = projects.of(document.uri);
      return entitiesAt(open.recognition, toOffset(open.lines, position)).flatMap(
        ({ kind, entity, mention }) => {
          const list = kind === 'actor' ? 'actors' : 'meetings';
          const record =
            entity.source === 'project-file' && store?.source && recordRange(store.source, list, entity.id);
          const first = entity.mentions[0] ?? mention;
          const target =
            record && store.source
              ? { targetUri: store.file.uri, targetRange: rangesOfFile(store.source.text)(record) }
              : { targetUri: document.uri, targetRange: toRange(open.lines, first) };
          return [{ ...target, originSelectionRange: toRange(open.lines, mention) }];
        },
      );
    },
  });
}
