import type { Meeting } from '../../entities/entity.ts';
import { present } from '../present.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/read-xml.ts';
import { guidOfNode, targetOf } from './read-refi-codes.ts';

/** The cases that are meetings of ours, and how many others there are. */
export function readMeetings(project: XmlNode): {
  readonly value: readonly Meeting[];
  readonly others: number;
} {
  const names = new Map(
    childrenOf(childOf(project, 'Variables'), 'Variable').map((each) => [
      guidOfNode(each),
      each.attributes.get('name'),
    ]),
  );
  const cases = childrenOf(childOf(project, 'Cases'), 'Case');
  const value = cases.flatMap((node): Meeting[] => {
    const facts = new Map(
      childrenOf(node, 'VariableValue').map((each) => [
        names.get(targetOf(childOf(each, 'VariableRef'))),
        childOf(each, 'TextValue')?.text ?? '',
      ]),
    );
    const name = node.attributes.get('name') ?? '';
    if (facts.get('Kind') !== 'meeting' || name === '') return [];
    const list = (fact: string): string[] =>
      (facts.get(fact) ?? '').split('; ').filter((each) => each !== '');
    return [
      {
        id: '',
        name,
        aliases: list('Aliases'),
        ...present({
          date: facts.get('Meeting date'),
          place: facts.get('Place'),
          memo: childOf(node, 'Description')?.text,
        }),
        actors: list('Participants'),
      },
    ];
  });
  return { value, others: cases.length - value.length };
}
