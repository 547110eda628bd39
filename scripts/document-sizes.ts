/** Writes what imports cost, as `npm run size` measures it, into the table of docs/guides/bundle-size.md. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './modules.js';

const PAGE = `${root}docs/guides/bundle-size.md`;
const PLACE = /(?<=<!-- sizes -->\n)[\s\S]*(?=\n<!-- end of sizes -->)/;

const measured = JSON.parse(execFileSync('npx', ['size-limit', '--json'], { cwd: root, encoding: 'utf8' })) as { name: string; size: number }[];
const rows = measured.map(({ name, size }) => `| \`${name}\` | ${(size / 1000).toFixed(1)} KB |`);
const text = readFileSync(PAGE, 'utf8');
if (!PLACE.test(text)) throw new Error(`${PAGE} has no place for the sizes`);
writeFileSync(PAGE, text.replace(PLACE, ['| import | minified and gzipped |', '|---|---:|', ...rows].join('\n')));
