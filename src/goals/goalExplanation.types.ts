/** What there is to say about one goal. */
export interface GoalExplanation {
  /** The goal's id; null for what concerns none of the goals, such as rows that belong to no goal. */
  readonly goalId: string | null;
  /** The answer first, then how it came about. */
  readonly sentences: readonly string[];
}
