import { readId } from '../internal/validate.js';

const SLOTS = 256;

/**
 * Gives the code of a stage as a row names it; undefined when it is unknown. Stages are few, so their length and two of their
 * letters nearly always tell which one it is; the Map is asked for the others.
 */
export function createStageCodes(codeOfRow: ReadonlyMap<string, number>): (stage: unknown) => number | undefined {
  const names = new Array<string>(SLOTS).fill('');
  const codes = new Int32Array(SLOTS);
  for (const [name, code] of codeOfRow) {
    const slot = slotOf(name);
    names[slot] = name;
    codes[slot] = code;
  }
  return (stage) => {
    if (typeof stage === 'string') {
      const slot = slotOf(stage);
      return stage !== '' && names[slot] === stage ? codes[slot] : codeOfRow.get(stage);
    }
    return codeOfRow.get(readId(stage) ?? '');
  };
}

function slotOf(name: string): number {
  const { length } = name;
  return length === 0 ? 0 : (length * 31 + name.charCodeAt(0) * 7 + name.charCodeAt(length - 1)) % SLOTS;
}
