import type { ExplainOptions } from '../../src/types.js';

/** A function that explains results of one kind. */
export type Explain<Result, Told> = (result: Result, options?: ExplainOptions) => Told;

/** What is said of a result, in English and in Chinese. */
export function inBoth<Result, Told>(explain: Explain<Result, Told>, result: Result): [Told, Told] {
  return [explain(result), explain(result, { locale: 'zh-CN' })];
}
