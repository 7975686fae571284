// What leaves for other tools or comes from them, in one place: the desktop bundle loads it as a file of its own.

export { annotatedBriefs } from '../project/annotations-by-brief.ts';
export { atOnce, inSlices } from '../text/steps.ts';
export { annotationRows } from './annotation-row.ts';
export { CODEBOOK_FORMATS, EXPORT_FORMATS, exportFormat } from './export-formats.ts';
export { exportSteps, tellLosses } from './export-rows.ts';
export { IMPORT_EXTENSIONS, LARGEST_IMPORT, readSteps } from './import/import-file.ts';
export { briefsToRead } from './import/match-briefs.ts';
export { missingTexts } from './import/missing-texts.ts';
export { planSteps } from './import/plan-import.ts';
export { addsNothing, tellPlan } from './import/tell-plan.ts';
export { MOST_PROPOSALS, planProposals, proposedBriefs } from './proposals/plan-proposals.ts';
export { searchBrief } from './proposals/search-brief.ts';
