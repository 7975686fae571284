/** The report's look: readable on a screen, dark or light, and on paper. Colours of tags are mixed into the ground. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c1c1c; --quiet: #5a5f66; --line: #d6d9dd; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1b1d20; --ink: #e6e6e6; --quiet: #a2a8b0; --line: #3b4047; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 19rem 4rem 2rem; max-width: 68rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
h1, h2, h3, h4, nav, aside, table, .quiet, .tag { font-family: system-ui, 'Segoe UI', sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; white-space: pre-line; }
.brief p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .6rem 0; }
.quiet { color: var(--quiet); font-size: .85rem; }
a { color: inherit; }
mark { color: inherit; background: color-mix(in srgb, var(--tag) 24%, var(--ground)); padding-bottom: var(--below, 2px);
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.note-number { font-size: .7em; vertical-align: super; line-height: 0; text-decoration: none; padding: 0 .15em; }
:target { outline: 2px solid currentColor; outline-offset: 2px; }
aside { float: right; clear: right; width: 16rem; margin: 0 -17.5rem .7rem 0; padding-left: .6rem; font-size: .8rem;
  line-height: 1.4; border-left: 3px solid var(--tag); overflow-wrap: anywhere; }
aside p { margin: .2rem 0; } aside .quiet { font-size: inherit; }
.tag { border-bottom: 2px solid var(--tag); font-weight: 600; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top; }
th { font-weight: 600; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
.index li { margin: .35rem 0; overflow-wrap: anywhere; }
@media screen and (max-width: 60rem) {
  body { padding: 1rem; }
  .brief p { white-space: normal; }
  aside { float: none; width: auto; margin: .3rem 0 .6rem 1rem; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; }
  @page { margin: 18mm; }
  body { padding: 0 13.5rem 0 0; max-width: none; font-size: 10pt; }
  aside { width: 12.5rem; margin-right: -13.5rem; font-size: 7.5pt; break-inside: avoid; }
  mark, aside, .tag { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2 { break-before: page; } h2, h3, h4 { break-after: avoid; }
  nav { display: none; } a { text-decoration: none; }
}
`;
