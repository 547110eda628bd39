import type { JsonSchema } from './types.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

/** A whole JSON Schema. It is frozen, for schemas share their parts. */
export function document(body: () => JsonSchema): JsonSchema {
  const schema = { $schema: DRAFT, ...body() };
  freeze(schema);
  return schema;
}

/** A schema as part of another one, where it may have a title and a description of its own. */
export function part(schema: JsonSchema, own?: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema;
  return own === undefined ? rest : { ...rest, ...own };
}
