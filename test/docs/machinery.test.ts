import { beforeAll, describe, expect, it } from 'vitest';
import { extractExamples, extractFences } from './extract.js';
import { compileSnippets, runSnippets } from './run.js';

const at = (code: string, printed?: string) => ({ file: 'page.md', line: 10, code, ...(printed === undefined ? {} : { printed }) });
const run = (code: string, printed?: string): string[] => runSnippets([at(code, printed)])[0]!;

const HOLDS = [
  '1 + 1; // => 2',
  '1 + 1 // => 2',
  "const x = { a: 'b' }; // => { a: 'b' }",
  'const list = [1, 2];\nlist;\n// => [\n//   1,\n//   2,\n// ]\n',
  '1; // => 1\n// A remark on what follows.\n2; // => 2',
  'console.log(1 + 1); // => 2',
  'await Promise.resolve(3); // => 3',
  'for (const x of [1, 1]) {\n  x; // => 1\n}',
  "'// => 1'; // => '// => 1'",
  "import { roundMoney } from 'salesmath';\nroundMoney('1,234'); // throws INVALID_NUMBER",
  "import { roundMoney } from 'salesmath';\nawait Promise.resolve().then(() => roundMoney('x')); // throws INVALID_NUMBER",
  "import { roundMoney } from 'salesmath/money';\nroundMoney('2.345'); // => '2.35'",
];

const FAILS: [code: string, message: RegExp][] = [
  ['\n1 + 1; // => 3', /^page\.md:11: is\n2\nwhere the page says\n3$/],
  ['({ a: 1, b: undefined }); // => { a: 1 }', /^page\.md:10: is/],
  ['-0; // => 0', /^page\.md:10: is\n-0/],
  ['const list = [1];\nlist;\n// => [\n//   2,\n// ]', /^page\.md:12: is/],
  ['let n = 0;\nn += 1;\nif (n > 1) {\n  n; // => 5\n}', /^page\.md:13: the program never came here$/],
  ['for (const x of [1, 2]) {\n  x; // => 1\n}', /^page\.md:11: is\n2/],
  ['const a = 1;', /^page\.md:10: it claims nothing/],
  ['1; // => 1,', /^page\.md:10: what follows "\/\/ =>" is no value: 1,/],
  ['1; // => { a: 1\n2;', /^page\.md:10: what follows "\/\/ =>" is no value/],
  ['1; // throws up', /^page\.md:10: "\/\/ throws" is followed by an error code/],
  ['const { a } = { a: 1 }; // => 1', /^page\.md:10: the marker follows no expression/],
  ['// => 1', /^page\.md:10: the marker follows no expression/],
  ['1; // => 1\n// => 1', /^page\.md:11: a second marker on one statement/],
  ['1; // throws INVALID_NUMBER', /^page\.md:10: is\n1\nwhere the page says\nthrows INVALID_NUMBER/],
  ["JSON.parse('{'); // throws INVALID_NUMBER", /^page\.md:10: is\nthrows SyntaxError/],
  ["interface A { a: string }\nconst a: A = JSON.parse('{');\na; // => 1", /^page\.md:11: SyntaxError/],
  ["import { nothing } from 'salesmath';\nnothing; // => 1", /^page\.md:10: SyntaxError: .*nothing/],
];

let holding: string[][] = [];
let failing: string[][] = [];
beforeAll(() => {
  const ran = runSnippets([...HOLDS, ...FAILS.map(([code]) => code)].map((code) => at(code)));
  holding = ran.slice(0, HOLDS.length);
  failing = ran.slice(HOLDS.length);
});

describe('a claim that holds', () => {
  it.each(HOLDS.map((code, index) => [JSON.stringify(code), index] as const))('%s', (_, index) => {
    expect(holding[index]).toEqual([]);
  });

  it('is also one about what is printed', () => {
    expect(run("console.log('a  ');\nconsole.log('b');", 'a\nb')).toEqual([]);
  });
});

describe('what is reported, and where', () => {
  it.each(FAILS.map(([code, message], index) => [JSON.stringify(code), message, index] as const))('%s', (_, message, index) => {
    expect(failing[index]).toContainEqual(expect.stringMatching(message));
  });

  it('output that is not shown, or shown otherwise', () => {
    expect(run("console.log('a'); 1; // => 1")).toEqual([expect.stringMatching(/^page\.md:10: it prints, but/)]);
    expect(run("console.log('a');", 'b')).toEqual([expect.stringMatching(/^page\.md:10: prints\na\n\nwhere the page shows\nb$/)]);
  });

  it('a type error, against the types of the package', () => {
    const code = "import { roundMoney } from 'salesmath';\nroundMoney(null); // throws MISSING_VALUE";
    expect(compileSnippets([at(code), at("import { roundMoney } from 'salesmath';\nconst money: string = roundMoney(1);")])).toEqual([
      [expect.stringMatching(/^page\.md:11: .*null/)],
      [],
    ]);
  });
});

describe('what is found', () => {
  it('ts fences, with the text fence that follows in the same section', () => {
    const page = '# A\n```ts\nconsole.log(1);\n```\nwhich prints\n```text\n1\n```\n```ts\n2; // => 2\n```\n\n  ```ts\n  3;\n  ```\n# B\n```text\nx\n```\n';
    expect(extractFences('a.md', page)).toEqual({
      snippets: [
        { file: 'a.md', line: 3, code: 'console.log(1);', printed: '1' },
        { file: 'a.md', line: 10, code: '2; // => 2' },
        { file: 'a.md', line: 14, code: '3;' },
      ],
      problems: [],
    });
  });

  it('no fence that could slip through', () => {
    const { snippets, problems } = extractFences('a.md', '```ts no-run\n1;\n```\n```js\n1;\n```\n```\n1;\n```\n```ts\n1;\n');
    expect(snippets).toEqual([]);
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(['a.md:1:', 'a.md:4:', 'a.md:7:', 'a.md:10']);
  });

  it('examples of docblocks, bare or fenced, with a title or without', () => {
    const source = [
      '/**', ' * Says.', ' *', ' * @example', " * import { a } from 'salesmath';", ' * a; // => 1', ' * @see b', ' */',
      'export const a = 1;', '/**', ' * @example A title', ' * ```ts', ' * 2; // => 2', ' * ```', ' * @example', ' * 3; // => 3', ' */',
    ].join('\n');
    expect(extractExamples('a.ts', source)).toEqual({
      snippets: [
        { file: 'a.ts', line: 5, code: "import { a } from 'salesmath';\na; // => 1" },
        { file: 'a.ts', line: 13, code: '2; // => 2' },
        { file: 'a.ts', line: 16, code: '3; // => 3' },
      ],
      problems: [],
    });
  });
});
