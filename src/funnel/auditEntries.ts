import { fail } from '../internal/issues.js';
import { requireMoment } from '../internal/moments.js';
import { readEach } from '../internal/rowIssues.js';
import { requireId, requireOptions, requireRows } from '../internal/validate.js';
import type { TakeFinding } from './audit.kernel.js';
import { AUDIT_CODES, auditDeals } from './audit.kernel.js';
import { activeFromInstants, compileFunnel } from './compileModel.js';
import { orderEntries } from './entries.order.js';
import type { HistoryFrame } from './history.js';
import { concludeHistory, readFrame, readHistory } from './history.js';
import type { AuditCode, AuditEntriesOptions, AuditFinding, EntryAudit } from './audit.types.js';
import type { FunnelModel, StageEntry } from './types.js';

const OPTION_KEYS: readonly string[] = ['asOf', 'timeZone', 'deals', 'onInvalid'];

/** When deals were created, by id. */
function readCreations(deals: AuditEntriesOptions['deals'], { readDay }: HistoryFrame): Map<string, number> {
  const created = new Map<string, number>();
  if (deals === undefined || deals === null) return created;
  readEach(requireRows(deals, 'options.deals'), (deal, index) => {
    const path = `options.deals[${index}]`;
    if (typeof deal !== 'object' || deal === null) fail('INVALID_ROW', path, deal, 'must be { dealId, createdAt }');
    const { dealId, createdAt } = deal;
    const id = requireId(dealId, `${path}.dealId`);
    if (created.has(id)) fail('DUPLICATE_ID', `${path}.dealId`, id, 'must not occur twice; one row each is meant');
    created.set(id, requireMoment(createdAt, `${path}.createdAt`, readDay));
  });
  return created;
}

/** Puts findings in the order of their rows; those of one row were found in the order in which they are listed. */
function sortByRow(findings: readonly AuditFinding[], rows: number): AuditFinding[] {
  const next = new Int32Array(rows + 1);
  for (const { index } of findings) next[index + 1] = (next[index + 1] as number) + 1;
  for (let row = 0; row < rows; row += 1) next[row + 1] = (next[row + 1] as number) + (next[row] as number);
  const sorted = new Array<AuditFinding>(findings.length);
  for (const finding of findings) {
    const place = next[finding.index] as number;
    sorted[place] = finding;
    next[finding.index] = place + 1;
  }
  return sorted;
}

/**
 * Finds the rows of a stage history that break the process or cannot be true: skipped stages, steps back, deals re-opened,
 * rows from the future, deals that stand still.
 *
 * *When to use*: before reports are believed, and for the weekly talk about data and discipline. It counts nothing twice: a row
 * that is set aside is not looked at by the checks that follow.
 *
 * *Gotchas*: a stage that is optional, or that came into use (`activeFrom`) after the deal had passed it, is not skipped. A deal
 * that advances again over ground it has covered skips nothing. Exactly `maxDays` is not stalled.
 *
 * @param entries - rows of the stage history, in any order
 * @param model - the stages, raw or defined; its `remap` is applied first
 * @param options - `asOf`: the instant of the report; `timeZone`: where plain days begin, default `'UTC'`; `deals`: when deals were
 *   created, to find rows from before; `onInvalid`: `'throw'` (default) or `'collect'` rows that cannot be read
 * @returns `findings`: by row index, then in this order: `UNKNOWN_STAGE`, `AFTER_AS_OF`, `DUPLICATE_ROW`, `BEFORE_CREATION`,
 *   `SELF_TRANSITION`, `SKIPPED`, `REGRESSION`, `REOPENED`, `OUTCOME_FLIP`, `STALLED`; `counts` by code; `deals` with rows that count
 * @throws {SalesMathError} INVALID_INSTANT: an `at`, `createdAt` or `asOf` that is no instant and no day, or a time without offset
 * @throws {SalesMathError} DUPLICATE_ID: a deal stands twice in `options.deals`
 * @throws {SalesMathError} INVALID_ID: a deal or stage that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_NUMBER: a `seq` or `value` that is no number
 * @throws {SalesMathError} INVALID_ROW: a row that is no object
 * @throws {SalesMathError} UNKNOWN_CURRENCY: the `currency` of a value is no ISO 4217 code
 * @throws {SalesMathError} MISSING_VALUE: a row without deal, stage or `at`, or no `asOf`
 * @throws {SalesMathError} INVALID_OPTION: an option that is not known, or a value that is not allowed
 * @throws {SalesMathError} INVALID_TIME_ZONE: no IANA zone has this name; and the codes of {@link defineFunnel}
 * @example
 * import { auditEntries, createFunnel } from 'salesmath';
 * const entries = [
 *   { dealId: 'd1', stage: 'qualify', at: '2026-01-05' },
 *   { dealId: 'd1', stage: 'contract', at: '2026-01-09' },
 *   { dealId: 'd1', stage: 'quote', at: '2026-01-12' },
 * ];
 * const { findings, counts } = auditEntries(entries, createFunnel('crm'), { asOf: '2026-01-20T00:00:00Z' });
 * findings[0]; // => { code: 'SKIPPED', dealId: 'd1', index: 1, stage: 'contract', stages: ['demo', 'quote'] }
 * counts; // => { SKIPPED: 1, REGRESSION: 1 }
 * @see {@link snapshotStages}
 */
export function auditEntries(entries: Iterable<StageEntry>, model: FunnelModel, options: AuditEntriesOptions): EntryAudit {
  const funnel = compileFunnel(model);
  const given = requireOptions<AuditEntriesOptions>(options, OPTION_KEYS);
  const frame = readFrame(given);
  const creations = readCreations(given.deals, frame);
  const findings: AuditFinding[] = [];
  const counted = Object.fromEntries(AUDIT_CODES.map((code) => [code, 0])) as Record<AuditCode, number>;
  const aside: { index: number; code: AuditCode }[] = [];
  const columns = readHistory(entries, funnel, frame, { note: (index, code) => aside.push({ index, code }) });
  const { ids, rows } = columns;
  for (const { index, code } of aside) {
    const { dealId, stage } = rows[index] as StageEntry;
    const known = funnel.codeOfRow.get(String(stage));
    findings.push({ code, dealId: String(dealId), index, stage: known === undefined ? String(stage) : (funnel.ids[known] as string) });
    counted[code] += 1;
  }
  const take: TakeFinding = (code, index, deal, stage, more) => {
    const finding = { code, dealId: ids[deal] as string, index, stage: funnel.ids[stage] as string };
    findings.push(more === undefined ? finding : Object.assign(finding, more));
    counted[code] += 1;
  };
  const created = new Float64Array(ids.length).fill(NaN);
  if (creations.size > 0) for (let deal = 0; deal < ids.length; deal += 1) created[deal] = creations.get(ids[deal] as string) ?? NaN;
  auditDeals(orderEntries(columns), { funnel, asOf: frame.asOf, activeFrom: activeFromInstants(funnel, frame.readDay), created, take });
  return {
    findings: sortByRow(findings, rows.length),
    counts: Object.fromEntries(AUDIT_CODES.filter((code) => counted[code] > 0).map((code) => [code, counted[code]])),
    deals: ids.length,
    asOf: frame.effective.asOf,
    options: frame.effective,
    ...concludeHistory(columns, frame),
  };
}
