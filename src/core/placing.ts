// What finds passages again, in one place: the desktop bundle loads it as a file of its own when a brief has annotations.

export { collectEvidence } from './annotation/collect-evidence.ts';
export { placeAnnotations } from './annotation/place-annotations.ts';
export { likelyBriefs, likenessTo } from './annotation/same-brief.ts';
export { standingIn } from './annotation/standing-in.ts';
export { tornByEdits } from './annotation/torn-by-edits.ts';
export { tornParts } from './annotation/torn-parts.ts';
