import type { InputPlace, InputType, Shape } from './readTypes.js';

/**
 * Objects whose further fields are ignored although they are no rows: reports and models that are handed on, and what is
 * read off a row. Rows are found by themselves, for they come as iterables.
 */
export const OPEN_TYPES: readonly string[] = [
  'AlertTrackRow', 'BgNbdModel', 'BgNbdParams', 'BottleneckReport', 'BottleneckRow', 'CommissionPeriod', 'CompareMeansInput', 'CompareProportionsInput',
  'CompareSurvivalInput', 'ComparedReport', 'ComparedRow', 'Credit', 'DateRange', 'GammaGammaParams', 'Goal', 'GoalDraft', 'GoalPlan',
  'LogisticModel', 'ParetoNbdModel', 'ParetoNbdParams', 'PlannedPeriod', 'QuotaNode', 'RetentionModel', 'ShiftedBetaGeometricParams', 'SpendModel', 'StageMove', 'SuccessCount', 'TierStanding',
  'TrackingReport', 'TrackingReportRow',
];

/** Objects that name the reports handed on: a field of their own that is not known is refused, those of the reports are ignored. */
export const HOLDERS: readonly string[] = ['FindAlertsInput'];

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
