import type { IsoDate } from '../types.js';

/** Something that was legal but is worth a look. */
export interface ForecastWarning {
  /**
   * What it is. `AFTER_AS_OF`: rows later than `asOf`, set aside. `ASSUMES_INDEPENDENCE`: the chance takes deals as
   * independent; deals that fail together make both ends likelier. `CONSTANT_FEATURE`: a feature that is the same in all
   * rows fitted, and says nothing. `DOES_NOT_BEAT_BASELINE`: the method was no better than the naive one on the values held
   * back. `END_LOOKS_INCLUSIVE`: a range whose end, which is not included, is the last day of a month. `MISSING_VALUE`: deals
   * without a value, in no sum. `NOT_CONVERGED`: the fit ran out of iterations. `OUTCOMES_GROUPED`: more outcomes than are
   * listed, so that neighbours share an entry. `REMAP_DROPPED`: rows of stages that the model's remap leaves out.
   * `SELF_TRANSITION`: rows with the stage of the row before them. `SEPARATED`: the features tell the outcomes apart without
   * a mistake, and only the ridge keeps the coefficients finite. `SIMULATED`: a chance that was simulated. `UNKNOWN_LEVEL`:
   * a text that the fit did not see.
   */
  readonly code:
    | 'AFTER_AS_OF'
    | 'ASSUMES_INDEPENDENCE'
    | 'CONSTANT_FEATURE'
    | 'DOES_NOT_BEAT_BASELINE'
    | 'END_LOOKS_INCLUSIVE'
    | 'MISSING_VALUE'
    | 'NOT_CONVERGED'
    | 'OUTCOMES_GROUPED'
    | 'REMAP_DROPPED'
    | 'SELF_TRANSITION'
    | 'SEPARATED'
    | 'SIMULATED'
    | 'UNKNOWN_LEVEL';
  /** How many rows, deals or outcomes it is about. */
  readonly count?: number;
  /** The feature that it is about. */
  readonly feature?: string;
  /** `END_LOOKS_INCLUSIVE`: where the end stands. */
  readonly path?: string;
  /** `END_LOOKS_INCLUSIVE`: the end. */
  readonly value?: IsoDate;
  /** `SIMULATED`: standard error of the chance. */
  readonly standardError?: number;
}
