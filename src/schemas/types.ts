/** A JSON Schema of draft 2020-12, as far as this library writes them: plain data, ready for `JSON.stringify`. */
export interface JsonSchema {
  /** The draft; only at the top of a schema. */
  readonly $schema?: string;
  /** Name of a schema that refers to itself. */
  readonly $id?: string;
  /** `#`: the same schema once more, in a tree. */
  readonly $ref?: string;
  /** Name for people. */
  readonly title?: string;
  /** What it means: unit, range, default. */
  readonly description?: string;
  /** Kind of value, or kinds. */
  readonly type?: string | readonly string[];
  /** The one value. */
  readonly const?: string | number | boolean;
  /** All values that it can have. */
  readonly enum?: readonly (string | number | null)[];
  /** What holds where it is left out. */
  readonly default?: unknown;
  /** One of these must hold. */
  readonly anyOf?: readonly JsonSchema[];
  /** Fields of an object. */
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  /** Fields that it must have. */
  readonly required?: readonly string[];
  /** False: no other fields. A schema: any other field is of this kind. Absent: other fields are ignored. */
  readonly additionalProperties?: boolean | JsonSchema;
  /** Every entry of a list; false: none beyond `prefixItems`. */
  readonly items?: boolean | JsonSchema;
  /** The first entries of a list. */
  readonly prefixItems?: readonly JsonSchema[];
  /** Fewest entries. */
  readonly minItems?: number;
  /** Fewest characters. */
  readonly minLength?: number;
  /** How text is written, as a regular expression. */
  readonly pattern?: string;
  /** `date`: a calendar day. */
  readonly format?: string;
  /** Least number. */
  readonly minimum?: number;
  /** Greatest number. */
  readonly maximum?: number;
  /** All numbers are greater. */
  readonly exclusiveMinimum?: number;
  /** All numbers are less. */
  readonly exclusiveMaximum?: number;
}

