import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { needsLook } from '../../core/annotation/place.ts';
import { overlapLevels } from '../../core/text/overlap-levels.ts';
import { rangesOverlap, type TextRange } from '../../core/text/text-range.ts';
import type { AnnotationFilter } from '../annotation-filter.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ColourPreview } from '../colour-preview.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { highlightsPassages, SETTINGS } from '../settings.ts';
import { type Colour, paleColour, strongColour, tagColours } from '../tag-colour.ts';
import { toRange, toTextRange } from '../text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/** Above this many passages only those on screen are painted: more would slow typing down. */
const PAINT_ALL = 5000;

/** The underline of a passage, by how many others it lies in or across. */
const LINES = ['solid', 'double', 'dashed'] as const;
type Line = (typeof LINES)[number] | 'dotted' | 'above' | 'proposed';

/**
 * Colours tagged passages: a pale background, and an underline so that colour is not the only cue: another one for
 * passages within or across others, dotted where a person should look. A line above has the colour of a second tag. What
 * is only proposed has a dashed frame and no background. One decoration type for each colour and line,
 * made when first needed.
 */
export function registerDecorations(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
  readonly filter: AnnotationFilter;
  readonly colours: ColourPreview;
}): vscode.Disposable {
  const { briefs, annotations, projects, filter, colours } = deps;
  const types = new Map<string, vscode.TextEditorDecorationType>();

  const typeOf = (style: string, colour: Colour, line: Line): vscode.TextEditorDecorationType => {
    const known = types.get(style);
    if (known) return known;
    const made = vscode.window.createTextEditorDecorationType(looks(colour, line));
    types.set(style, made);
    return made;
  };
  const paint = (editor: vscode.TextEditor): void => {
    const open = briefs.get(editor.document);
    const located = open && highlightsPassages() ? annotations.located(editor.document) : [];
    const project = projects.of(editor.document.uri)?.project;
    const colourOf = tagColours(colours.of(project?.codebook ?? []));
    const ranges = new Map<string, vscode.Range[]>();
    const painted = (open ? filter.keep(visible(editor, open, located), project, open.brief) : []).filter(
      isPlaced,
    );
    const made = painted.filter(({ annotation }) => !isProposed(annotation));
    const proposals = painted.filter(({ annotation }) => isProposed(annotation));
    const levels = overlapLevels(made.map(({ range }) => range));
    const add = (colour: Colour, line: Line, range: vscode.Range): void => {
      const style = `${colour} ${line}`;
      typeOf(style, colour, line);
      const group = ranges.get(style);
      if (group) group.push(range);
      else ranges.set(style, [range]);
    };
    for (const [at, { annotation, place, range }] of [...made, ...proposals].entries()) {
      if (!open) continue;
      const [first, second] = annotation.tags;
      const shown = toRange(open.lines, range);
      if (isProposed(annotation)) {
        add(colourOf(first), 'proposed', shown);
        continue;
      }
      add(colourOf(first), needsLook(place) ? 'dotted' : (LINES[levels[at] ?? 0] ?? 'solid'), shown);
      if (second !== undefined && colourOf(second) !== colourOf(first)) add(colourOf(second), 'above', shown);
    }
    for (const [style, type] of types) editor.setDecorations(type, ranges.get(style) ?? []);
  };
  const paintAll = (): void => vscode.window.visibleTextEditors.forEach(paint);
  const soon = debounce(60, paintAll);
  paintAll();
  return vscode.Disposable.from(
    soon,
    new vscode.Disposable(() => {
      for (const type of types.values()) type.dispose();
    }),
    annotations.onDidChange(soon),
    projects.onDidChange(soon),
    briefs.onDidChange(soon),
    filter.onDidChange(soon),
    colours.onDidChange(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (annotations.located(textEditor.document).length > PAINT_ALL) soon();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTINGS) && soon()),
  );
}

function visible(
  editor: vscode.TextEditor,
  open: OpenBrief,
  located: readonly LocatedAnnotation[],
): readonly LocatedAnnotation[] {
  if (located.length <= PAINT_ALL) return located;
  const shown = editor.visibleRanges.map((range) => toTextRange(open.lines, range));
  return located.filter(({ range }) => range && shown.some((each) => rangesOverlap(each, range)));
}

const isPlaced = (each: LocatedAnnotation): each is LocatedAnnotation & { readonly range: TextRange } =>
  each.range !== undefined;

function looks(colour: Colour, line: Line): vscode.DecorationRenderOptions {
  if (line === 'above')
    return {
      borderColor: strongColour(colour),
      borderStyle: 'solid',
      borderWidth: '2px 0 0 0',
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    };
  const border: vscode.DecorationRenderOptions =
    line === 'proposed'
      ? { borderStyle: 'dashed', borderWidth: '1px' }
      : {
          backgroundColor: paleColour(colour),
          borderStyle: line,
          borderWidth: line === 'double' ? '0 0 4px 0' : '0 0 2px 0',
        };
  return {
    ...border,
    borderColor: strongColour(colour),
    overviewRulerColor: strongColour(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
