import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { newProjectFile } from '../../src/core/project/new-project-file.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import { seeded } from '../core/project/random.ts';
import { annotate, gitIsMissing, inRepository, type Repository } from './git-repository.ts';

const BASE = annotate(newProjectFile(), 'base', 20, seeded(1));
const options = { skip: gitIsMissing };

function mergeOf({ commit, git }: Repository, ours: string, theirs: string) {
  commit('main', BASE); // with .gitattributes, which git takes from the branch it is on
  commit('theirs', theirs);
  commit('main', ours);
  return git('merge', '-q', '--no-edit', 'theirs');
}

test('two branches of 200 annotations each on one brief merge without a conflict', options, () =>
  inRepository(BASE, (repository) => {
    assert.equal(repository.cli('init-git', '--yes').code, 0);
    const ours = annotate(BASE, 'ada', 200, seeded(2));
    const theirs = annotate(BASE, 'ben', 200, seeded(3));
    const { code, said } = mergeOf(repository, ours, theirs);
    assert.equal(code, 0, said);
    const { project, problems } = readProject(repository.read());
    assert.deepEqual(problems, []);
    assert.equal(project.annotations.length, 420);
    const starts = project.annotations.map(({ start }) => start ?? -1);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
      'the file follows the brief',
    );
  }),
);

test('a field that both branches changed keeps both values, and git holds the merge', options, () =>
  inRepository(BASE, (repository) => {
    repository.cli('init-git', '--yes');
    const quote = 'quote: passage 7 that base tagged\n';
    const withMemo = (memo: string) => BASE.replace(quote, `${quote}    memo: ${memo}\n`);
    const { code, said } = mergeOf(repository, withMemo('ours'), withMemo('theirs'));
    assert.equal(code, 1, said);
    assert.match(said, /“memo” of base7x was changed by someone else too/);
    assert.match(repository.read(), /memo: ours\n(?:.*\n)*? +conflict: \{memo: theirs\}/);
    assert.deepEqual(
      readProject(repository.read()).problems.map((each) => each.code),
      ['clash'],
    );
    assert.match(repository.git('status', '--short').said, /^(?:AA|UU) policy-annotations\.yaml/m);
  }),
);

test('a version that cannot be read is merged line by line, as without the driver', options, () =>
  inRepository(BASE, (repository) => {
    repository.cli('init-git', '--yes');
    const ours = BASE.replace('label: Position', 'label: Stand');
    const apart = mergeOf(repository, ours, `${BASE}  - id: "unclosed\n`);
    assert.equal(apart.code, 0, apart.said);
    assert.match(apart.said, /its lines are merged instead/);
    assert.match(repository.read(), /label: Stand[\s\S]*unclosed/);
  }),
);

test('lines that clash in such a merge get the marks of git', options, () =>
  inRepository(BASE, (repository) => {
    repository.cli('init-git', '--yes');
    const ours = BASE.replace('label: Position', 'label: Ours');
    const theirs = BASE.replace('label: Position', 'label: Theirs').replace('version: 1', 'version: 9');
    const { code, said } = mergeOf(repository, ours, theirs);
    assert.equal(code, 1, said);
    assert.match(repository.read(), /<<<<<<< policy-annotations\.yaml \(ours\)/);
  }),
);

test('where the program is gone, git merges lines as before', options, () =>
  inRepository(BASE, (repository) => {
    repository.cli('init-git', '--yes');
    const { said } = repository.git('config', 'merge.policy-annotator.driver');
    repository.git('config', 'merge.policy-annotator.driver', said.trim().replaceAll('cli.mjs', 'gone.mjs'));
    const ours = BASE.replace('label: Position', 'label: Ours');
    const theirs = BASE.replace('label: Position', 'label: Theirs');
    assert.equal(mergeOf(repository, ours, theirs).code, 1);
    assert.match(repository.read(), /<<<<<<< [\s\S]*label: Ours\n=======\n[\s\S]*label: Theirs\n>>>>>>>/);
  }),
);

test('init-git says what it writes, asks first, and changes nothing the second time', options, () =>
  inRepository(BASE, (repository) => {
    const attributes = path.join(repository.folder, '.gitattributes');
    writeFileSync(attributes, '*.txt text');
    const asked = repository.cli('init-git');
    assert.equal(asked.code, 1);
    assert.match(asked.said, /\.gitattributes: policy-annotations\*\.yaml merge=policy-annotator/);
    assert.match(asked.said, /git config merge\.policy-annotator\.driver: /);
    assert.match(asked.said, /Nothing was written/);
    assert.equal(readFileSync(attributes, 'utf8'), '*.txt text');
    assert.equal(repository.cli('init-git', '--yes').code, 0);
    const written = readFileSync(attributes, 'utf8');
    assert.equal(written, '*.txt text\npolicy-annotations*.yaml merge=policy-annotator\n');
    const config = readFileSync(path.join(repository.folder, '.git/config'), 'utf8');
    const again = repository.cli('init-git', '--yes');
    assert.match(again.said, /nothing was changed/);
    assert.equal(again.code, 0);
    assert.equal(readFileSync(attributes, 'utf8'), written);
    assert.equal(readFileSync(path.join(repository.folder, '.git/config'), 'utf8'), config);
  }),
);

test('outside of a git repository init-git says so', options, () =>
  inRepository(BASE, ({ cli, folder }) => {
    const { code, said } = cli('init-git', '--yes', '--workspace', path.dirname(folder));
    assert.equal(code, 1);
    assert.match(said, /is in no git repository/);
  }),
);
