/**
 * One side, or one check, in a process of its own: no side pays for the garbage of another, and none runs code that the
 * compiler has shaped for another.
 */
import { nanosecondsPerRow } from './cases/growth.js';
import { TIMED_CASES } from './cases/index.js';
import { MEMORY_WORKS, memoryOf } from './cases/memory.js';
import { processorTime, sinkValue } from './measure.js';

const [task = '', name = '', rowsText = '', enoughText = '', side = ''] = process.argv.slice(2);
const rows = Number(rowsText);
const enough = Number(enoughText);

function send(result: unknown): void {
  process.send?.({ result, sink: sinkValue() });
}

switch (task) {
  case 'verify':
    send(TIMED_CASES[name]?.prepare(rows).verify());
    break;
  case 'time': {
    const run = TIMED_CASES[name]?.prepare(rows).sides[Number(side)]?.run;
    if (run === undefined) throw new Error(`no side ${side} in ${name}`);
    processorTime(run, enough); // the compiler has seen enough
    process.on('message', (message) => {
      if (message === 'go') send(processorTime(run, enough));
      else process.disconnect();
    });
    send('ready');
    break;
  }
  case 'memory': {
    const work = MEMORY_WORKS.find((each) => each.name === name);
    if (work !== undefined) send(await memoryOf(work, rows));
    break;
  }
  case 'growth':
    send(nanosecondsPerRow(rows, name === 'transactions' ? 'transactions' : 'summary', enough));
    break;
  default:
    throw new Error(`unknown task ${task}`);
}
