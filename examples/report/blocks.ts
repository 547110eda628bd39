/** A report as a list of blocks, and the two ways to write it: Markdown for a repository or a chat, HTML for a browser or a mail. */

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  readonly header: readonly string[];
  /** Columns of figures, by position: aligned to the right. */
  readonly figures: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** One bar: a value, on request with the interval in which it lies and a range to hold it against. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value in words, printed beside the bar. */
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
  readonly range?: { readonly low: number; readonly high: number };
}

export interface Bars {
  readonly kind: 'bars';
  /** What is drawn, in a sentence, also for those who cannot see it. */
  readonly title: string;
  /** The value at the right edge. */
  readonly most: number;
  readonly bars: readonly Bar[];
}

export type Block = Heading | Text | List | Table | Bars;

export interface Report {
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

// --- Markdown

/** Text that Markdown must take as it stands. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`);

function tableToMarkdown({ header, rows, figures }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const marks = header.map((_, column) => (figures.includes(column) ? '---:' : '---'));
  return [line(header.map(plain)), line(marks), ...rows.map((cells) => line(cells.map(plain)))].join('\n');
}

const CELLS = 32;

/** A bar of block elements; `┆` marks the ends of the interval. */
function barsToMarkdown({ title, most, bars }: Bars): string {
  const width = Math.max(...bars.map(({ label }) => label.length));
  const column = (value: number): number => Math.round((CELLS * Math.min(value, most)) / most);
  const lines = bars.map(({ label, value, text, low, high }) => {
    const cells = Array.from({ length: CELLS + 1 }, (_, i): string => (i < column(value) ? '█' : '·'));
    for (const end of [low, high]) if (end !== undefined) cells[column(end)] = '┆';
    return `${label.padEnd(width)}  ${cells.join('')}  ${text}`;
  });
  return `${plain(title)}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return tableToMarkdown(block);
    case 'bars':
      return barsToMarkdown(block);
  }
}

export function toMarkdown({ title, blocks }: Report): string {
  return `${[`# ${plain(title)}`, ...blocks.map(blockToMarkdown)].join('\n\n')}\n`;
}

// --- HTML

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function tableToHtml({ header, rows, figures }: Table): string {
  const cell = (name: string, text: string, column: number): string => `<${name}${figures.includes(column) ? ' class="figure"' : ''}>${escape(text)}</${name}>`;
  const body = rows.map((cells) => `<tr>${cells.map((text, column) => (column === 0 ? `<th scope="row">${escape(text)}</th>` : cell('td', text, column))).join('')}</tr>`);
  const head = header.map((text, column) => `<th scope="col"${figures.includes(column) ? ' class="figure"' : ''}>${escape(text)}</th>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(header.filter((text) => text !== '').join(', '))}">\n<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</div>`;
}

/** One bar as a drawing of its own, as wide as there is room; `most` is 100 wide. Lines keep their strength however it is stretched. */
function barToSvg({ value, low, high, range }: Bar, most: number): string {
  const x = (of: number): string => ((100 * Math.min(of, most)) / most).toFixed(2);
  const width = (from: number, to: number): string => (Number(x(to)) - Number(x(from))).toFixed(2);
  const parts = [`<rect width="${width(0, value)}" y="6" height="14" class="bar"/>`];
  if (range !== undefined) parts.unshift(`<rect x="${x(range.low)}" width="${width(range.low, range.high)}" height="26" class="range"/>`);
  if (low !== undefined && high !== undefined) parts.push(`<path d="M${x(low)} 13H${x(high)}M${x(low)} 8v10M${x(high)} 8v10" class="interval"/>`);
  return `<svg viewBox="0 0 100 26" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`;
}

function barsToHtml({ title, most, bars }: Bars): string {
  const rows = bars.map((bar) => `<div class="row"><dt>${escape(bar.label)}</dt><dd>${barToSvg(bar, most)}<span>${escape(bar.text)}</span></dd></div>`);
  return `<figure>\n<figcaption>${escape(title)}</figcaption>\n<dl>\n${rows.join('\n')}\n</dl>\n</figure>`;
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'text':
      return `<p>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escape(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableToHtml(block);
    case 'bars':
      return barsToHtml(block);
  }
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #566173; --line: #d9dee6; --paper: #fff; --bar: #2f6fb3; --range: #cfe3d4; --interval: #1c2430 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a6b0bf; --line: #364152; --paper: #141a22; --bar: #5f9fe0; --range: #274434; --interval: #f4f6f9 } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.7rem; line-height: 1.2 }
h2 { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.25rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; white-space: nowrap }
thead th { white-space: normal; vertical-align: bottom; color: var(--soft); font-size: .85rem }
.figure { text-align: right; font-variant-numeric: tabular-nums }
figure { margin: 1.5rem 0 }
figcaption { margin-bottom: .5rem; color: var(--soft); font-size: .9rem }
dl { margin: 0 }
.row { display: grid; grid-template-columns: 9rem 1fr; gap: .75rem; align-items: center }
dt { text-align: right }
dd { display: grid; grid-template-columns: 1fr 13.5rem; gap: .75rem; align-items: center; margin: 0; font-variant-numeric: tabular-nums }
svg { display: block; width: 100%; height: 2.1rem }
.bar { fill: var(--bar) }
.range { fill: var(--range) }
.interval { fill: none; stroke: var(--interval); stroke-width: 1.5; vector-effect: non-scaling-stroke }
@media (max-width: 40rem) { .row, dd { grid-template-columns: 1fr; gap: 0 } .row { margin-bottom: .75rem } dt { text-align: left } }
@media print { body { max-width: none } h2 { break-after: avoid } figure, tr { break-inside: avoid } .scroll { overflow: visible } }
`;

export function toHtml({ title, language, blocks }: Report): string {
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escape(language)}">\n<head>\n${head}\n</head>\n<body>\n<main>\n<h1>${escape(title)}</h1>\n${blocks.map(blockToHtml).join('\n')}\n</main>\n</body>\n</html>\n`;
}
