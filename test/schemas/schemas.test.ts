import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listModules, root } from '../../scripts/modules.js';
import { writeSchemas } from '../../scripts/schemas.js';
import { findOpenTypes, HOLDERS, OPEN_TYPES } from '../../scripts/schemas/rows.js';
import { analyzeFunnel, calculatePipelineReserve, calculateResponseTimes, classifyLifecycle, fitShiftedBetaGeometric, projectSurvival, snapshotStages, trackFunnel } from '../../src/index.js';
import * as schemas from '../../src/schemas/index.js';
import type { JsonSchema } from '../../src/schemas/index.js';
import { passesAjv, places, types } from './agreement.js';

const all = schemas as unknown as Readonly<Record<string, unknown>>;
const documents = Object.entries(all).filter((entry): entry is [string, JsonSchema] => entry[0].endsWith('JsonSchema'));

/** Every named type in the signature of a public function, and every type those are made of, read by nothing but their names. */
function listInputTypes(): string[] {
  const modules = listModules().filter((name) => name !== 'schemas');
  const program = ts.createProgram([`${root}src/index.ts`], { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  const exportsOf = (file: string): ts.Symbol[] => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(`${root}src/${file}`)!)!);
  const origin = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const names = new Set(exportsOf('index.ts').map((symbol) => origin(symbol)));
  const found = new Set<ts.Symbol>();
  const read = new Set<ts.Symbol>();
  /** What a type begins with, or takes fields from, is read for what it is made of, and is no input by that. */
  const isBehind = (node: ts.Node): boolean => {
    const { parent } = node.parent;
    if (ts.isInterfaceDeclaration(node.parent) || ts.isTypeAliasDeclaration(node.parent)) return true; // its own name
    return ts.findAncestor(node, ts.isHeritageClause) !== undefined || (ts.isTypeReferenceNode(parent) && /^(Pick|Omit)$/.test(parent.typeName.getText()));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target = symbol === undefined ? undefined : origin(symbol);
      const declaration = target?.declarations?.find((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));
      if (target !== undefined && declaration !== undefined && names.has(target)) {
        if (!isBehind(node)) found.add(target);
        if (read.has(target)) return;
        read.add(target);
        ts.forEachChild(declaration, visit);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const module of modules) {
    for (const symbol of exportsOf(`${module}/index.ts`)) {
      const declaration = origin(symbol).valueDeclaration;
      if (declaration !== undefined && ts.isFunctionDeclaration(declaration)) {
        // rows of a type of the caller's own are bound by a row type of ours; results that are put into words are no inputs
        for (const { constraint } of declaration.typeParameters ?? []) if (constraint !== undefined) visit(constraint);
        for (const { name, type } of declaration.parameters) if (type !== undefined && !(symbol.name.startsWith('explain') && name.getText() !== 'options')) visit(type);
      }
    }
  }
  return [...found].filter((symbol) => !symbol.declarations!.some((each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.typeParameters !== undefined)).map(({ name }) => name);
}

/** Types that stand behind inputs, but are none themselves. */
const NO_INPUTS = [
  'DecimalLike', // read as a decimal
  'ChurnedRule', 'DormantRule', 'GapRule', 'LifecycleRules', 'StageSpanRule', 'TrendRule', // handed over in part: LifecycleRulesInput
  'FeedbackGroup', 'FeedbackRoute', // FeedbackRulesInput
  'MailRule', 'VisitRule', // ContactRulesInput
  'SurveyRules', // SurveyRulesInput
];

function fieldsIn(schema: JsonSchema): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {});
  const inner = [...own.map(([, each]) => each), ...(schema.anyOf ?? []), ...(schema.prefixItems ?? []), schema.items, schema.additionalProperties];
  return [...own, ...inner.flatMap((each) => (typeof each === 'object' ? fieldsIn(each) : []))];
}

