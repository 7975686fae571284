import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdit } from '../../src/core/project/apply-edit.ts';
import { newProjectFile } from '../../src/core/project/new-project-file.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import { updateProjectFile } from '../../src/node/update-project-file.ts';
import { updateTextFile } from '../../src/node/update-text-file.ts';
import { buildWriter, ended, killRounds, startWriter } from './writer-process.ts';

async function inFolder(run: (folder: string, file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  try {
    await run(folder, path.join(folder, 'policy-annotations.yaml'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the first edit creates the file; a broken one is left alone with the reason', () =>
  inFolder(async (folder, file) => {
    const edit = {
      label: 'Test',
      changes: [{ list: 'annotations' as const, after: { id: 'a', brief: 'b', tags: [], quote: 'q' } }],
    };
    const { value, problems } = await updateProjectFile(file, edit);
    assert.deepEqual(problems, []);
    assert.equal(readFileSync(file, 'utf8'), value.text);
    assert.ok(value.text.startsWith(newProjectFile()));
    writeFileSync(file, 'a: "b');
    assert.equal((await updateProjectFile(file, edit)).problems[0]?.code, 'not-writable');
    assert.equal(readFileSync(file, 'utf8'), 'a: "b');
    assert.deepEqual(readdirSync(folder), ['policy-annotations.yaml']);
  }));

test('a file that is not UTF-8 is not written over', () =>
  inFolder(async (_folder, file) => {
    writeFileSync(file, Buffer.from([0x61, 0xe9, 0x0a]));
    await assert.rejects(
      updateTextFile(file, () => 'x'),
      /UTF-8/,
    );
    assert.deepEqual(readFileSync(file), Buffer.from([0x61, 0xe9, 0x0a]));
  }));

test('what a program without locks writes in between is seen before anything is written', () =>
  inFolder(async (_folder, file) => {
    writeFileSync(file, 'one\n');
    let calls = 0;
    await updateTextFile(file, (raw) => {
      if (++calls === 1) writeFileSync(file, 'one\nby git\n');
      return `${raw}ours\n`;
    });
    assert.equal(readFileSync(file, 'utf8'), 'one\nby git\nours\n');
    assert.equal(calls, 2);
  }));

test('three processes that edit one file at once lose nothing', () =>
  inFolder(async (folder, file) => {
    const program = await buildWriter(folder);
    const count = 20;
    const names = ['ada', 'ben', 'eve'];
    const codes = await Promise.all(
      names.map((name) => ended(startWriter(program, file, name, String(count)))),
    );
    assert.deepEqual(codes, [0, 0, 0]);
    const { project, problems } = readProject(readFileSync(file, 'utf8'));
    assert.deepEqual(problems, []);
    const ids = new Set(project.annotations.map(({ id }) => id));
    for (const name of names) {
      for (let n = 0; n < count; n++) assert.ok(ids.has(`${name}${n}`), `${name}${n} is lost`);
    }
    const shared = project.annotations.find(({ id }) => id === 'shared');
    assert.equal(shared?.tags.length, 1 + names.length * count, 'tags of the shared annotation are lost');
    assert.deepEqual(readdirSync(folder).sort(), ['policy-annotations.yaml', 'writer.mjs']);
  }));

test('a process killed at any moment leaves the file whole, and what it had written is there', () =>
  inFolder(async (folder, file) => {
    const program = await buildWriter(folder);
    const { torn, lost } = await killRounds(program, file, 20);
    assert.deepEqual([torn, lost], [0, 0]);
    await updateProjectFile(file, { label: 'Test', changes: [] });
    assert.deepEqual(readdirSync(folder).sort(), ['policy-annotations.yaml', 'writer.mjs'], 'left behind');
  }));

test(
  'a disk that takes no more leaves the old file, whole, and nothing beside it',
  { skip: process.platform === 'win32' },
  () =>
    inFolder(async (folder, file) => {
      const program = await buildWriter(folder);
      // A limit on the size of files stands for a full disk: the write fails half way.
      const child = spawn(
        'sh',
        ['-c', `ulimit -f 16; trap '' XFSZ; exec "$0" "$@"`, process.execPath, program, file, 'x', '1000'],
        {
          stdio: 'ignore',
        },
      );
      assert.notEqual(await ended(child), 0);
      const { project, problems } = readProject(readFileSync(file, 'utf8'));
      assert.deepEqual(problems, []);
      assert.ok(project.annotations.length > 5);
      assert.deepEqual(readdirSync(folder).sort(), ['policy-annotations.yaml', 'writer.mjs']);
    }),
);

test('the text on disk is that of the edit, byte by byte', () =>
  inFolder(async (_folder, file) => {
    const raw = '\ufeffannotations:\r\n- {id: a, brief: b, quote: "\\ud83d"} # é\r\n';
    writeFileSync(file, raw);
    const before = readProject(raw).project.annotations[0];
    assert.ok(before);
    const edit = {
      label: 'Test',
      changes: [{ list: 'annotations' as const, before, after: { ...before, memo: '\ude00' } }],
    };
    await updateProjectFile(file, edit);
    assert.equal(readFileSync(file, 'utf8'), applyEdit(readProject(raw), edit).value.text);
  }));
