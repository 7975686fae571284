import * as vscode from 'vscode';
import type { Memo } from '../../core/annotation/memo.ts';
import type { Section } from '../../core/brief/brief.ts';
import { sectionAt } from '../../core/brief/section-at.ts';
import { counted } from '../../core/text/counted.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { rangesOverlap } from '../../core/text/text-range.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { SectionRef } from '../commands/tag-section.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { sectionName } from '../section-name.ts';
import { followsCursor } from '../settings.ts';
import { toOffset } from '../text-range.ts';
import { countBySection } from './count-by-section.ts';
import { memoLabel } from './memo-label.ts';
import { plainTooltip } from './plain-tooltip.ts';

const VIEW = 'policyAnnotator.sections';
/** In UTF-16 units: to count the people of a longer brief would hold up what a person does. */
const LONGEST_SUMMED_UP = 300_000;

/** A fact of the title block: title, date or reference. */
interface HeadNode {
  readonly kind: 'head';
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The title stands for the brief: as an argument of commands it is a {@link BriefRef}. */
  readonly uri: string;
  readonly brief?: true;
}

/** A section; as an argument of commands it is a {@link SectionRef}. */
interface SectionNode extends SectionRef {
  readonly kind: 'section';
}

type Node = HeadNode | SectionNode;

interface SectionsDeps {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
}

/** Where the memo of the brief as a whole stands among those of its sections. */
const BRIEF = -1;

/** The Sections view: title block and outline of the brief that is shown, with the annotations of each section howMany. */
export function registerSectionsView(deps: SectionsDeps): vscode.Disposable {
  const provider = new SectionsProvider(deps);
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = debounce(100, () => {
    provider.refresh();
    const tooLarge = tooLargeMessage(deps.briefs);
    if (tooLarge !== undefined || !deps.briefs.shown) view.message = tooLarge ?? '';
    summarise();
    follow();
  });
  // Later than the rest: the names of a brief are not needed for its sections.
  const summarise = debounce(600, async () => {
    const open = view.visible ? deps.briefs.shown : undefined;
    if (!open || open.text.length >= LONGEST_SUMMED_UP) return;
    await open.ready();
    const { reader, brief, recognition } = open;
    if (open === deps.briefs.shown) view.message = reader.overviewLine(reader.overview(brief, recognition));
  });
  const follow = debounce(150, () => {
    const node = view.visible && followsCursor() ? provider.atCursor() : undefined;
    // The tree may have changed since: then the next refresh follows again.
    if (node)
      view.reveal(node, { select: true, focus: false, expand: true }).then(undefined, () => undefined);
  });
  return vscode.Disposable.from(
    view,
    refresh,
    follow,
    summarise,
    provider,
    deps.briefs.onDidChange(refresh),
    deps.annotations.onDidPlace(refresh),
    deps.projects.onDidChange(refresh),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow();
    }),
    view.onDidChangeVisibility(() => {
      follow();
      summarise();
    }),
  );
}

class SectionsProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #deps: SectionsDeps;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The brief that is shown: nodes refer to it until the next refresh. */
  #shown: OpenBrief | undefined;
  #stale = true;
  #nodes: readonly SectionNode[] = [];
  #counts: readonly number[] = [];
  /** By the section's index; that of the brief by {@link BRIEF}. */
  /** By the index of their section; undefined: of those that are lost. */
  #memos: ReadonlyMap<number | undefined, readonly Memo[]> = new Map();

  constructor(deps: SectionsDeps) {
    this.#deps = deps;
  }

  #memosOn(index: number): readonly string[] {
    return (this.#memos.get(index) ?? []).map(({ memo }) => memo);
  }

  refresh(): void {
    this.#stale = true;
    this.#changed.fire(undefined);
  }

  // Not before somebody looks: reading a brief takes time that activation must not.
  #take(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#shown = this.#deps.briefs.shown;
    const uri = this.#shown?.document.uri.toString() ?? '';
    const sections = this.#shown?.brief.sections ?? [];
    this.#nodes = sections.map((_, section) => ({ kind: 'section', uri, section }));
    this.#counts = this.#shown
      ? countBySection(sections, this.#deps.annotations.located(this.#shown.document))
      : [];
    const memos = this.#shown ? this.#deps.projects.memosOf(this.#shown.document.uri) : [];
    const sectionOf = memos.length > 0 ? this.#shown?.reader.sectionsOfMemos(sections) : undefined;
    this.#memos = groupBy(memos, (memo) => (memo.section === undefined ? BRIEF : sectionOf?.(memo)?.index));
  }

  /** The node of the section that holds the cursor. */
  atCursor(): SectionNode | undefined {
    this.#take();
    const editor = this.#deps.briefs.activeEditor;
    if (!editor || editor.document !== this.#shown?.document) return undefined;
    const offset = toOffset(this.#shown.lines, editor.selection.active);
    const section = sectionAt(this.#shown.brief, offset);
    return section && this.#nodes[section.index];
  }

  getChildren(node?: Node): Node[] {
    if (!node) this.#take();
    if (!this.#shown || node?.kind === 'head') return [];
    const { sections } = this.#shown.brief;
    if (node) return (sections[node.section]?.children ?? []).flatMap((index) => this.#nodes[index] ?? []);
    return topNodes(this.#shown, this.#nodes);
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'head') return undefined;
    const parent = this.#shown?.brief.sections[node.section]?.parent;
    return parent === undefined ? undefined : this.#nodes[parent];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'head') return headItem(node, this.#shown, this.#memosOn(BRIEF));
    const section = this.#shown?.brief.sections[node.section];
    if (!section) return new vscode.TreeItem('');
    return sectionItem(section, node, this.#counts[node.section] ?? 0, this.#memosOn(node.section));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Facts of the title block among the sections, in text order. A title that is a heading too is shown once. */
function topNodes(open: OpenBrief, nodes: readonly SectionNode[]): Node[] {
  const top = open.brief.sections.filter((each) => each.parent === undefined);
  const facts = headNodes(open).filter(
    (fact) => fact.name !== 'Title' || !top.some((each) => rangesOverlap(each.heading, fact)),
  );
  const placed: readonly { readonly at: number; readonly node: Node | undefined }[] = [
    ...facts.map((node) => ({ at: node.start, node })),
    ...top.map((each) => ({ at: each.heading.start, node: nodes[each.index] })),
  ];
  return placed.toSorted((a, b) => a.at - b.at).flatMap(({ node }) => node ?? []);
}

function headNodes({ document, brief: { head } }: OpenBrief): readonly HeadNode[] {
  const uri = document.uri.toString();
  const facts = [
    ['Title', head.title, head.titleRange],
    ['Date', head.date, head.dateRange],
    ['Reference', head.reference, head.referenceRange],
  ] as const;
  return facts.flatMap(([name, value, range]) =>
    value === undefined
      ? []
      : [
          {
            kind: 'head',
            name,
            value,
            start: range?.start ?? 0,
            end: range?.end ?? 0,
            uri,
            ...(name === 'Title' && { brief: true }),
          },
        ],
  );
}

const HEAD_ICONS: Readonly<Record<string, string>> = {
  Title: 'book',
  Date: 'calendar',
  Reference: 'bookmark',
};

function headItem(
  node: HeadNode,
  open: OpenBrief | undefined,
  briefMemos: readonly string[],
): vscode.TreeItem {
  const item = new vscode.TreeItem(node.value);
  item.id = `head/${node.name}`;
  const memos = node.brief ? briefMemos : [];
  item.description = [node.name.toLowerCase(), memoMark(memos)].filter(Boolean).join(' · ');
  if (node.brief) item.contextValue = 'brief';
  if (memos.length > 0) item.tooltip = plainTooltip(node.value, ...memos.map((memo) => `Memo: ${memo}`));
  item.iconPath = new vscode.ThemeIcon(HEAD_ICONS[node.name] ?? 'info');
  item.accessibilityInformation = { label: `${node.name}: ${node.value}${memoLabel(...memos)}` };
  if (open) item.command = revealCommand(open.document.uri.toString(), node);
  return item;
}

function sectionItem(
  section: Section,
  ref: SectionRef,
  count: number,
  memos: readonly string[],
): vscode.TreeItem {
  const name = sectionName(section);
  const howMany = counted(count, 'annotation');
  const item = new vscode.TreeItem(
    name,
    section.children.length > 0
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `section/${section.path}`;
  item.contextValue = 'section';
  if (section.level === 0) item.iconPath = new vscode.ThemeIcon('book');
  // The icon too: behind a long heading the word is out of sight.
  if (memos.length > 0) item.iconPath = new vscode.ThemeIcon('note');
  const marks = [count > 0 ? String(count) : '', memoMark(memos)].filter(Boolean);
  if (marks.length > 0) item.description = marks.join(' · ');
  item.tooltip = plainTooltip(
    name,
    `Line ${section.line + 1} · ${howMany}`,
    ...memos.map((memo) => `Memo: ${memo}`),
  );
  item.accessibilityInformation = { label: `${name}, ${howMany}${memoLabel(...memos)}` };
  item.command = revealCommand(ref.uri, section.heading);
  return item;
}

function revealCommand(uri: string, { start, end }: { start: number; end: number }): vscode.Command {
  return { command: 'policyAnnotator.revealRange', title: 'Go to', arguments: [uri, start, end] };
}

function tooLargeMessage(briefs: BriefDocuments): string | undefined {
  const editor = briefs.activeEditor;
  if (editor && briefs.isTooLarge(editor.document))
    return 'This file is too large to be read as a brief: it has over 10 million characters. Split it into several.';
  return briefs.isTextKeptBack
    ? 'VS Code hands this file to no extension: it is over 50 MB, or it is no text.'
    : undefined;
}

/** What a row says of its memos, beside its name: nothing, “memo”, “2 memos”. */
const memoMark = ({ length }: readonly string[]): string =>
  length > 1 ? counted(length, 'memo') : length === 1 ? 'memo' : '';
