import { compileFunnel } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { requireLiveStage } from '../funnel/stageIds.js';
import type { FunnelModel, FunnelText } from '../funnel/types.js';
import { fail, isAbsent, joinPath } from '../internal/issues.js';
import { requireCount } from '../internal/numbers.js';
import { requireObject, requireText } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { statusOf } from './findBottlenecks.js';
import type { ReadRow } from './reportRows.js';
import { isFlow, readBenchmark, readReportRows } from './reportRows.js';
import type { BuildTrackingSheetOptions, TrackingReport, TrackingSheet, TrackingSheetRow } from './trackingSheet.types.js';
import type { MetricsWarning } from './types.js';

const OPTIONS: readonly string[] = ['planned', 'owners', 'actions', 'notes', 'locale'];
const MIN_SAMPLE = 30;
const CONFIDENCE = 0.95;

function requireTexts(value: unknown, path: string): string[] {
  return Array.isArray(value) ? Array.from(value, (each: unknown, i) => requireText(each, `${path}[${i}]`)) : [requireText(value, path)];
}

/** Reads an option that is written by stage; a stage that stands in no row is refused. */
function readByStage<T>(value: unknown, path: string, funnel: CompiledFunnel, read: (each: unknown, path: string) => T): Map<string, T> {
  const byStage = new Map<string, T>();
  for (const [stage, each] of Object.entries(value === undefined ? {} : requireObject(value, path))) {
    const where = joinPath(path, [stage]);
    const code = requireLiveStage(funnel, stage, where);
    if ((funnel.positions[code] as number) < 0) fail('STAGE_NOT_ORDERED', where, stage, 'has no row on the sheet, standing beside the order');
    byStage.set(stage, read(each, where));
  }
  return byStage;
}

/** The text in a language, else in that language elsewhere, else in English, else in whatever language there is. */
function textIn(text: FunnelText | undefined, locale: string): string | null {
  if (text === undefined || typeof text === 'string') return text ?? null;
  const [language = ''] = locale.split('-');
  const near = Object.keys(text).find((key) => key.split('-')[0] === language);
  for (const key of [locale, near, 'en', Object.keys(text)[0]]) {
    if (key !== undefined && Object.hasOwn(text, key)) return text[key] as string;
  }
  return null;
}

/** Rows of the report by stage of the model; one of another model is refused. */
function indexRows(rows: readonly ReadRow[], funnel: CompiledFunnel): Map<string, ReadRow> {
  return new Map(
    rows.map((row) => {
      requireLiveStage(funnel, row.stage, `${row.path}.stage`);
      return [row.stage, row];
    }),
  );
}

/**
 * Builds the sheet that a team tracks its funnel with: for each stage what is done, by whom, planned and done, conversion
 * against the usual range, and a remark.
 *
 * *When to use*: for a weekly form or a printed table, from a report and the model that it was made with.
 *
 * *Gotchas*: `done` are the deals that reached a stage, so the plan must count the same. Labels and key actions come from the
 * model, and what is given in the options goes before it. Rates of a report on the basis `period` have no interval here either;
 * their `status` is only a rough guide, as in {@link findBottlenecks}.
 *
 * @param report - its `rows` are read: `stage`, `reached`, `fromPrevious` and `benchmark`
 * @param model - the stages in their order, with labels, key actions, owners and benchmarks
 * @param options - by stage `planned`, `owners`, `actions`, `notes`; `locale` of the labels (`en`)
 * @returns one row for each ordered stage; `completion` is null without a plan, `conversion` for the first stage, `status` without
 *   a benchmark
 * @throws {SalesMathError} UNKNOWN_STAGE: the report or an option names a stage that the model does not have
 * @throws {SalesMathError} STAGE_NOT_ORDERED: an option names a lost or parked stage
 * @throws {SalesMathError} INVALID_COUNT: a count or plan is negative or fractional
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_BENCHMARK, INVALID_OPTION, INVALID_ID, INVALID_ROW, MISSING_VALUE, and the
 *   codes of a model
 * @example
 * import { buildTrackingSheet, calculateFunnelFromCounts, createFunnel } from 'salesmath';
 * const model = createFunnel('b2b');
 * const report = calculateFunnelFromCounts(
 *   [
 *     { stage: 'lead', count: 500 },
 *     { stage: 'intent', count: 200 },
 *     { stage: 'opportunity', count: 80 },
 *     { stage: 'won', count: 20 },
 *   ],
 *   model,
 * );
 * const sheet = buildTrackingSheet(report, model, { planned: { intent: 250 }, owners: { intent: 'Ann' }, locale: 'zh-CN' });
 * sheet.rows[1]?.label; // => '意向筛选'
 * sheet.rows[1]?.completion; // => 0.8
 * sheet.rows[1]?.status; // => 'within'
 * sheet.rows[1]?.owner; // => 'Ann'
 */
export function buildTrackingSheet(report: TrackingReport, model: FunnelModel, options?: BuildTrackingSheetOptions): TrackingSheet {
  const given = requireOptions<BuildTrackingSheetOptions>(options, OPTIONS);
  const funnel = compileFunnel(model);
  const planned = readByStage(given.planned, 'options.planned', funnel, requireCount);
  const owners = readByStage(given.owners, 'options.owners', funnel, requireText);
  const actions = readByStage(given.actions, 'options.actions', funnel, requireTexts);
  const notes = readByStage(given.notes, 'options.notes', funnel, requireText);
  const locale = given.locale === undefined ? 'en' : requireText(given.locale, 'options.locale');
  const byStage = indexRows(readReportRows(report, 'report'), funnel);
  const { confidence } = report.options ?? {};
  const z = zOfConfidence(typeof confidence === 'number' && confidence > 0 && confidence < 1 ? confidence : CONFIDENCE);
  const warnings: MetricsWarning[] = [];

  const rows = Array.from(funnel.order, (code, position): TrackingSheetRow => {
    const stage = funnel.ids[code] as string;
    const { label, keyActions = [], ownerRole, benchmark } = funnel.source.stages[code] as (typeof funnel.source.stages)[number];
    const row = byStage.get(stage);
    if (row === undefined) warnings.push({ code: 'MISSING_STAGE', stage });
    const done = row === undefined ? 0 : requireCount(row.fields['reached'], `${row.path}.reached`);
    const rate = row === undefined || position === 0 ? null : row.fromPrevious;
    const measured = rate === null ? null : measureProportion(rate.numerator, rate.denominator, z);
    const conversion = measured !== null && row !== undefined && isFlow(row) ? { ...measured, low: null, high: null } : measured;
    const own = row?.fields['benchmark'];
    const range = row === undefined || isAbsent(own) ? (benchmark ?? null) : readBenchmark(own, `${row.path}.benchmark`).benchmark;
    const plan = planned.get(stage) ?? null;
    return {
      stage,
      label: textIn(label, locale) ?? stage,
      keyActions: [...(actions.get(stage) ?? keyActions)],
      owner: owners.get(stage) ?? ownerRole ?? null,
      planned: plan,
      done,
      completion: plan === null || plan === 0 ? null : done / plan,
      conversion,
      status: statusOf(measured, range, MIN_SAMPLE),
      note: notes.get(stage) ?? null,
    };
  });
  return {
    rows,
    options: {
      planned: Object.fromEntries(planned),
      owners: Object.fromEntries(owners),
      actions: Object.fromEntries(actions),
      notes: Object.fromEntries(notes),
      locale,
    },
    warnings,
  };
}
