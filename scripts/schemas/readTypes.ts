import ts from 'typescript';
import { listModules, root } from '../modules.js';
import { isNeverEmpty, readBounds, readDefault, toText, toTitle } from './prose.js';

/** A piece of JSON Schema; `$named` stands for the schema of a named type, with a title and a description of its own. */
export interface Shape {
  $named?: string;
  $pattern?: string;
  [keyword: string]: unknown;
}

/** A named type that a public function reads. */
export interface InputType {
  readonly name: string;
  /** Path of the file it is declared in, below src. */
  readonly file: string;
  /** Module folder, or `shared`. */
  readonly module: string;
  readonly shape: Shape;
  /** How an argument without a type name of its own is written. */
  readonly generic?: string;
}

/** One argument of a public function. */
export interface InputPlace {
  readonly module: string;
  readonly fn: string;
  readonly argument: string;
  readonly index: number;
  /** The named types that the argument is made of, on the outside. */
  readonly types: readonly string[];
  /** Whether it is an iterable of them. */
  readonly rows: boolean;
  readonly shape: Shape;
}

/** Types of single values that are more than their TypeScript type says: how they are written. */
const WRITTEN: Readonly<Record<string, Shape>> = {
  IsoDate: { type: 'string', format: 'date', $pattern: 'DAY' },
  DecimalInput: { type: ['number', 'string'], $pattern: 'DECIMAL' },
  DecimalLike: { type: 'string', $pattern: 'DECIMAL' },
  InstantInput: { type: ['string', 'number'], $pattern: 'INSTANT' },
};

