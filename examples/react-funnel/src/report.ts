/** From the text of a CSV file to all that the page shows. Pure: what came of it is data, an error too. */
import Papa from 'papaparse';
import { analyzeFunnel, findBottlenecks } from 'salesmath/metrics';
import type { Bottlenecks, FunnelReport } from 'salesmath/metrics';
import { createFunnel, funnelTemplates } from 'salesmath/funnel';
import type { FunnelModel, FunnelTemplateId, StageEntry } from 'salesmath/funnel';
import { isSalesMathError } from 'salesmath';
import type { RejectedRow, SalesMathIssue } from 'salesmath';

/** What the file is read as. */
export interface Settings {
  readonly template: FunnelTemplateId;
  readonly currency: string;
  /** The last day that counts; '' is the day of the file's last change. */
  readonly asOf: string;
}

export interface Answer {
  readonly kind: 'answer';
  readonly rows: number;
  readonly asOf: string;
  readonly model: FunnelModel;
  readonly report: FunnelReport;
  readonly bottlenecks: Bottlenecks;
  readonly rejected: readonly RejectedRow[];
}

export type Outcome =
  | Answer
  | { readonly kind: 'noColumns'; readonly missing: readonly string[]; readonly found: readonly string[] }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'refused'; readonly issues: readonly SalesMathIssue[] };

/** Names under which CRMs export the columns; the first one found is taken. */
const COLUMNS = {
  dealId: ['deal_id', 'dealid', 'deal', 'opportunity_id', 'opportunityid', 'id'],
  stage: ['stage', 'stage_name', 'stagename', 'dealstage', 'new_value'],
  at: ['entered_at', 'at', 'date', 'created_date', 'createddate', 'timestamp'],
  value: ['value', 'amount'],
} as const;

const normal = (text: string): string => text.trim().toLowerCase().replace(/[\s-]+/g, '_');

function findColumns(fields: readonly string[]): Partial<Record<keyof typeof COLUMNS, string>> {
  const byName = new Map(fields.map((field) => [normal(field), field]));
  const found: Partial<Record<keyof typeof COLUMNS, string>> = {};
  for (const [key, names] of Object.entries(COLUMNS)) {
    const name = names.find((each) => byName.has(each));
    if (name !== undefined) found[key as keyof typeof COLUMNS] = byName.get(name)!;
  }
  return found;
}

/** A stage by its id or by its label in any language; what is unknown stays as it is, so that the row is named. */
function stageReader(model: FunnelModel): (text: string) => string {
  const ids = new Map<string, string>();
  for (const { id, label } of model.stages) {
    ids.set(normal(id), id);
    for (const text of typeof label === 'object' ? Object.values(label) : [label]) if (text !== undefined) ids.set(normal(text), id);
  }
  return (text) => ids.get(normal(text)) ?? text;
}

/** The template that knows most of the file's stages. */
export function guessTemplate(csv: string): FunnelTemplateId | null {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' });
  const { stage } = findColumns(meta.fields ?? []);
  if (stage === undefined) return null;
  const words = [...new Set(data.map((row) => row[stage] ?? ''))];
  let best: { id: FunnelTemplateId; known: number } | null = null;
  for (const [id, model] of Object.entries(funnelTemplates)) {
    const read = stageReader(model);
    const known = words.filter((word) => model.stages.some((each) => each.id === read(word))).length;
    if (known > (best?.known ?? 0)) best = { id: id as FunnelTemplateId, known };
  }
  return best?.id ?? null;
}

export function analyze(csv: string, { template, currency, asOf }: Settings): Outcome {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' });
  const columns = findColumns(meta.fields ?? []);
  const missing = (['dealId', 'stage', 'at'] as const).filter((key) => columns[key] === undefined);
  if (missing.length > 0) return { kind: 'noColumns', missing: missing.map((key) => COLUMNS[key][0]), found: meta.fields ?? [] };
  if (data.length === 0) return { kind: 'noRows' };

  const model = createFunnel(template);
  const readStage = stageReader(model);
  const cell = (row: Record<string, string>, key: keyof typeof COLUMNS): string => row[columns[key] ?? '']?.trim() ?? '';
  const entries = data.map((row): StageEntry => ({ dealId: cell(row, 'dealId'), stage: readStage(cell(row, 'stage')), at: cell(row, 'at'), value: cell(row, 'value') || null }));
  // no clock is asked: a report on a file is as of its last change, until the reader says otherwise
  const lastDay = entries.map(({ at }) => String(at).slice(0, 10)).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))).reduce((last, day) => (day > last ? day : last), '');
  const day = asOf || lastDay;
  try {
    const report = analyzeFunnel(entries, model, { asOf: day, currency, onInvalid: 'collect' });
    return { kind: 'answer', rows: data.length, asOf: day, model, report, bottlenecks: findBottlenecks(report, { currency }), rejected: report.rejected ?? [] };
  } catch (error) {
    if (isSalesMathError(error)) return { kind: 'refused', issues: error.issues };
    throw error;
  }
}
