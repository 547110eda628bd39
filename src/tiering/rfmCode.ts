/** Scores are kept in bytes, and rules walk every code there is. */
export const MOST_BINS = 100;

/** Joins three scores to a code, which is made once for each triple. */
export type CodePrinter = (recency: number, frequency: number, monetary: number) => string;

/** @param bins - the largest score; from 10 on the three are joined by `-` */
export function createCodePrinter(bins: number): CodePrinter {
  const joint = bins > 9 ? '-' : '';
  const printed: string[] = [];
  const side = bins + 1;
  return (recency, frequency, monetary) => {
    const at = (recency * side + frequency) * side + monetary;
    return (printed[at] ??= `${recency}${joint}${frequency}${joint}${monetary}`);
  };
}
