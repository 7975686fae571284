import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { updateProjectFile } from '../../src/node/update-project-file.ts';

// A program for the tests of several processes: adds COUNT annotations, one edit each, and a tag to a shared one with
// every edit; prints the number of each edit that is on disk.

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const shared: Annotation = {
  id: 'shared',
  brief: 'a.txt',
  tags: ['first'],
  quote: 'a passage that all of them tag',
};

await updateProjectFile(file, { label: 'shared', changes: [{ list: 'annotations', after: shared }] });
for (let n = 0; n < Number(count); n++) {
  const own: Annotation = {
    id: `${name}${n}`,
    brief: `${n % 7}.txt`,
    tags: ['t'],
    quote: `passage ${n}`,
    start: n * 31,
  };
  const { problems } = await updateProjectFile(file, {
    label: `Edit ${n}`,
    changes: [
      { list: 'annotations', after: own },
      { list: 'annotations', before: shared, after: { ...shared, tags: ['first', `${name}${n}`] } },
    ],
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  process.stdout.write(`${n}\n`);
}
