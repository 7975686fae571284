import type { ActorType } from '../core/entities/entity.ts';

/** The icon (codicon) of each kind of actor. */
export const ACTOR_ICONS: Readonly<Record<ActorType, string>> = {
  person: 'person',
  state: 'globe',
  organisation: 'organization',
  body: 'law',
  group: 'group-by-ref-type',
};