/** Reads all input types of the package. */
export function readInputs(): { readonly types: readonly InputType[]; readonly places: readonly InputPlace[] } {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)).config, ts.sys, root);
  const modules = listModules().filter((name) => name !== 'schemas');
  const program = ts.createProgram([`${root}src/index.ts`, ...modules.map((name) => `${root}src/${name}/index.ts`)], config.options);
  const checker = program.getTypeChecker();
  const types = new Map<string, InputType>();
  const open: string[] = [];

  const targetOf = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const exportsOf = (file: string): ts.Symbol[] =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(`${root}src/${file}`)!)!);
  const isPublic = new Set(modules.flatMap((name) => exportsOf(`${name}/index.ts`)).map(targetOf));
  for (const symbol of exportsOf('index.ts')) isPublic.add(targetOf(symbol));

  const declarationOf = (symbol: ts.Symbol): ts.InterfaceDeclaration | ts.TypeAliasDeclaration | undefined =>
    symbol.declarations?.find((each): each is ts.InterfaceDeclaration | ts.TypeAliasDeclaration => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));
  const isOwn = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(`${root}src/`);
  const docOf = (symbol: ts.Symbol): string => toText(ts.displayPartsToString(symbol.getDocumentationComment(checker)));

  type Env = ReadonlyMap<ts.Symbol, ts.TypeNode>;
  const NONE: Env = new Map();

  function symbolOf(node: ts.TypeReferenceNode | ts.ImportTypeNode): ts.Symbol {
    const name = ts.isImportTypeNode(node) ? node.qualifier! : node.typeName;
    return targetOf(checker.getSymbolAtLocation(name)!);
  }

  /** Refers to a named type, which is read when it is met for the first time. */
  function named(symbol: ts.Symbol, declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): Shape {
    const { name } = symbol;
    const written = WRITTEN[name];
    if (open.includes(name)) return { $ref: '#', $circle: name };
    if (written === undefined && !isPublic.has(symbol)) return declared(symbol, declaration);
    if (!types.has(name)) {
      open.push(name);
      const shape = written === undefined ? declared(symbol, declaration) : { ...written };
      open.pop();
      const file = declaration.getSourceFile().fileName.slice(`${root}src/`.length);
      const folder = file.split('/')[0]!;
      const module = modules.includes(folder) ? folder : 'shared';
      const head = { title: toTitle(name), description: docOf(symbol) };
      types.set(name, { name, file, module, shape: { ...head, ...shape } });
    }
    return written === undefined ? { $named: name } : { ...written };
  }

  function declared(symbol: ts.Symbol, declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): Shape {
    const isComputed = !ts.isInterfaceDeclaration(declaration) && (ts.isMappedTypeNode(declaration.type) || ts.isIntersectionTypeNode(declaration.type));
    if (ts.isInterfaceDeclaration(declaration) || isComputed) return object(checker.getDeclaredTypeOfSymbol(symbol), NONE);
    return convert(declaration.type, NONE);
  }

  function object(type: ts.Type, env: Env): Shape {
    const properties: Record<string, Shape> = {};
    const required: string[] = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.declarations?.find(ts.isPropertySignature);
      const node = declaration?.type;
      const text = docOf(property) || docOf(type.aliasSymbol ?? property);
      const resolved = checker.getTypeOfSymbol(property);
      const isPlain = node !== undefined && (env.size > 0 || isAsDeclared(resolved, node));
      const shape = refine(isPlain ? convert(node, env) : fromType(resolved), text);
      if (shape['$never'] === true) continue;
      if (isIdName(property.name)) Object.assign(shape, asId(shape));
      properties[property.name] = { title: toTitle(property.name), description: text, ...shape };
      if ((property.flags & ts.SymbolFlags.Optional) === 0 && !acceptsUndefined(resolved)) required.push(property.name);
    }
    const index = type.getStringIndexType();
    const rest = index === undefined ? { additionalProperties: false } : { additionalProperties: indexShape(type, env) };
    return { type: 'object', ...(Object.keys(properties).length > 0 ? { properties } : {}), ...(required.length > 0 ? { required } : {}), ...rest };
  }

  function indexShape(type: ts.Type, env: Env): Shape {
    const declaration = checker.getIndexInfosOfType(type)[0]?.declaration;
    if (declaration !== undefined && ts.isIndexSignatureDeclaration(declaration)) return convert(declaration.type, env);
    return fromType(type.getStringIndexType()!);
  }

  function acceptsUndefined(type: ts.Type): boolean {
    return type.isUnion() && type.types.some((each) => each.flags & ts.TypeFlags.Undefined);
  }

  function isAsDeclared(resolved: ts.Type, node: ts.TypeNode): boolean {
    const strip = (type: ts.Type): ts.Type => (type.isUnion() ? checker.getNonNullableType(type) : type);
    return strip(resolved) === strip(checker.getTypeFromTypeNode(node));
  }

  /** The shape of a type that was computed, and so has no node of its own. */
  function fromType(type: ts.Type): Shape {
    if (type.isUnion()) return union(type.types.filter((each) => !(each.flags & ts.TypeFlags.Undefined)).map(fromType));
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const declaration = symbol === undefined ? undefined : declarationOf(symbol);
    if (symbol !== undefined && declaration !== undefined && isOwn(declaration) && type.aliasTypeArguments === undefined) return named(symbol, declaration);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return object(type, NONE);
    throw new Error(`no schema for ${checker.typeToString(type)}`);
  }

  function convert(node: ts.TypeNode, env: Env): Shape {
    if (ts.isParenthesizedTypeNode(node)) return convert(node.type, env);
    if (ts.isTypeOperatorNode(node)) return convert(node.type, env);
    if (ts.isNamedTupleMember(node)) return convert(node.type, env);
    if (ts.isUnionTypeNode(node)) return union(node.types.filter((each) => each.kind !== ts.SyntaxKind.UndefinedKeyword).map((each) => convert(each, env)));
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: convert(node.elementType, env) };
    if (ts.isTupleTypeNode(node)) {
      const rest = node.elements.some(ts.isRestTypeNode);
      if (rest) return { type: 'array', items: convert((node.elements.find(ts.isRestTypeNode) as ts.RestTypeNode).type, env)['items'] };
      return { type: 'array', prefixItems: node.elements.map((each) => convert(each, env)), items: false, minItems: node.elements.length };
    }
    if (ts.isLiteralTypeNode(node)) {
      if (node.literal.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' };
      if (ts.isStringLiteral(node.literal)) return { const: node.literal.text };
      if (ts.isNumericLiteral(node.literal)) return { const: Number(node.literal.text) };
      return { const: node.literal.kind === ts.SyntaxKind.TrueKeyword };
    }
    if (ts.isTypeLiteralNode(node)) return object(checker.getTypeFromTypeNode(node), env);
    if (ts.isMappedTypeNode(node) || ts.isIntersectionTypeNode(node) || ts.isIndexedAccessTypeNode(node) || ts.isConditionalTypeNode(node)) {
      return fromType(checker.getTypeFromTypeNode(node));
    }
    if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) return reference(node, env);
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { type: 'string' };
      case ts.SyntaxKind.NumberKeyword:
        return { type: 'number' };
      case ts.SyntaxKind.BooleanKeyword:
        return { type: 'boolean' };
      case ts.SyntaxKind.AnyKeyword:
      case ts.SyntaxKind.UnknownKeyword:
      case ts.SyntaxKind.ObjectKeyword:
        return {};
      case ts.SyntaxKind.UndefinedKeyword:
      case ts.SyntaxKind.NeverKeyword:
        return { $never: true };
      default:
        throw new Error(`no schema for ${node.getText()} in ${node.getSourceFile().fileName}`);
    }
  }

  function reference(node: ts.TypeReferenceNode | ts.ImportTypeNode, env: Env): Shape {
    const symbol = symbolOf(node);
    const given = env.get(symbol);
    if (given !== undefined) return convert(given, env);
    const [first, second] = node.typeArguments ?? [];
    const constraint = symbol.flags & ts.SymbolFlags.TypeParameter ? symbol.declarations?.find(ts.isTypeParameterDeclaration)?.constraint : undefined;
    if (constraint !== undefined) return convert(rowTypeIn(constraint) ?? constraint, env);
    switch (symbol.name) {
      case 'Readonly':
        return convert(first!, env);
      case 'Iterable':
        return { type: 'array', items: convert(first!, env), $rows: true };
      case 'ReadonlyArray':
      case 'ArrayLike':
        return { type: 'array', items: convert(first!, env) };
      case 'Record':
        return { type: 'object', additionalProperties: convert(second!, env) };
    }
    const declaration = declarationOf(symbol);
    if (declaration === undefined || !isOwn(declaration)) return fromType(checker.getTypeFromTypeNode(node));
    if (declaration.typeParameters === undefined) return named(symbol, declaration);
    const inner = new Map(declaration.typeParameters.map((each, i) => [checker.getSymbolAtLocation(each.name)!, node.typeArguments![i]!]));
    return object(checker.getDeclaredTypeOfSymbol(symbol), inner);
  }

  /** Of rows that may be of any type with some fields of a row type: that row type, `T extends Pick<Order, 'date'>`. */
  function rowTypeIn(node: ts.TypeNode): ts.TypeReferenceNode | undefined {
    if (ts.isIntersectionTypeNode(node)) return node.types.map(rowTypeIn).find((each) => each !== undefined);
    if (!ts.isTypeReferenceNode(node)) return undefined;
    return isPublic.has(symbolOf(node)) ? node : node.typeArguments?.map(rowTypeIn).find((each) => each !== undefined);
  }

  const places: InputPlace[] = [];
  for (const module of modules) {
    for (const exported of exportsOf(`${module}/index.ts`)) {
      const declaration = targetOf(exported).valueDeclaration;
      if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) continue;
      declaration.parameters.forEach((parameter, index) => {
        if (isResult(exported.name, parameter)) return;
        const shape = convert(parameter.type!, NONE);
        const found = namesIn(shape);
        const argument = parameter.name.getText();
        if (found.length === 0 && isStructured(shape)) {
          const name = `${exported.name.charAt(0).toUpperCase()}${exported.name.slice(1)}${argument.charAt(0).toUpperCase()}${argument.slice(1)}`;
          const docs = ts.getJSDocParameterTags(parameter)[0];
          const text = toText(ts.getTextOfJSDocComment(docs?.comment) ?? '').replace(/^- /, '');
          const file = declaration.getSourceFile().fileName.slice(`${root}src/`.length);
          types.set(name, { name, file, module, generic: `Parameters<typeof ${exported.name}>[${index}]`, shape: { title: toTitle(name), description: text, ...shape } });
          found.push(name);
        }
        places.push({ shape, module, fn: exported.name, argument, index, types: found, rows: shape['type'] === 'array' });
      });
    }
  }
  return { types: [...types.values()], places };
}

