import type { InputPlace, InputType, Shape } from './readTypes.js';

/**
 * Objects whose further fields are ignored: reports, results and models that are handed on, with what they are made of, and what is
 * read off a row. Rows are found by themselves where they come as iterables.
 */
export const OPEN_TYPES: readonly string[] = [
  'AlertTrackRow', 'BgNbdModel', 'BgNbdParams', 'BottleneckReport', 'BottleneckRow', 'CommissionPeriod', 'CommissionTotals', 'CompareMeansInput',
  'CompareProportionsInput', 'CompareSurvivalInput', 'ComparedReport', 'ComparedRow', 'Credit', 'CustomerActivity', 'DateRange', 'Earning',
  'EarningAdjustment', 'EarningLine', 'FewResponsesWarning', 'GammaGammaParams', 'Goal', 'GoalDraft', 'GoalPlan', 'HeldOpening', 'IgnoredOrders',
  'LeadActivity', 'LogisticCoefficient', 'LogisticFeature', 'LogisticModel', 'ParetoNbdModel', 'ParetoNbdParams', 'Participant', 'PlannedPeriod',
  'QuotaNode', 'RetentionModel', 'ShiftedBetaGeometricParams', 'SpendModel', 'StageMove', 'SuccessCount', 'TierBonus', 'TierSlice', 'TierStanding',
  'TrackingReport', 'TrackingReportRow', 'UncreditedTransaction',
];

/** Objects that hold reports or rows handed on: a field of their own that is not known is refused, those of the others are ignored. */
export const HOLDERS: readonly string[] = ['FindAlertsInput', 'MergeCommissionOptions'];

/** Names of the types whose further fields are ignored. */
export function findOpenTypes(types: readonly InputType[], places: readonly InputPlace[]): Set<string> {
  const open = new Set(OPEN_TYPES);
  const rowsOf = (shape: Shape): void => {
    if (shape['$rows'] === true) for (const name of outer(shape['items'] as Shape)) open.add(name);
    for (const each of innerOf(shape)) rowsOf(each);
  };
  for (const { shape } of [...places, ...types]) rowsOf(shape);
  // a union of rows is made of rows
  for (const { name, shape } of types) if (open.has(name)) for (const inner of outer(shape)) open.add(inner);
  return open;
}

function outer(shape: Shape): string[] {
  if (shape.$named !== undefined) return [shape.$named];
  return ((shape['anyOf'] ?? []) as Shape[]).flatMap(outer);
}

/** The shapes right below a shape. */
function innerOf(shape: Shape): Shape[] {
  const lists = [shape['anyOf'], shape['prefixItems'], Object.values((shape['properties'] ?? {}) as Record<string, Shape>)];
  const single = [shape['items'], shape['additionalProperties']].filter((each): each is Shape => typeof each === 'object');
  return [...lists.flatMap((list) => (list ?? []) as Shape[]), ...single];
}
