import type { Command } from './command.ts';
import { stepAnnotation } from './step-annotation.ts';

/** Selects the next tagged passage of the brief. */
export const nextAnnotation: Command = {
  id: 'policyAnnotator.nextAnnotation',
  run: (context) => stepAnnotation(context, 1),
};
