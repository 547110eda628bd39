import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/modules.js';

/** One arrow of the import graph: `from` is a file of src, `to` another one or the name of a package. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** The floor that a module folder lives on, from the ground up. A folder only stands on floors below its own. */
const FLOORS: readonly (readonly string[])[] = [
  ['calendar', 'money', 'stats'],
  ['commission', 'coverage', 'forecast', 'funnel', 'goals', 'lifecycle', 'metrics', 'scorecard', 'tiering'],
  ['schemas'],
];

/** Modules of one floor that may know each other all the same. */
const NEIGHBOURS: readonly string[] = ['metrics -> funnel', 'forecast -> funnel', 'forecast -> metrics'];

const BASEMENT = -1;
const ROOF = FLOORS.length;

function floorOf(file: string): number {
  if (file === 'index.ts') return ROOF;
  const [folder, inside] = file.split('/', 2);
  if (inside === undefined || folder === 'internal') return BASEMENT;
  const floor = FLOORS.findIndex((names) => names.includes(folder ?? ''));
  if (floor < 0) throw new Error(`src/${folder} has no floor: name it in FLOORS`);
  return floor;
}

/** Every `import`, `export … from`, `import()` and `import('…')` type of one file. Types count: they are knowledge too. */
export function readArrows(file: string, text: string): Arrow[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const arrows: Arrow[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly = false): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    const to = name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts') : name;
    arrows.push({ from: file, to, typeOnly, line: source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return arrows;
}

/** The files of src, as paths below it. */
export function listSources(): string[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** All arrows of src. */
export function readGraph(): Arrow[] {
  return listSources().flatMap((file) => readArrows(file, readFileSync(`${root}src/${file}`, 'utf8')));
}

function isFile(name: string): boolean {
  return name.endsWith('.ts');
}

/** What is wrong with one arrow, or null. */
function judge({ from, to, typeOnly }: Arrow, packages: readonly string[]): string | null {
  if (from.endsWith('.kernel.ts') && !typeOnly && /^zod\b|validate|schema/.test(to)) return 'a kernel trusts its input and does not validate';
  if (!isFile(to)) {
    if (to.startsWith('node:') || builtinModules.includes(to)) return 'src uses no Node API';
    const known = packages.some((name) => to === name || to.startsWith(`${name}/`));
    return known ? null : 'is not among the dependencies of the package';
  }
  if (to === 'index.ts') return 'nothing imports the root';
  const [floor, target] = [floorOf(from), floorOf(to)];
  if (floor === BASEMENT && target === BASEMENT) return null;
  const [folder, other] = [from.split('/')[0], to.split('/')[0]];
  if (folder === other || target < floor || NEIGHBOURS.includes(`${folder} -> ${other}`)) return null;
  return target > floor ? 'a floor does not stand on one above it' : 'modules of one floor do not know each other';
}

/** One circle as a path that ends where it began, or null. */
function findCircle(arrows: readonly Arrow[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const circle = walk(to, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** Everything that is wrong with a graph, a sentence each. */
export function findViolations(arrows: readonly Arrow[], packages: readonly string[]): string[] {
  const found = arrows.flatMap((arrow) => {
    const why = judge(arrow, packages);
    return why === null ? [] : [`src/${arrow.from}:${arrow.line} imports ${arrow.to}: ${why}`];
  });
  const circle = findCircle(arrows);
  return circle === null ? found : [...found, `a circle: ${circle.join(' -> ')}`];
}

/** What is not an explicit named export in a file that only re-exports. */
export function findLooseExports(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return source.statements
    .filter((statement) => {
      const named = ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
      return !(named && statement.moduleSpecifier !== undefined);
    })
    .map((statement) => `src/${file}: ${statement.getText().split('\n')[0]}`);
}
