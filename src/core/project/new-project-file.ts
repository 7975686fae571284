/**
 * The text of a new project file: what it is, and a small codebook to begin with. Ends in an empty list, so that
 * the first annotation goes below it.
 */
export function newProjectFile(): string {
  return STARTER;
}

const STARTER = `# Annotations of the briefs in this folder, kept by Policy Annotator.
# You may edit this file by hand. An annotation needs no more than brief, quote and tags;
# the rest is filled in. Comments and the order of the lines stay as you write them.
version: 1

# The tags. A tag below another one has both names: position/red-line.
codebook:
  - tag: position
    label: Position
    color: blue
    memo: Where an actor stands on a matter.
    include: It says what the actor wants, offers, accepts or turns down.
    exclude: The author of the brief gives an opinion of their own.
    tags:
      - tag: red-line
        label: Red line
        color: red
        memo: A point on which the actor will not move.
        include: The words close the door ("never", "not negotiable", "rules out").
        exclude: The actor names a price or a condition; use condition.
      - tag: offer
        label: Offer
        color: teal
        memo: What the actor is ready to give or to discuss.
  - tag: commitment
    label: Commitment
    color: green
    memo: An actor binds itself to do something, or not to do it.
    include: Someone could check later whether it was kept.
    exclude: Wishes and hopes.
  - tag: demand
    label: Demand
    color: orange
    memo: An actor asks another one to act or to stop.
    include: It is clear who is asked.
  - tag: condition
    label: Condition
    color: yellow
    memo: One thing happens only if another one does.
    include: Words such as "unless", "provided that", "only after".
  - tag: threat
    label: Threat
    color: red
    memo: An actor announces harm or costs to another one.
    include: Sanctions, use of force, an end of cooperation.
    exclude: A warning of what may happen without the actor doing it; use concern.
  - tag: support
    label: Support
    color: green
    memo: An actor backs another one, a proposal or a cause.
    include: In words, by a vote, with money or goods.
  - tag: concern
    label: Concern
    color: purple
    memo: An actor sees a danger or finds fault.
  - tag: agreement
    label: Agreement
    color: blue
    memo: Two or more actors settle something together.
    include: It is signed, adopted or announced by all of them.

annotations:
`;
