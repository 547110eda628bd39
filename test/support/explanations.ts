import { readFileSync } from 'node:fs';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: readonly unknown[];
}

/** Known cases of a module that return a result, but for those whose arguments come from elsewhere. */
export function listKnownCases(module: string): Case[] {
  const cases = JSON.parse(readFileSync(new URL(`../golden/${module}.json`, import.meta.url), 'utf8')) as Record<string, unknown>[];
  return cases.filter((each) => ['throws', 'argsFile', 'argsFrom', 'argsMap'].every((key) => !(key in each))) as unknown as Case[];
}

/** Every sentence of an explanation, whatever its shape. */
export function sentencesOf(explanation: unknown): string[] {
  if (typeof explanation === 'string') return [explanation];
  if (Array.isArray(explanation)) return explanation.flatMap(sentencesOf);
  const { sentences, customers, items, orders } = explanation as Record<string, unknown>;
  return [sentences, customers, items, orders].filter((each) => each !== undefined).flatMap(sentencesOf);
}

/** Sentences that a reader would stumble over: a hole in the data, a stray space, or the end of another language. */
export function stumblesOf(sentences: readonly string[], locale: 'en' | 'zh-CN'): string[] {
  const end = locale === 'en' ? /[^.]\.$/ : /[^。]。$/;
  return sentences.filter((sentence) => /undefined|null|NaN|Infinity|\[object|\s{2}|^\s/.test(sentence) || !end.test(sentence));
}

/** Copies of a value, each with one field, however deep, that is missing (`undefined`) or something else; with the field's path. */
export function damageEachField(value: unknown, by: unknown, path = 'result'): [path: string, damaged: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[];
    return damageEachField(first, by, `${path}[0]`).map(([where, damaged]) => [where, [damaged, ...rest]]);
  }
  return Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    const { [key]: _, ...others } = value as Record<string, unknown>;
    const inside = damageEachField(field, by, `${path}.${key}`).map(([where, damaged]): [string, unknown] => [where, { ...value, [key]: damaged }]);
    return [[`${path}.${key}`, by === undefined ? others : { ...others, [key]: by }], ...inside];
  });
}
