import type { MEETINGS } from './meeting.ts';

/** How a document is set, in points. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly columns: 1 | 2;
  readonly font: 'Helvetica' | 'Times';
  readonly size: number;
  readonly leading: number;
  readonly justify: boolean;
  readonly hyphens: boolean;
  /** What parts paragraphs: white, or a first line that is set in. */
  readonly paragraphs: 'gap' | 'indent';
  /** Sizes of headings by level; capitals and bold. */
  readonly headings: readonly { readonly size: number; readonly bold: boolean }[];
  head?(page: number): string;
  foot?(page: number, pages: number): string;
}

const base: Layout = {
  width: 420,
  height: 330,
  margin: 48,
  columns: 1,
  font: 'Times',
  size: 11,
  leading: 13.2,
  justify: true,
  hyphens: true,
  paragraphs: 'gap',
  headings: [
    { size: 20, bold: true },
    { size: 14, bold: true },
    { size: 11, bold: true },
  ],
};

const two: Layout = { ...base, width: 500, height: 310, columns: 2, size: 9.5, leading: 11.5 };

/** A different make for each meeting: one and two columns, with and without hyphens, heads, indents. */
export const LAYOUTS: Readonly<Record<(typeof MEETINGS)[number], Layout>> = {
  'g7-hiroshima': {
    ...base,
    head: () => 'Policy Papers on Summits',
    foot: (page, pages) => `Page ${page} of ${pages}`,
  },
  'cop28-dubai': {
    ...two,
    font: 'Helvetica',
    size: 9,
    head: (page) => (page % 2 ? 'Climate Briefs 12/2023' : 'Conference of the Parties'),
    foot: (page) => String(page),
  },
  'nato-vilnius': { ...base, paragraphs: 'indent', foot: (page) => `- ${page} -` },
  'security-council-mali': {
    ...base,
    font: 'Helvetica',
    size: 10,
    leading: 12.5,
    justify: false,
    hyphens: false,
    head: (page) => `S/NOTE/2023/7   ${page}`,
  },
  'european-council-december': {
    ...base,
    headings: [
      { size: 16, bold: true },
      { size: 11, bold: false },
    ],
    foot: (page) => `EN   ${page}   EN`,
  },
  'wto-abu-dhabi': { ...base, justify: false, font: 'Helvetica', size: 10, foot: (page) => String(page) },
  'antarctic-treaty-kochi': { ...base, head: () => 'Polar Notes', foot: (page, pages) => `${page}/${pages}` },
  'brics-johannesburg': {
    ...two,
    paragraphs: 'indent',
    head: () => 'Summit Review',
    foot: (page) => String(page),
  },
  'ai-safety-bletchley': {
    ...base,
    font: 'Helvetica',
    size: 10,
    headings: [
      { size: 17, bold: true },
      { size: 11.5, bold: true },
      { size: 11.5, bold: true },
    ],
    foot: (page) => `Technology and Government | ${page}`,
  },
  'african-union-addis': {
    ...two,
    justify: false,
    hyphens: false,
    head: (page) => `${page}   African Affairs`,
  },
};
