import { LAYOUTS } from '../documents/layouts.ts';
import { MEETINGS, readMeeting } from '../documents/meeting.ts';
import { loadReader, readText } from '../documents/read-documents.ts';
import { type Score, scoreBrief } from '../documents/score.ts';
import { writeDocx } from '../documents/write-docx.ts';
import { writeHtml } from '../documents/write-html.ts';
import { writePdf } from '../documents/write-pdf.ts';
import { printTable } from './timing.ts';

// Ten documents, each as PDF, DOCX and HTML: headings that are missing, too many or of the wrong level, and paragraphs
// that are not there word for word; and how long a long PDF takes.

const makeBrief = await loadReader();
const told = ({ headings, wrongHeadings, paragraphs, wrongParagraphs }: Score): readonly string[] => [
  `${wrongHeadings.length} of ${headings}`,
  `${wrongParagraphs.length} of ${paragraphs}`,
];
const rows: string[][] = [];
for (const name of MEETINGS) {
  const gold = readMeeting(name);
  const { columns } = LAYOUTS[name];
  const pdf = scoreBrief(await readText(makeBrief, `${name}.pdf`, writePdf(gold, LAYOUTS[name])), gold);
  const docx = scoreBrief(await readText(makeBrief, `${name}.docx`, writeDocx(gold)), gold);
  // A web page has its notes as paragraphs: not counted.
  const text = gold.filter(({ kind }) => kind !== 'note');
  const html = scoreBrief(await readText(makeBrief, `${name}.html`, writeHtml(text, true)), text);
  rows.push([name, String(columns), ...told(pdf), ...told(docx), ...told(html)]);
}
printTable(
  [
    'wrong, of all',
    'columns',
    'PDF headings',
    'paragraphs',
    'DOCX headings',
    'paragraphs',
    'HTML headings',
    'paragraphs',
  ],
  rows,
);

const gold = readMeeting('cop28-dubai');
const long = writePdf(Array.from({ length: 100 }, () => gold).flat(), LAYOUTS['cop28-dubai']);
const started = performance.now();
const brief = await readText(makeBrief, 'long.pdf', long);
const seconds = (performance.now() - started) / 1000;
printTable(
  ['a long PDF', 'KB', 'characters of text', 'seconds'],
  [
    [
      'cop28-dubai, 100 times over',
      String(Math.round(long.length / 1000)),
      String(brief.length),
      seconds.toFixed(1),
    ],
  ],
);
