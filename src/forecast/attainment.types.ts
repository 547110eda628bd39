import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions } from '../types.js';
import type { ForecastWarning } from './types.js';

/** An open deal, as far as a chance of attainment reads it. */
export interface AttainmentDeal {
  /** The deal: text, or a safe integer, which becomes text. */
  readonly id?: string | number | null | undefined;
  /** What it is worth, as money, 0 or more. Needed unless deals are only counted. */
  readonly value?: DecimalInput | null | undefined;
  /** Chance that it is won, a fraction from 0 to 1. */
  readonly probability: number;
  /** Currency of the value, an ISO 4217 code; all deals must agree. */
  readonly currency?: string | null | undefined;
}

/** What is to be reached, and how its chance is found. */
export interface CalculateAttainmentProbabilityOptions extends MoneyOptions {
  /** Whether the target is money (`value`, the default) or a number of wins (`count`). */
  readonly measure?: 'value' | 'count' | undefined;
  /** What is won already: money, or a number of wins; 0 or more. Default 0. */
  readonly booked?: DecimalInput | undefined;
  /** `exact`: all outcomes; `simulation`: drawn ones; `auto` (default): exact up to 10 million cells, else simulated. */
  readonly method?: 'auto' | 'exact' | 'simulation' | undefined;
  /** What the draws of a simulation start from, a whole number, 0 or more. The same seed gives the same draws. Default 1. */
  readonly seed?: number | undefined;
  /** How many outcomes a simulation draws, 1 to 10,000,000. Default 100,000. */
  readonly draws?: number | undefined;
}

/** The options in effect. */
export interface EffectiveAttainmentOptions extends EffectiveMoneyOptions {
  /** What the target is measured in. */
  readonly measure: 'value' | 'count';
  /** What is won already, exactly. */
  readonly booked: string;
  /** The method that was asked for. */
  readonly method: 'auto' | 'exact' | 'simulation';
  /** What the draws of a simulation start from. */
  readonly seed: number;
  /** How many outcomes a simulation draws. */
  readonly draws: number;
}

/** What may come of it, what is booked included. */
export interface AttainmentOutcome {
  /** Money, or a number of wins as text; the lowest of those that an entry stands for. */
  readonly outcome: string;
  /** Its chance, above 0. */
  readonly probability: number;
}

/** The chance to reach a target. */
export interface AttainmentProbability {
  /** P(booked + wins ≥ target), 0 to 1. */
  readonly probability: number;
  /** How it was found. */
  readonly method: 'exact' | 'simulation';
  /** Booked plus Σ value × probability, as money; of counts, the expected number of wins. */
  readonly expected: string;
  /** √Σ value² × probability × (1 − probability), in money or wins. */
  readonly standardDeviation: number;
  /** The outcomes, ascending, at most 100,000 entries; of a simulation, those that were drawn. */
  readonly distribution: AttainmentOutcome[];
  /**
   * √(p (1 − p) / draws) of a simulated probability p; absent when it is exact. Where none or all of the draws reached the
   * target, p is taken as 1 / (draws + 2); 0 where the target is reached or missed for sure.
   */
  readonly standardError?: number;
  /** The options, defaults filled in. */
  readonly options: EffectiveAttainmentOptions;
  /** `ASSUMES_INDEPENDENCE` always; `OUTCOMES_GROUPED` with the `count` of outcomes when they are more than are listed. */
  readonly warnings: ForecastWarning[];
}
