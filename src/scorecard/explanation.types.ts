/** What is said of one person. */
export interface PersonExplanation {
  /** Who. */
  readonly id: string;
  /** What there is to say, the answer first. */
  readonly sentences: readonly string[];
}

/** What is said of a report on people. */
export interface PeopleExplanation {
  /** Of all together. */
  readonly sentences: readonly string[];
  /** Of each, in the order of the report. */
  readonly people: readonly PersonExplanation[];
}
