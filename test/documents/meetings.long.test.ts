import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAYOUTS } from './layouts.ts';
import { MEETINGS, readMeeting } from './meeting.ts';
import { loadReader, readText } from './read-documents.ts';
import { scoreBrief } from './score.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writePdf } from './write-pdf.ts';

const reader = loadReader();

for (const name of MEETINGS) {
  const gold = readMeeting(name);

  test(`${name}.pdf: every heading with its level, every paragraph word for word`, async () => {
    const { wrongHeadings, wrongParagraphs } = scoreBrief(
      await readText(await reader, `${name}.pdf`, writePdf(gold, LAYOUTS[name])),
      gold,
    );
    assert.deepEqual([...wrongHeadings, ...wrongParagraphs], []);
  });

  test(`${name}.docx`, async () => {
    const { wrongHeadings, wrongParagraphs } = scoreBrief(
      await readText(await reader, `${name}.docx`, writeDocx(gold)),
      gold,
    );
    assert.deepEqual([...wrongHeadings, ...wrongParagraphs], []);
  });

  test(`${name}.html`, async () => {
    const html = writeHtml(gold, name.length % 2 === 0);
    const { wrongHeadings, wrongParagraphs } = scoreBrief(
      await readText(await reader, `${name}.html`, html),
      gold,
    );
    const notes = wrongParagraphs.filter((each) =>
      gold.some(({ kind, text }) => kind === 'note' && each.includes(text)),
    );
    assert.deepEqual([...wrongHeadings, ...wrongParagraphs.filter((each) => !notes.includes(each))], []);
  });
}
