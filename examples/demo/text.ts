/** Printing: numbers as people write them, in columns that line up. */

const WIDTH = 96;

/** Below a title that begins with a period. */
export const INDENT: string = ' '.repeat(9);

/** A number format takes decimal strings and reads them digit by digit; the types of ES2022 do not know that yet. */
interface ExactFormat {
  format(value: number | bigint | string): string;
}

const moneyFormat: ExactFormat = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percentFormat: ExactFormat = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** `'1234.5'` as `1,234.50`. No cent is lost on the way. */
export function money(amount: string): string {
  return moneyFormat.format(amount);
}

/** `0.05` as `5%`. */
export function percent(rate: number | string): string {
  return percentFormat.format(rate);
}

/** Cells side by side: a positive width aligns to the left, a negative one to the right. */
export function columns(widths: readonly number[], cells: readonly string[]): string {
  const aligned = cells.map((cell, i) => {
    const width = widths[i] ?? 0;
    return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
  });
  return aligned.join(' ').trimEnd();
}

/** Two texts at the two ends of a line. */
export function ends(left: string, right: string): string {
  return left + right.padStart(WIDTH - left.length);
}

export function rule(character: string): string {
  return character.repeat(WIDTH);
}

/** Breaks a text at blanks, every line indented. */
export function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each).join('\n');
}
