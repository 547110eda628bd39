import type * as z from 'zod/mini';
import { fail } from '../internal/issues.js';
import { parseConfig } from '../internal/validate.js';

/**
 * Goes through the tree of a result, from the root down and in order; a tree may be deep, so that nothing here calls itself.
 *
 * @param schema - of a node
 * @param visit - gets a node with what it gave for the node above, `top` at the root
 */
export function walkTree<T extends { readonly children: readonly unknown[] }, A>(root: unknown, schema: z.ZodMiniType<T>, top: A, visit: (node: T, above: A) => A): void {
  const seen = new Set<unknown>();
  const open = [{ node: root, place: 'result.root', above: top }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, place, above } = next;
    const read = parseConfig(schema, node, place);
    if (seen.has(node)) fail('INVALID_OPTION', place, node, 'must not stand in the tree twice');
    seen.add(node);
    const own = visit(read, above);
    for (let i = read.children.length - 1; i >= 0; i -= 1) open.push({ node: read.children[i], place: `${place}.children[${i}]`, above: own });
  }
}
