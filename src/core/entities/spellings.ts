/** Spellings and short forms that stand for each other inside a name; what contains another comes first. */
const SAME: readonly (readonly string[])[] = [
  ['United Nations ', 'UN '],
  ['United States ', 'U.S. ', 'US '],
  ['European Union ', 'EU '],
  ['African Union ', 'AU '],
  ['Organization', 'Organisation'],
  ['Programme', 'Program'],
  ['Defence', 'Defense'],
  ['Centre', 'Center'],
  ['Co-operation', 'Cooperation'],
  ['Labour', 'Labor'],
  ['Adviser', 'Advisor'],
];

/** A name in all its spellings, its own first: "UN Children's Fund", "World Trade Organisation" need no entry. */
export function spellings(name: string): string[] {
  const all = [name];
  for (const same of SAME)
    for (const each of [...all]) {
      const found = same.find((form) => each.includes(form));
      if (found) for (const form of same) if (form !== found) all.push(each.replace(found, form));
    }
  return all;
}
