import * as z from 'zod/mini';
import { missingOr } from '../internal/issues.js';
import { freezePlain } from '../internal/plain.js';
import type { CheckContext } from '../internal/validate.js';
import { abort, idSchema, parseConfig, refuse } from '../internal/validate.js';
import type { Playbook } from '../types.js';
import type { RfmRules, ScoreBand } from './rfm.types.js';
import { MOST_BINS } from './rfmCode.js';
import type { CompiledSegment } from './rfmRules.kernel.js';

/** Rules after checking. */
export interface NormalRfmRules {
  readonly bins: number;
  readonly lines: readonly CompiledSegment[];
  /** Playbook by segment, where one is given. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
}

type BandName = keyof CompiledSegment['bands'];
type RawBands = Partial<Record<BandName, unknown>>;

function isBand(value: unknown, bins: number): value is ScoreBand {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [min, max] = value as [unknown, unknown];
  return Number.isInteger(min) && Number.isInteger(max) && (min as number) >= 1 && (min as number) <= (max as number) && (max as number) <= bins;
}

function readBands(when: RawBands | undefined, bins: number, path: readonly PropertyKey[], ctx: CheckContext): CompiledSegment['bands'] {
  const all: ScoreBand = [1, bins];
  const read = (name: BandName): ScoreBand => {
    const given = when?.[name];
    if (given === undefined) return all;
    if (isBand(given, bins)) return given;
    refuse(ctx, 'INVALID_RULES', [...path, 'when', name], given, `must be [min, max], whole numbers from 1 to ${bins}, the smaller first`);
    return all;
  };
  return { recency: read('recency'), frequency: read('frequency'), monetary: read('monetary'), fm: read('fm') };
}

function rulesSchema(): z.ZodMiniType<NormalRfmRules> {
  const both = z.strictObject({ en: z.string(), 'zh-CN': z.string() });
  const days = z.pipe(z.number(), z.transform((given) => given + 0));
  const action = z.strictObject({ kind: z.string(), label: both, withinDays: z.optional(days) });
  const band = z.optional(z.unknown());
  const segment = z.strictObject({
    id: idSchema(),
    label: z.optional(z.union([z.string(), both])),
    when: z.optional(z.strictObject({ recency: band, frequency: band, monetary: band, fm: band })),
    playbook: z.optional(z.strictObject({ actions: z.array(action) })),
  });
  const raw = z.strictObject({ id: idSchema(), bins: z.unknown(), segments: z.array(segment) });
  const normalise = z.transform(({ bins, segments }: z.output<typeof raw>, ctx): NormalRfmRules => {
    if (!Number.isInteger(bins) || (bins as number) < 1 || (bins as number) > MOST_BINS) {
      return abort(ctx, missingOr('INVALID_RULES', bins), ['bins'], bins, `must be a whole number from 1 to ${MOST_BINS}`);
    }
    const playbooks = new Map<string, Playbook>();
    const lines = segments.map(({ id, when, playbook }, i): CompiledSegment => {
      if (playbook !== undefined && !playbooks.has(id)) playbooks.set(id, freezePlain(playbook));
      return { id, bands: readBands(when, bins as number, ['segments', i], ctx) };
    });
    return { bins: bins as number, lines, playbooks };
  });
  return z.pipe(raw, normalise);
}

let schema: z.ZodMiniType<NormalRfmRules> | undefined;

/** Checks rules; `INVALID_RULES` where a band is not one. */
export function parseRfmRules(rules: RfmRules): NormalRfmRules {
  schema ??= rulesSchema();
  return parseConfig(schema, rules, 'rules');
}
