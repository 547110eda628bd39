import type { CompiledFunnel } from '../funnel/compileModel.js';
import type { NormalStage } from '../funnel/model.types.js';
import type { Fraction } from '../internal/fraction.js';
import { divide, fraction, powerOfTen, toNumber } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Proportion } from '../types.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import { describeSpread, estimateSurvival } from './funnelReport.durations.kernel.js';
import type { FunnelRow, FunnelSlice, ValueWinRate } from './report.types.js';

/** What all slices of a report are printed by. */
export interface Print {
  readonly funnel: CompiledFunnel;
  readonly style: MoneyStyle;
  /** Decimals of the units of values. */
  readonly scale: number;
  readonly confidence: number;
  readonly isCohort: boolean;
  readonly hasWindow: boolean;
}

/** The quotient of two flows, which is no share: it may pass 1 and has no interval. */
function measureFlow(numerator: number, denominator: number): Proportion {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator, low: null, high: null };
}

/** Turns a cell of what was measured into the slice that is reported. */
export function createSlicePrinter(print: Print): (measured: Measured, cell: number) => FunnelSlice {
  const { funnel, style, scale, confidence, isCohort, hasWindow } = print;
  const z = zOfConfidence(confidence);
  const power = powerOfTen(scale);
  const toFraction = (units: bigint): Fraction => fraction(units, power);
  const share = (numerator: number, denominator: number): Proportion => measureProportion(numerator, denominator, z);
  const rateOf = isCohort ? share : measureFlow;
  const ordered = Array.from(funnel.order, (code) => funnel.source.stages[code] as NormalStage);

  const printRow = ({ tally, stays }: Measured, cell: number, position: number): FunnelRow => {
    const first = cell * tally.stages;
    const place = first + position;
    const { id, kind, optional, benchmark } = ordered[position] as NormalStage;
    const from = position === 0 ? null : rateOf(tally.numerator[place] as number, tally.denominator[place] as number);
    return {
      stage: id,
      kind: kind as 'open' | 'won',
      ...(optional === true ? { optional } : {}),
      reached: tally.reached[place] as number,
      skipped: tally.skipped[place] as number,
      opening: tally.opening[place] as number,
      entries: tally.entries[place] as number,
      advanced: tally.advanced[place] as number,
      lost: tally.lost[place] as number,
      regressed: tally.regressed[place] as number,
      movedOut: tally.movedOut[place] as number,
      stillHere: tally.stillHere[place] as number,
      fromPrevious: from,
      fromFirst: rateOf(tally.alsoFirst[place] as number, tally.reached[first] as number),
      dropOff: from === null ? 0 : from.denominator - from.numerator,
      value: { reached: formatMoney(toFraction(tally.value.read(place)), style), missing: tally.missing[place] as number },
      dwellDays: estimateSurvival(stays, position * tally.cells + cell),
      ...(benchmark === undefined ? {} : { benchmark: { low: benchmark.low, high: benchmark.high } }),
    };
  };

  const printValueRate = ({ tally }: Measured, cell: number): ValueWinRate => {
    const won = toFraction(tally.wonValue.read(cell));
    const closed = toFraction(tally.closedValue.read(cell));
    return {
      won: formatMoney(won, style),
      closed: formatMoney(closed, style),
      rate: closed.n === 0n ? null : toNumber(divide(won, closed)),
      missing: tally.closedMissing[cell] as number,
    };
  };

  return (measured, cell) => {
    const { tally, wins } = measured;
    const won = tally.wonDeals[cell] as number;
    const lost = tally.lostDeals[cell] as number;
    return {
      deals: tally.deals[cell] as number,
      rows: ordered.map((_, position) => printRow(measured, cell, position)),
      outcome: { won, lost, open: tally.openDeals[cell] as number, reopened: tally.reopened[cell] as number },
      winRate: {
        ofClosed: share(won, won + lost),
        ofCreated: share(tally.createdWon[cell] as number, tally.deals[cell] as number),
        ofMatured: hasWindow ? share(tally.maturedWon[cell] as number, tally.matured[cell] as number) : null,
        byValue: printValueRate(measured, cell),
      },
      daysToWin: describeSpread(wins, cell),
    };
  };
}
