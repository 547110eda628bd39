import type { SalesMathIssue } from '../errors.js';
import { formatDay, warnInclusiveEnd } from '../internal/dates.js';
import { fail, failOnIssues, issue } from '../internal/issues.js';
import type { CompiledPlan } from './compilePlan.js';
import { requireCompiledPlan } from './defineCommissionPlan.js';
import type { CommissionWarning } from './types.js';

/** The versions of a plan, by the days on which they begin. */
export interface PlanVersions {
  readonly plans: readonly CompiledPlan[];
  /** Where each stands in the arguments, for messages. */
  readonly paths: readonly string[];
  readonly warnings: readonly CommissionWarning[];
}

interface Version {
  readonly plan: CompiledPlan;
  readonly path: string;
}

function findFaults(versions: readonly Version[]): SalesMathIssue[] {
  const issues: SalesMathIssue[] = [];
  const [first] = versions as [Version, ...Version[]];
  versions.forEach(({ plan: { source, from }, path }, i) => {
    if (source.id !== first.plan.source.id) {
      issues.push(issue('INVALID_OPTION', `${path}.id`, source.id, `must be the id of the other versions ('${first.plan.source.id}'): a list holds versions of one plan`));
    }
    if (source.currency !== first.plan.source.currency) {
      issues.push(issue('MIXED_CURRENCIES', `${path}.currency`, source.currency, `must be the currency of the other versions (${first.plan.source.currency})`));
    }
    const before = versions[i - 1];
    if (before !== undefined && (before.plan.to === null || from === null || from < before.plan.to)) {
      issues.push(issue('VERSIONS_OVERLAP', `${path}.effective`, source.effective?.from, 'must begin when the version before it has ended: give each effective.from and effective.to, the first day without it'));
    }
  });
  return issues;
}

/** Reads a plan, or the versions of one. */
export function readVersions(plan: unknown): PlanVersions {
  const list: readonly unknown[] = Array.isArray(plan) ? Array.from(plan as readonly unknown[]) : [plan];
  if (list.length === 0) fail('EMPTY_INPUT', 'plan', plan, 'must hold at least one version');
  const versions = list.map((each, i): Version => {
    const path = Array.isArray(plan) ? `plan[${i}]` : 'plan';
    return { plan: requireCompiledPlan(each, path), path };
  });
  versions.sort((a, b) => (a.plan.from ?? -Infinity) - (b.plan.from ?? -Infinity) || 0);
  failOnIssues(findFaults(versions));
  const warnings: CommissionWarning[] = [];
  versions.forEach(({ plan: { from } }, i) => {
    const before = versions[i - 1]?.plan.to;
    if (typeof before === 'number' && from !== null && before < from) {
      warnings.push({ code: 'VERSIONS_GAP', from: formatDay(before), to: formatDay(from) });
    }
  });
  for (const { plan: { source }, path } of versions) {
    const suspect = warnInclusiveEnd({ start: source.effective?.from, end: source.effective?.to }, `${path}.effective.to`);
    if (suspect !== null) warnings.push(suspect);
  }
  return { plans: versions.map((version) => version.plan), paths: versions.map((version) => version.path), warnings };
}