/** A result that is to be put into words is no input of somebody's own: it comes from the library, which knows it. */
function isResult(fn: string, parameter: ts.ParameterDeclaration): boolean {
  return fn.startsWith('explain') && parameter.name.getText() !== 'options';
}

function isStructured(shape: Shape): boolean {
  return shape['type'] === 'object' && shape['properties'] !== undefined;
}

/** The named types of an argument, on the outside. */
function namesIn(shape: Shape): string[] {
  if (shape.$named !== undefined) return [shape.$named];
  if (shape['anyOf'] !== undefined) return (shape['anyOf'] as Shape[]).flatMap(namesIn);
  if (shape['type'] === 'array' && typeof shape['items'] === 'object') return namesIn(shape['items'] as Shape);
  if (shape['type'] === 'object' && typeof shape['additionalProperties'] === 'object') return namesIn(shape['additionalProperties'] as Shape);
  return [];
}

/** Fields that hold an identity, which may come as a whole number everywhere and then becomes text. */
function isIdName(name: string): boolean {
  return /^(?:id|key|tier|grade|dimension|event)$|Id$/.test(name);
}

function asId(shape: Shape): Shape {
  const types = [shape['type']].flat();
  if (!types.includes('string') || types.includes('number') || shape.$pattern !== undefined || 'const' in shape || 'enum' in shape) return {};
  return { type: ['string', 'integer', ...types.filter((type) => type === 'null')], minLength: 1 };
}

