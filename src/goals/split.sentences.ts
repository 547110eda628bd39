import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, listText, moneyText, percentText, signOf, sizeOf } from '../internal/sentences.js';
import { PHRASES } from './split.phrases.js';
import { walkTree } from './tree.sentences.js';

const AT_PATH = ['LOCKED_EXCEEDS_TOTAL', 'LOCKED_BELOW_TOTAL', 'NO_ACTIVE_OWNER'] as const;
const OF_STEP = ['UNREACHABLE', 'RATE_UNKNOWN'] as const;

/** A warning of a split, as far as sentences read it. */
export type ExplainableSplitWarning =
  | { readonly code: (typeof AT_PATH)[number]; readonly path: string }
  | { readonly code: 'OVER_CAPACITY'; readonly ownerId: string }
  | { readonly code: (typeof OF_STEP)[number]; readonly step: string };

/** Schema of the warnings of a split. */
export function splitWarningsSchema(): z.ZodMiniType<readonly ExplainableSplitWarning[]> {
  const text = z.string();
  return z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.enum(AT_PATH), path: text }),
      z.object({ code: z.literal('OVER_CAPACITY'), ownerId: text }),
      z.object({ code: z.enum(OF_STEP), step: text }),
    ]),
  );
}

/** A sentence for each warning of a split. */
export function explainSplitWarnings(warnings: readonly ExplainableSplitWarning[], locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const placeOf = (path: string): string => (path === '' ? phrases.whole : phrases.place(path));
  return warnings.map((warning) => {
    switch (warning.code) {
      case 'OVER_CAPACITY':
        return phrases.OVER_CAPACITY(warning.ownerId);
      case 'UNREACHABLE':
      case 'RATE_UNKNOWN':
        return phrases[warning.code](warning.step);
      default:
        return phrases[warning.code](placeOf(warning.path));
    }
  });
}

const createNodeSchema = () => {
  const amount = decimalTextSchema();
  const text = z.string();
  return z.object({
    path: text,
    share: z.nullable(z.number()),
    value: amount,
    reason: z.enum(['goal', 'share', 'locked', 'inactive']),
    residual: amount,
    activities: z.optional(z.object({ steps: z.catchall(z.object({}), z.nullable(z.number())) })),
    children: z.array(z.unknown()),
  });
};

type Node = z.infer<ReturnType<typeof createNodeSchema>>;

function explainNode({ path, share, value, reason, residual, activities }: Node, currency: string | undefined, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const money = moneyText(value, currency);
  const sentences: string[] = [];
  if (reason === 'locked') sentences.push(phrases.locked(path, money));
  else if (reason === 'inactive' || (reason === 'share' && share === null)) sentences.push(phrases.inactive(path, money));
  else if (share !== null) sentences.push(phrases.share(path, money, percentText(share, locale)));
  const side = signOf(residual);
  if (side !== 0) {
    const rest = moneyText(sizeOf(residual), currency);
    if (reason === 'goal') sentences.push(side > 0 ? phrases.goalResidual(rest) : phrases.goalOverfull(rest));
    else sentences.push(side > 0 ? phrases.residual(path, rest) : phrases.overfull(path, rest));
  }
  const needed = Object.entries(activities?.steps ?? {}).map(([id, count]) => count === null ? phrases.uncountable(id) : phrases.activity(id, count));
  if (needed.length > 0) sentences.push(phrases.activities(listText(needed, locale)));
  return sentences;
}

/** A tree of a goal in sentences, node by node. */
export function explainTree(root: unknown, currency: string | undefined, locale: Locale): string[] {
  const sentences: string[] = [];
  walkTree(root, createNodeSchema(), undefined, (node) => {
    for (const sentence of explainNode(node, currency, locale)) sentences.push(sentence);
    return undefined;
  });
  return sentences;
}
