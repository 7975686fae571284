import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { briefName, LARGEST_DOCUMENT } from '../core/documents/document.ts';
import { plainReason } from '../core/plain-reason.ts';
import { readDocumentApart } from '../node/read-document.ts';
import { type CliCommand, type Output, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';

/** Makes briefs of documents. */
export const importDocumentCommand: CliCommand = {
  name: 'import-document',
  usage: 'import-document FILE… --out FOLDER',
  summary:
    'Makes a brief, NAME.brief.md, of each PDF, Word (.docx) or HTML file, with a copy of the file beside it. Writes over nothing. Exit code 1 when one of them was not imported.',
  async run(args, output) {
    const words = parseWords(args, ['out']);
    const folder = words.option('out');
    if (words.files.length === 0 || folder === undefined)
      throw new UsageError('Name one or more files, and a folder with --out FOLDER.');
    mkdirSync(folder, { recursive: true });
    let failed = 0;
    for (const file of words.files) if (!(await importDocument(file, folder, output))) failed++;
    return failed === 0 ? 0 : 1;
  },
};

/** The thread's script lies in the extension that is built beside this command. */
const SCRIPT = new URL('documents-extension/documents.js', import.meta.url);

/** Whether the brief was written, with a copy beside it; if not, the reason was told. */
async function importDocument(file: string, folder: string, output: Output): Promise<boolean> {
  const refuse = (why: string): boolean => {
    output.error(`${file}: ${why}\n`);
    return false;
  };
  const name = path.basename(file);
  const brief = path.join(folder, briefName(name));
  const copy = path.join(folder, name);
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return refuse('It is no file.');
    if (stats.size > LARGEST_DOCUMENT) return refuse(`It is larger than ${LARGEST_DOCUMENT / 1e6} MB.`);
    if (existsSync(brief)) return refuse(`${brief} is there already, and is not written over.`);
    const bytes = readFileSync(file);
    const isThere = existsSync(copy) && realpathSync(copy) === realpathSync(file);
    if (existsSync(copy) && !isThere && !readFileSync(copy).equals(bytes))
      return refuse(`${copy} is there already, and is another file.`);
    const answer = await readDocumentApart(SCRIPT, { name, bytes }, () => {});
    if ('refused' in answer) return refuse(answer.refused);
    // Never over a file that came meanwhile, nor through a link. The copy first: a second try may find it there.
    if (!existsSync(copy)) copyFileSync(file, copy, constants.COPYFILE_EXCL);
    writeFileSync(brief, answer.brief.text, { flag: 'wx' });
    output.out(`${brief}\n`);
    for (const remark of answer.brief.remarks) output.error(`${file}: ${remark}\n`);
    return true;
  } catch (error) {
    return refuse(`${plainReason(error)}.`);
  }
}
