import type { Command } from './command.ts';
import { stepAnnotation } from './step-annotation.ts';

/** Selects the tagged passage before this one. */
export const previousAnnotation: Command = {
  id: 'policyAnnotator.previousAnnotation',
  run: (context) => stepAnnotation(context, -1),
};
