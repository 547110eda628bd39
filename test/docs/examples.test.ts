import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';

const run = promisify(execFile);
const files = readdirSync(`${root}examples`);
const examples = files.filter((name) => name.endsWith('.ts'));

describe('the examples', () => {
  // The output stands beside the example; `npx vitest run test/docs/examples -u` writes it anew.
  it.concurrent.for(examples)('examples/%s prints what is shown beside it', async (name, { expect }) => {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', `examples/${name}`], { cwd: root });
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`${root}examples/${name.replace(/\.ts$/, '.out.txt')}`);
  });

  it('leave no output without its example', () => {
    const outputs = files.filter((name) => name.endsWith('.out.txt'));
    expect(outputs.filter((name) => !examples.includes(name.replace(/\.out\.txt$/, '.ts')))).toEqual([]);
  });
});
