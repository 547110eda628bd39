import { compareMeans } from '../../stats/compareMeans.js';
import { compareProportions } from '../../stats/compareProportions.js';
import { compareSurvival } from '../../stats/compareSurvival.js';
import { cumulativeIncidence } from '../../stats/cumulativeIncidence.js';
import { holt } from '../../stats/holt.js';
import { holtWinters } from '../../stats/holtWinters.js';
import { kaplanMeier } from '../../stats/kaplanMeier.js';
import { sampleSizeForProportions } from '../../stats/sampleSizeForProportions.js';
import { seasonalIndices } from '../../stats/seasonalIndices.js';
import { simpleExponentialSmoothing } from '../../stats/simpleExponentialSmoothing.js';
import type { HoltOptions, HoltWintersOptions, SeasonalIndicesOptions, SimpleExponentialSmoothingOptions } from '../../stats/smoothing.types.js';
import type { CauseObservation, CompareSurvivalOptions, KaplanMeierOptions, SurvivalObservation } from '../../stats/survival.types.js';
import type { CompareMeansOptions, CompareProportionsOptions, SampleSizeForProportionsOptions, SuccessCount, WilsonIntervalOptions } from '../../stats/types.js';
import { wilsonInterval } from '../../stats/wilsonInterval.js';
import type { Check } from '../check.js';
import { field } from '../dummies.js';

const LONGEST_SEASON = 400;

/** Two seasons and more, of as many periods as options ask for. */
function valuesFor(options: unknown): number[] {
  const season = field(options, 'season');
  return Array.from({ length: 2 * Math.min(Number.isSafeInteger(season) ? Math.max(season as number, 4) : 4, LONGEST_SEASON) }, (_, i) => 1 + (i % 2));
}

export const compareMeansOptions: Check = { at: 'options', call: (value: CompareMeansOptions) => compareMeans({ before: [1, 2, 3], after: [2, 3, 4] }, value) };
export const successCount: Check = { at: 'input.before', call: (value: SuccessCount) => compareProportions({ before: value, after: { successes: 0, trials: 0 } }) };
export const compareMeansInput: Check = { at: 'input', call: (value: Parameters<typeof compareMeans>[0]) => compareMeans(value) };
export const compareProportionsInput: Check = { at: 'input', call: (value: Parameters<typeof compareProportions>[0]) => compareProportions(value) };
export const compareSurvivalInput: Check = { at: 'input', call: (value: Parameters<typeof compareSurvival>[0]) => compareSurvival(value) };
export const compareProportionsOptions: Check = { at: 'options', call: (value: CompareProportionsOptions) => compareProportions({ before: { successes: 0, trials: 1 }, after: { successes: 0, trials: 1 } }, value) };
export const survivalObservation: Check = { at: 'observations[0]', call: (value: SurvivalObservation) => kaplanMeier([value]) };
export const compareSurvivalOptions: Check = { at: 'options', call: (value: CompareSurvivalOptions) => compareSurvival({ before: [], after: [] }, value) };
export const causeObservation: Check = { at: 'observations[0]', call: (value: CauseObservation) => cumulativeIncidence([value]) };
export const holtOptions: Check = { at: 'options', call: (value: HoltOptions) => holt([1, 2, 3, 4], value) };
export const holtWintersOptions: Check = { at: 'options', call: (value: HoltWintersOptions) => holtWinters(valuesFor(value), value) };
export const kaplanMeierOptions: Check = { at: 'options', call: (value: KaplanMeierOptions) => kaplanMeier([], value) };
export const sampleSizeForProportionsOptions: Check = { at: 'options', call: (value: SampleSizeForProportionsOptions) => sampleSizeForProportions(0.1, 0.2, value) };
export const seasonalIndicesOptions: Check = { at: 'options', call: (value: SeasonalIndicesOptions) => seasonalIndices(valuesFor(value), value) };
export const simpleExponentialSmoothingOptions: Check = { at: 'options', call: (value: SimpleExponentialSmoothingOptions) => simpleExponentialSmoothing([1, 2, 3, 4], value) };
export const wilsonIntervalOptions: Check = { at: 'options', call: (value: WilsonIntervalOptions) => wilsonInterval(0, 1, value) };
