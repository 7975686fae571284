// The core as a library: dist/core.mjs. Plain functions over plain data, no editor, no Node, no DOM.
// Offsets are UTF-16 code units over the text with LF line ends and without BOM (normaliseText gives it).

export { type AnnotationCounts, countAnnotations } from './analysis/count-annotations.ts';
export { anchorAll } from './annotation/anchor-all.ts';
export type { Annotation, Selectors, Stance } from './annotation/annotation.ts';
export { describe } from './annotation/describe.ts';
export { isSettled, needsLook, type OrphanReason, type Place } from './annotation/place.ts';
export { placeAll } from './annotation/place-all.ts';
export type { Block, Brief, BriefHead, Section } from './brief/brief.ts';
export { parseBrief } from './brief/parse-brief.ts';
export { sectionAt } from './brief/section-at.ts';
export type { OwnField } from './codebook/own-field.ts';
export type { Tag } from './codebook/tag.ts';
export type {
  Actor,
  FoundActor,
  FoundDate,
  FoundMeeting,
  KnownEntities,
  Meeting,
  Mention,
  Recognition,
} from './entities/entity.ts';
export { recognise } from './entities/recognise.ts';
export { type AnnotationRow, annotationRows, type BriefText } from './exchange/annotation-row.ts';
export type { ExportFormat } from './exchange/export-format.ts';
export { EXPORT_FORMATS, exportFormat } from './exchange/export-formats.ts';
export { type Exported, exportRows } from './exchange/export-rows.ts';
export { readImport } from './exchange/import/import-file.ts';
export type { Imported } from './exchange/import/imported.ts';
export { briefsToRead } from './exchange/import/match-briefs.ts';
export { type ImportPlan, planImport } from './exchange/import/plan-import.ts';
export type { Loss } from './exchange/losses.ts';
export { type Inspection, inspect } from './inspect.ts';
export type { Problem, Read } from './problem.ts';
export { applyEdit } from './project/apply-edit.ts';
export { checkProject } from './project/check-project.ts';
export { type Edit, invertEdit, type RecordChange } from './project/edit.ts';
export { newProjectFile } from './project/new-project-file.ts';
export { PROJECT_FILE_NAME, PROJECT_FILE_VERSION, type Project } from './project/project.ts';
export { type ProjectSource, readProject, recordRange } from './project/project-source.ts';
export { type NormalisedText, normaliseText } from './text/normalise-text.ts';
export type { TextRange } from './text/text-range.ts';
