/** What a doc comment says of the values of a property, as the keywords of JSON Schema. */
export interface Bounds {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  integer?: true;
}

const NUMBER = '(-?\\d[\\d,]*(?:\\.\\d+)?)';
const LEAD = '(?:^|[,:;] |from |each |is |number |fractions of |Weights of )';

function read(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', '').replace('−', '-'));
}

/** The phrases in which the library states ranges, the most telling first. */
const PHRASES: readonly (readonly [RegExp, (low: number, high: number) => Bounds])[] = [
  [/(\d) Sunday … (\d) Saturday/, (minimum, maximum) => ({ minimum, maximum, integer: true })],
  [new RegExp(`[Bb]etween ${NUMBER} and ${NUMBER}`), (exclusiveMinimum, exclusiveMaximum) => ({ exclusiveMinimum, exclusiveMaximum })],
  [new RegExp(`from ${NUMBER} to below ${NUMBER}`), (minimum, exclusiveMaximum) => ({ minimum, exclusiveMaximum })],
  [new RegExp(`above ${NUMBER},? (?:and )?up to ${NUMBER}`), (exclusiveMinimum, maximum) => ({ exclusiveMinimum, maximum })],
  [new RegExp(`${LEAD}${NUMBER} (?:to|…) ${NUMBER}`), (minimum, maximum) => ({ minimum, maximum })],
  [new RegExp(`${LEAD}${NUMBER} up to \``), (minimum) => ({ minimum })],
  [new RegExp(`${LEAD}${NUMBER} or more`), (minimum) => ({ minimum })],
  [new RegExp(`[,:;] above ${NUMBER}`), (exclusiveMinimum) => ({ exclusiveMinimum })],
  [new RegExp(`whole number from ${NUMBER}`), (minimum) => ({ minimum })],
];

/** Reads the range of a number out of its doc comment. */
export function readBounds(text: string): Bounds {
  const plain = text.replaceAll('−', '-').replace(/\(?[Dd]efault.*?(?:[.;)](?=\s|$)|$)/g, '');
  const whole: Bounds = /\bwhole number|\b1 … 12\b/.test(plain.replace(/\bof \w+ a whole number/, '')) ? { integer: true } : {};
  for (const [phrase, toBounds] of PHRASES) {
    const match = phrase.exec(plain);
    if (match !== null) return { ...toBounds(read(match[1]), read(match[2])), ...whole };
  }
  return whole;
}

const DEFAULTS = [/`([^`]+)` \(default\b/, /\bDefault:? `([^`]+)`/, /\b[Dd]efault:? (-?\d[\d,]*(?:\.\d+)?|true|false|none)(?=[:;)]|,\s|\.(?:\s|$)|$)/];

/** Reads the default out of a doc comment; undefined where there is none that can be written down as a value. */
export function readDefault(text: string): unknown {
  const plain = text.replaceAll('−', '-');
  for (const pattern of DEFAULTS) {
    const word = pattern.exec(plain)?.[1];
    if (word === undefined || word === 'none') continue;
    const json = word.replace(/^'(.*)'$/, '"$1"');
    try {
      return JSON.parse(/^-?\d[\d,]*\d(\.\d+)?$/.test(json) ? json.replaceAll(',', '') : json);
    } catch {
      return word;
    }
  }
  return undefined;
}

/** Whether a list must hold something. */
export function isNeverEmpty(text: string): boolean {
  return /\bat least one\b|\bone or more\b|\bone or two\b|\bmust not be empty\b/.test(text);
}

/** Doc comment to plain text: links become the name they lead to. */
export function toText(comment: string): string {
  return comment
    .replace(/\{@link\s+([^}|\s]+)(?:[|\s]+([^}]*))?\}/g, (_, target: string, label: string | undefined) => label?.trim() || `\`${target}\``)
    .replace(/\s+/g, ' ')
    .trim();
}

/** `minUnitsOf` is "Min units of". */
export function toTitle(name: string): string {
  const words = name
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .trim()
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
