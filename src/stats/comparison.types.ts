/** What a comparison shows: the later state is higher, it is lower, or the data do not show which. */
export type ComparisonVerdict = 'higher' | 'lower' | 'notShown';

/** Two states of one thing, compared. */
export interface BeforeAfter<T> {
  /** The earlier state, or the one that is compared with. */
  readonly before: T;
  /** The later state, or the one that is judged. */
  readonly after: T;
}
