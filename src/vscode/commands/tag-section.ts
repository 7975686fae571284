import * as vscode from 'vscode';
import { sectionAt } from '../../core/brief/section-at.ts';
import { trimPassage } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { sectionName } from '../section-name.ts';
import { toOffset } from '../text-range.ts';
import { askTags } from './ask-tags.ts';
import type { Command } from './command.ts';
import { tagPassages } from './tag-passages.ts';
import { briefTarget } from './targets.ts';

/** Tags a whole section, heading included: the one at the cursor, or the one chosen in the Sections view. */
export const tagSection: Command = {
  id: 'policyAnnotator.tagSection',
  async run(context, ...args) {
    const arg = args.find(isSectionRef);
    if (arg) await vscode.window.showTextDocument(vscode.Uri.parse(arg.uri, true));
    const target = await briefTarget(context);
    const { brief, lines } = target.open;
    const section = arg
      ? brief.sections[arg.section]
      : sectionAt(brief, toOffset(lines, target.editor.selection.active));
    const passage = section && trimPassage(target.open.text, section);
    if (!passage) throw new Refusal('There is no section at the cursor.');
    const tags = await askTags(context, target.store, args, `Tag Section “${sectionName(section)}”`);
    if (tags && tags.length > 0) await tagPassages(context, target, [passage], tags);
  },
};

/** How the Sections view names a section: the brief's URI and the section's index. */
export interface SectionRef {
  readonly uri: string;
  readonly section: number;
}

export function isSectionRef(value: unknown): value is SectionRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'section' in value &&
    typeof value.section === 'number'
  );
}