describe('the schemas of the package', () => {
  it('are written from the types as they stand (npm run schemas)', () => {
    const folder = `${root}src/schemas/`;
    const written = writeSchemas();
    for (const [path, text] of written) expect(readFileSync(folder + path, 'utf8') === text, `${path} is out of date`).toBe(true);
    expect(readdirSync(`${folder}generated`).map((name) => `generated/${name}`).filter((path) => !written.has(path))).toEqual([]);
  });

  it('are there for every type that a public function is handed', () => {
    const inputs = listInputTypes();
    expect(inputs.length).toBeGreaterThan(300);
    const first = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const missing = inputs.filter((name) => !(`${first(name)}Schema` in all && `${first(name)}JsonSchema` in all));
    expect(missing.sort()).toEqual(NO_INPUTS.filter((name) => inputs.includes(name)).sort());
    const inSignatures = places.flatMap(({ types: names }) => names);
    expect(inSignatures.filter((name) => !(`${first(name)}Schema` in all))).toEqual([]);
  });

  it('come in pairs, one zod schema for each JSON Schema', () => {
    const names = documents.map(([name]) => name.replace(/JsonSchema$/, 'Schema'));
    expect(Object.keys(all).filter((name) => !name.endsWith('JsonSchema')).sort()).toEqual(names.sort());
  });

  it('explain each type and each field', () => {
    for (const [name, document] of documents) {
      expect(document.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema');
      for (const [field, each] of [[name, document] as const, ...fieldsIn(document)]) {
        expect(each.title ?? '', `${name}: title of ${field}`).not.toBe('');
        expect(each.description ?? '', `${name}: description of ${field}`).not.toBe('');
        expect(each.description, `${name}: ${field}`).not.toMatch(/\{@|\*\//);
      }
    }
  });

  it('have defaults that they allow themselves', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true } });
    for (const [name, document] of documents) {
      for (const [field, each] of fieldsIn(document)) if ('default' in each) expect(ajv.validate(each, each.default), `${name}: default of ${field}`).toBe(true);
    }
    expect(documents.flatMap(([, document]) => fieldsIn(document)).filter(([, each]) => 'default' in each).length).toBeGreaterThan(200);
  });

  it('are plain data that nobody can change', () => {
    for (const [name, document] of documents) {
      expect(JSON.parse(JSON.stringify(document)), name).toStrictEqual(document);
      expect(Object.isFrozen(document.properties ?? document), name).toBe(true);
    }
  });

  it('name open types that there are', () => {
    const names = types.map(({ name }) => name);
    expect([...OPEN_TYPES, ...HOLDERS].filter((name) => !names.includes(name))).toEqual([]);
    const rows = findOpenTypes(types, places);
    expect(['SalesTransaction', 'Order', 'StageEntry', 'SettlementOpening'].filter((name) => !rows.has(name))).toEqual([]);
    expect(['CommissionPlan', 'MoneyOptions', 'FunnelModel', 'Scorecard'].filter((name) => rows.has(name))).toEqual([]);
  });
});

