import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { fail } from '../internal/issues.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import type { NumberFormat } from './types.js';

/** The one mark that may stand before or after the digits: how many characters of it are there, 0 for none. */
export interface Mark {
  readonly atStart: (text: string) => number;
  readonly atEnd: (text: string) => number;
  /** The mark in words, for messages. */
  readonly words: string;
  readonly required: boolean;
}

const GROUPS = [',', '.', ' ', "'"] as const;
type GroupMark = (typeof GROUPS)[number];

/** What people and programs write for a group mark: blanks are also no-break, figure, thin and narrow ones. */
const WRITTEN_AS: Readonly<Record<GroupMark, string>> = {
  ',': ',',
  '.': '\\.',
  ' ': ' \\u00a0\\u2007\\u2009\\u202f',
  "'": "'\\u2019",
};

interface Marks {
  readonly decimal: '.' | ',';
  readonly group: GroupMark | null;
}

function readMarks(format: NumberFormat | undefined): Marks {
  const known = requireOptions(format, ['decimal', 'group'], 'format');
  const decimal = requireWord(known.decimal, ['.', ','], '.', 'format.decimal');
  const none = known.group === null || (known.group === undefined && decimal === ',');
  const group = none ? null : requireWord(known.group, GROUPS, ',', 'format.group');
  if (group === decimal) fail('INVALID_OPTION', 'format.group', group, 'must differ from format.decimal');
  return { decimal, group };
}

/** The digits as a plain decimal, or null. A grouped number does not begin with 0: "0,125" is one eighth to half the world. */
function plainDigits(text: string, { decimal, group }: Marks): string | null {
  const grouped = group === null ? '' : `|[1-9]\\d{0,2}(?:[${WRITTEN_AS[group]}]\\d{3})+`;
  const found = new RegExp(`^(\\d*${grouped})(?:\\${decimal}(\\d+))?$`).exec(text);
  if (found === null || text === '') return null;
  const [, whole = '', decimals = '0'] = found;
  return `${whole.replace(/\D/g, '') || '0'}.${decimals}`;
}

/** Reads a number as people write it; see {@link parseDecimal} for what is passed over. */
export function readDecorated(text: unknown, format: NumberFormat | undefined, mark: Mark): ScaledDecimal {
  const marks = readMarks(format);
  if (text === undefined || text === null) return fail('MISSING_VALUE', 'text', text, 'must be a number as text');
  if (typeof text !== 'string') return fail('INVALID_NUMBER', 'text', text, 'must be text; other values are read as they are elsewhere');
  let rest = text.trim();
  let negative = false;
  let marked = false;
  for (;;) {
    const start = marked ? 0 : mark.atStart(rest);
    const end = marked || start > 0 ? 0 : mark.atEnd(rest);
    if (!negative && /^[-\u2212]/.test(rest)) {
      negative = true;
      rest = rest.slice(1);
    } else if (!negative && rest.startsWith('(') && rest.endsWith(')')) {
      negative = true;
      rest = rest.slice(1, -1);
    } else if (start + end > 0) {
      marked = true;
      rest = rest.slice(start, rest.length - end);
    } else break;
    rest = rest.trim();
  }
  const digits = marked || !mark.required ? plainDigits(rest, marks) : null;
  const value = digits === null ? null : readScaled(digits);
  if (value === null) return fail('INVALID_NUMBER', 'text', text, ruleOf(marks, mark));
  return negative ? { units: -value.units, scale: value.scale } : value;
}

function ruleOf({ decimal, group }: Marks, mark: Mark): string {
  const grouping = group === null ? 'no group mark' : `${JSON.stringify(group)} between groups of three digits or nothing`;
  return `must be a number with ${JSON.stringify(decimal)} before its decimals, ${grouping}, and ${mark.words}`;
}
