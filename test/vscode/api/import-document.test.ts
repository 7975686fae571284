import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { activeApi, fileUri, PROJECT_FILE, readFile, writeFile } from './workspace.ts';

const importFiles = (...files: vscode.Uri[]): Thenable<unknown> =>
  vscode.commands.executeCommand('policyAnnotator.importDocument', {
    files: files.map((file) => file.toString()),
  });

const PAGE = `<html><body><nav>Menu</nav><h1>Harbour talks</h1><h2>I. Outcome</h2>
<p>The ministers agreed on fish.</p><script>throw new Error('a script ran')</script></body></html>`;

/** A PDF with a page for each text, as small as one can be. */
function pdfOf(...pages: readonly string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  pages.forEach((text, index) => {
    const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const table = objects.map((object, index) => {
    const place = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

suite('Import of documents', () => {
  test('a page becomes a brief with sections, beside its original, and nothing is written over', async () => {
    const api = await activeApi();
    const original = await writeFile('talks.html', PAGE);
    await importFiles(original);
    const brief = fileUri('talks.brief.md');
    const text = (await readFile('talks.brief.md')) ?? '';
    match(
      text,
      /^---\nsource: talks\.html\nsha256: [0-9a-f]{64}\n---\n\n# Harbour talks\n\n## I\. Outcome\n\n/,
    );
    ok(text.endsWith('\n\nThe ministers agreed on fish.\n'), text);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), brief.toString());
    deepEqual(
      api.sections(brief).map(({ title }) => title),
      ['Harbour talks', 'Outcome'],
    );
    await importFiles(original);
    equal(await readFile('talks.brief.md'), text);
    equal(await readFile('talks 2.brief.md'), text, 'the second has a name of its own');
    for (const each of [original, brief, fileUri('talks 2.brief.md')]) await vscode.workspace.fs.delete(each);
  });

  test('a PDF is read page by page in a thread or worker; a sentence that a page broke is whole', async () => {
    const original = await writeFile(
      'two.pdf',
      pdfOf('The ministers of both countries agreed on the', 'catch of cod and herring.'),
    );
    await importFiles(original);
    ok(
      (await readFile('two.brief.md'))?.endsWith(
        'The ministers of both countries agreed on the catch of cod and herring.\n',
      ),
    );
    for (const each of [original, fileUri('two.brief.md')]) await vscode.workspace.fs.delete(each);
  });

  test('what cannot be read is refused, the others come, and no annotation is touched', async () => {
    const before = await readFile(PROJECT_FILE);
    const broken = await writeFile('broken.pdf', '%PDF-1.7\nno more');
    const scan = await writeFile('scan.pdf', pdfOf(''));
    const word = await writeFile('word.docx', 'PK\u0003\u0004 and no more');
    const page = await writeFile('page.html', PAGE);
    await importFiles(broken, scan, word, page);
    for (const name of ['broken', 'scan', 'word']) equal(await readFile(`${name}.brief.md`), undefined);
    ok((await readFile('page.brief.md'))?.includes('agreed on fish'));
    equal(await readFile(PROJECT_FILE), before);
    for (const each of [broken, scan, word, page, fileUri('page.brief.md')])
      await vscode.workspace.fs.delete(each);
  });
});