describe('a schema', () => {
  it('takes the reports that other functions hand on', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;
    const log = [{ dealId: 'a', stage: 'lead', at: '2026-01-05' }];
    const report = analyzeFunnel(log, model, { asOf: '2026-01-31' });
    const alerts = {
      track: trackFunnel(log, model, { asOf: '2026-01-31', bucket: 'month', groupBy: 'owner' }),
      snapshot: snapshotStages(log, model, { asOf: '2026-01-31' }),
      reserve: calculatePipelineReserve({ openPipeline: 3, weeklyDemand: 2 }),
      responses: calculateResponseTimes([{ id: 1, createdAt: '2026-01-05' }], { asOf: '2026-01-31', targetMinutes: 60 }),
    };
    for (const [schema, value] of [[schemas.bottleneckReportSchema, report], [schemas.comparedReportSchema, report], [schemas.trackingReportSchema, report], [schemas.findAlertsInputSchema, alerts]] as const) {
      expect(schema.safeParse(value).error).toBeUndefined();
    }
    expect(schemas.findAlertsInputSchema.safeParse({ ...alerts, tracks: [] }).success).toBe(false);
  });

  it('takes the rules that a classification tells it went by, and no growth that falls', () => {
    const { rules } = classifyLifecycle([], undefined, { asOf: '2026-01-31' });
    expect(schemas.lifecycleRulesInputSchema.safeParse(rules).error).toBeUndefined();
    expect(passesAjv('LifecycleRulesInput', rules)).toBe(true);
    for (const damaged of [{ growth: { change: -0.1 } }, { decline: { change: 0.1 } }, { decline: { change: -1.1 } }]) {
      expect(schemas.lifecycleRulesInputSchema.safeParse(damaged).success).toBe(false);
    }
  });

  it('takes a fitted model of retention, whose further fields the library passes over', () => {
    const model = fitShiftedBetaGeometric([100, 60, 45], { unit: 'month' });
    const { kind, params, unit } = model;
    for (const given of [model, { kind, unit, params: { ...params, more: 1 } }]) {
      expect(schemas.retentionModelSchema.safeParse(given).error).toBeUndefined();
      expect(passesAjv('RetentionModel', given)).toBe(true);
      expect(projectSurvival(given, { periods: 2 })).toEqual(projectSurvival({ kind, params, unit }, { periods: 2 }));
    }
  });

  const plan = {
    id: 'p',
    currency: 'USD',
    period: 'month',
    components: [{ id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: 10000, rate: '0.05' }, { upTo: 5000, rate: 0.07 }, { upTo: null, rate: 0.08 }] } } }],
  };

  it('says what the library says, with path and code', () => {
    const { error } = schemas.commissionPlanSchema.safeParse(plan);
    expect(error?.issues).toEqual([
      {
        code: 'custom',
        path: ['components', 0, 'payout', 'table', 'tiers', 1, 'upTo'],
        message: expect.stringContaining('received 5000, ') as string,
        params: { code: 'TIERS_NOT_INCREASING', received: '5000' },
      },
    ]);
  });

  it('tells of everything that is not of its shape at once', () => {
    const { error } = schemas.salesTransactionSchema.safeParse({ id: {}, date: '2026-02-30', amount: 'much' });
    expect(error?.issues.map(({ path, code, ...rest }) => [path.join('.'), code, (rest as { params?: { code: string } }).params?.code])).toEqual([
      ['id', 'custom', 'INVALID_ID'],
      ['date', 'custom', 'INVALID_DATE'],
      ['amount', 'custom', 'INVALID_NUMBER'],
    ]);
  });

  it('reads what JSON cannot write: bigints, Dates, decimals of other libraries', () => {
    const decimal = { toFixed: () => '12.50' };
    expect(schemas.orderSchema.safeParse({ customerId: 1, date: '2026-01-05', revenue: 5n }).success).toBe(true);
    expect(schemas.orderSchema.safeParse({ customerId: 1, date: '2026-01-05', revenue: decimal }).success).toBe(true);
    expect(schemas.orderSchema.safeParse({ customerId: 1, date: '2026-01-05', revenue: new Date(0) }).success).toBe(false);
    expect(schemas.stageEntrySchema.safeParse({ dealId: 'd', stage: 'won', at: new Date(0) }).success).toBe(true);
    expect(schemas.stageEntrySchema.safeParse({ dealId: 'd', stage: 'won', at: 5n }).success).toBe(false);
  });

  it('finds the path of a field whose name holds dots', () => {
    const { error } = schemas.salesTransactionSchema.safeParse({ id: 1, date: '2026-01-05', participantId: 'a', amount: 1, measures: { 'a.b': 'x' } });
    expect(error?.issues.map(({ path }) => path)).toEqual([['measures', 'a.b']]);
  });

  it('goes into schemas of others', () => {
    const body = z.object({ rows: z.array(schemas.orderSchema), options: z.optional(schemas.moneyOptionsSchema) });
    expect(z.safeParse(body, { rows: [{ customerId: 1, date: '2026-01-05', revenue: 5 }] }).success).toBe(true);
    const { error } = z.safeParse(body, { rows: [{ customerId: 1, date: '2026-01-05', revenue: -5 }], options: { currency: 'XXQ' } });
    expect(error?.issues.map(({ path }) => path)).toEqual([['rows', 0, 'revenue'], ['options', 'currency']]);
    const { $schema: _, ...order } = schemas.orderJsonSchema;
    expect(z.toJSONSchema(body)).toMatchObject({ properties: { rows: { items: order } } });
  });

  it('refers to itself only in a tree', () => {
    const circles = documents.filter(([, document]) => JSON.stringify(document).includes('"$ref"')).map(([name]) => name);
    expect(circles).toEqual(['quotaNodeJsonSchema']);
    const node = { key: 'a', value: 1, children: [{ key: 'b', value: 1, children: [{ key: 'c', value: 'x' }] }] };
    expect(schemas.quotaNodeSchema.safeParse(node).error?.issues[0]?.path).toEqual(['children', 0, 'children', 0, 'value']);
  });

  it('lets other fields of rows pass and refuses those of configurations', () => {
    expect(schemas.orderSchema.safeParse({ customerId: 1, date: '2026-01-05', revenue: 5, note: 'x' }).success).toBe(true);
    expect(schemas.moneyOptionsSchema.safeParse({ curency: 'USD' }).error?.issues[0]?.path).toEqual(['curency']);
  });
});