/** One shape for any of several. */
function union(all: readonly Shape[]): Shape {
  const parts = all.filter((each) => each['$never'] !== true);
  const nullable = parts.some((each) => each['type'] === 'null');
  const rest = parts.filter((each) => each['type'] !== 'null');
  const words = rest.filter((each) => 'const' in each);
  const others = rest.filter((each) => !('const' in each));
  const merged = words.length === 0 ? others : [wordsOf(words.map((each) => each['const'])), ...others];
  const kinds = merged.map((each) => each['type']);
  const simple = merged.every((each) => Object.keys(each).length === 1 && typeof each['type'] === 'string');
  if (simple && merged.length > 1) {
    const isId = kinds.length === 2 && kinds.includes('string') && kinds.includes('number');
    const type = [...new Set(isId ? ['string', 'integer'] : kinds), ...(nullable ? ['null'] : [])];
    return isId ? { type, minLength: 1 } : { type };
  }
  const [only] = merged;
  if (merged.length === 0) return nullable ? { type: 'null' } : { $never: true };
  if (merged.length === 1 && only !== undefined) {
    if (!nullable) return only;
    if (only['enum'] !== undefined) return { ...only, type: [only['type'], 'null'].flat(), enum: [...(only['enum'] as unknown[]), null] };
    if (only['const'] === undefined && only['type'] !== undefined && only['type'] !== 'object') return { ...only, type: [only['type'], 'null'].flat() };
  }
  return { anyOf: [...merged, ...(nullable ? [{ type: 'null' }] : [])] };
}

function wordsOf(values: readonly unknown[]): Shape {
  const type = typeof values[0] === 'number' ? 'number' : typeof values[0];
  return values.length === 1 ? { type, const: values[0] } : { type, enum: values };
}

/** Adds to a shape what its comment says: range, default, whether it is whole or empty. */
function refine(given: Shape, text: string): Shape {
  const shape = withBounds(given, text);
  const fallback = readDefault(text);
  if (fallback !== undefined && fits(fallback, shape)) shape['default'] = fallback;
  if ([shape['type']].flat().includes('array') && isNeverEmpty(text) && shape['minItems'] === undefined) shape['minItems'] = 1;
  return shape;
}

const NUMERIC = ['number', 'integer'];

function withBounds(given: Shape, text: string): Shape {
  const shape = { ...given };
  const types = [shape['type']].flat() as string[];
  const isDecimal = shape.$pattern === 'DECIMAL';
  const isNumber = types.some((each) => NUMERIC.includes(each)) && shape['minLength'] === undefined && shape.$pattern === undefined;
  if (isNumber || isDecimal) {
    const { integer, ...bounds } = readBounds(text);
    Object.assign(shape, bounds);
    if (integer && isNumber) shape['type'] = types.length === 1 ? 'integer' : types.map((each) => (each === 'number' ? 'integer' : each));
  } else if (types.includes('array') && typeof shape['items'] === 'object') shape['items'] = withBounds(shape['items'] as Shape, text);
  else if (types.includes('object') && typeof shape['additionalProperties'] === 'object') {
    shape['additionalProperties'] = withBounds(shape['additionalProperties'] as Shape, text);
  } else if (shape['anyOf'] !== undefined) shape['anyOf'] = (shape['anyOf'] as Shape[]).map((each) => withBounds(each, text));
  return shape;
}

function fits(value: unknown, shape: Shape): boolean {
  if (shape['enum'] !== undefined) return (shape['enum'] as unknown[]).includes(value);
  if (shape.$pattern === 'DECIMAL') return typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
  const types = [shape['type']].flat();
  if (typeof value === 'number') return types.includes('number') || types.includes('integer');
  if (typeof value === 'boolean') return types.includes('boolean');
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'string') return shape.$named !== undefined || (types.includes('string') && shape.$pattern === undefined && value.length > 0);
  return false;
}
