import { type Annotation, isProposed } from '../../core/annotation/annotation.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import type { Project } from '../../core/project/project.ts';
import type { AnnotationRef } from '../commands/targets.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { commandLink, plain } from './markdown-text.ts';

/** The hover card of one annotation as Markdown: tags with their rule, memo, annotator, actions. */
export function annotationCard(located: LocatedAnnotation, project: Project, uri: string): string {
  const { annotation, place } = located;
  const link: AnnotationRef = { uri, id: annotation.id };
  const tags = annotation.tags.map((name) => tagLine(name, project.codebook));
  const said = [
    annotation.actor === undefined ? '' : `by ${plain(actorName(annotation.actor, project))}`,
    annotation.addressee === undefined ? '' : `to ${plain(actorName(annotation.addressee, project))}`,
    ...[annotation.stance, annotation.strength, annotation.date].map((each) => plain(each ?? '')),
    ...ownFields(annotation, project),
  ].filter((each) => each !== '');
  const proposed =
    annotation.proposed === undefined
      ? ''
      : `$(sparkle) Proposed by **${plain(annotation.proposed, 80)}**: nobody has accepted it yet`;
  const signed = [
    annotation.by === undefined || isProposed(annotation) ? '' : `tagged by ${plain(annotation.by, 60)}`,
    annotation.created === undefined ? '' : plain(annotation.created.slice(0, 10)),
    annotation.section === undefined ? '' : `section ${plain(annotation.section, 80)}`,
  ].filter((each) => each !== '');
  const doubt =
    place.kind === 'changed'
      ? `$(warning) ${Math.round(place.score * 100)} % of the tagged words stand here`
      : '';
  const actions = [
    ...(isProposed(annotation)
      ? [
          commandLink('Accept', 'policyAnnotator.acceptProposal', [link], 'Make it an annotation of yours'),
          commandLink('Reject', 'policyAnnotator.rejectProposal', [link], 'Take it out of the project file'),
        ]
      : []),
    commandLink('Tags', 'policyAnnotator.changeTags', [link], 'Change the tags of this passage'),
    commandLink('Memo', 'policyAnnotator.editMemo', [link], 'Write or change the memo'),
    commandLink('Statement', 'policyAnnotator.setStatement', [link], 'Say who states it to whom, and how'),
    commandLink(
      'In file',
      'policyAnnotator.openProjectFile',
      [link],
      'Show the annotation in the project file',
    ),
    ...(isProposed(annotation)
      ? []
      : [
          commandLink(
            'Delete',
            'policyAnnotator.deleteAnnotation',
            [link],
            'Delete the annotation; the text stays',
          ),
        ]),
  ];
  return [
    proposed,
    ...tags,
    said.join(' · '),
    annotation.memo === undefined ? '' : `> ${plain(annotation.memo, 500)}`,
    doubt,
    [signed.join(' · '), actions.join(' · ')].filter((each) => each !== '').join('  \n'),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}

function tagLine(name: string, codebook: readonly Tag[]): string {
  const tag = codebook.find((each) => each.name === name);
  const title = `$(tag) **${plain(name, 80)}**`;
  if (!tag) return `${title} — not in the codebook`;
  const rule = tag.include ?? tag.memo;
  return rule === undefined ? title : `${title} — ${plain(rule, 200)}`;
}

function actorName(actor: string, project: Project): string {
  return project.actors.find((each) => each.id === actor)?.name ?? actor;
}

/** "Deadline: 2022-06-30": an actor by its name, in the order of the file's fields. */
function ownFields({ fields: values = {} }: Annotation, project: Project): readonly string[] {
  const order = (name: string): number => {
    const at = project.fields.findIndex(({ id }) => id === name);
    return at < 0 ? project.fields.length : at;
  };
  return Object.entries(values)
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, value]) => {
      const field = project.fields[order(name)];
      const text = field?.type === 'actor' ? actorName(value, project) : value;
      return `${plain(field?.label ?? name, 60)}: ${plain(text, 200)}`;
    });
}
