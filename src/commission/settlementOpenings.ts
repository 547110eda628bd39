import { isAbsent } from '../internal/issues.js';
import { requireRows } from '../internal/validate.js';
import type { Account, Tranche } from './settlement.kernel.js';
import type { People } from './settlementPeople.js';
import type { FieldReader } from './settlementReader.js';
import type { HeldOpening, SettlementOpening } from './settlement.types.js';

function readTranche(source: unknown, path: string, fields: FieldReader): Tranche | null {
  if (typeof source !== 'object' || source === null) {
    fields.report('INVALID_ROW', path, source, 'must be an object { origin, index, amount, released, share }');
    return null;
  }
  const given = source as Partial<HeldOpening>;
  const origin = fields.id(given.origin, `${path}.origin`);
  const index = fields.count(given.index, 1, `${path}.index`);
  const amount = fields.positiveUnits(given.amount, `${path}.amount`);
  const released = fields.positiveUnits(given.released, `${path}.released`);
  const share = fields.share(given.share, `${path}.share`);
  if (amount !== null && released !== null && released > amount) {
    fields.report('INVALID_OPTION', `${path}.released`, given.released, 'must not be more than the amount held back');
  }
  if (origin === null || index === null || amount === null || released === null || share === null) return null;
  return { origin, index, amount, released, share };
}

function readHeld(source: unknown, path: string, account: Account, fields: FieldReader): Map<string, string> {
  const paths = new Map<string, string>();
  if (isAbsent(source)) return paths;
  if (!Array.isArray(source)) {
    fields.report('INVALID_OPTION', path, source, 'must be a list of { origin, index, amount, released, share }');
    return paths;
  }
  for (const [i, each] of source.entries()) {
    const at = `${path}[${i}]`;
    const tranche = readTranche(each, at, fields);
    if (tranche === null) continue;
    if (paths.has(tranche.origin)) fields.report('DUPLICATE_ID', `${at}.origin`, tranche.origin, 'must be unique in the list');
    paths.set(tranche.origin, `${at}.origin`);
    account.tranches.set(tranche.origin, tranche);
    account.held += tranche.amount - tranche.released;
  }
  return paths;
}

function readOpening(source: SettlementOpening, path: string, people: People, fields: FieldReader): void {
  const id = fields.id(source.participantId, `${path}.participantId`);
  if (id === null) return;
  const person = people.of(id);
  if (person.heldPaths !== null) {
    fields.report('DUPLICATE_ID', `${path}.participantId`, id, 'must be unique among the openings; an earlier one has it');
    return;
  }
  const { account } = person;
  const { payable, draw, carried, periods, drawEnded } = source;
  if (!isAbsent(payable)) account.payable = fields.units(payable, `${path}.payable`) ?? 0n;
  if (!isAbsent(draw)) account.draw = fields.positiveUnits(draw, `${path}.draw`) ?? 0n;
  if (!isAbsent(carried)) account.carried = fields.positiveUnits(carried, `${path}.carried`) ?? 0n;
  if (!isAbsent(periods)) account.periods = fields.count(periods, 0, `${path}.periods`) ?? 0;
  if (!isAbsent(drawEnded)) {
    if (typeof drawEnded !== 'boolean') fields.report('INVALID_OPTION', `${path}.drawEnded`, drawEnded, 'must be true or false');
    account.drawEnded = drawEnded;
  }
  person.heldPaths = readHeld(source.held, `${path}.held`, account, fields);
}

/** Reads openings into their participants' accounts. */
export function readOpenings(openings: Iterable<SettlementOpening> | undefined, people: People, fields: FieldReader): void {
  if (openings === undefined) return;
  let index = 0;
  for (const each of requireRows(openings, 'options.openings')) {
    const path = `options.openings[${index}]`;
    if (typeof each === 'object' && each !== null) readOpening(each, path, people, fields);
    else fields.report('INVALID_ROW', path, each, 'must be an object { participantId, payable, draw, held, carried, periods }');
    index += 1;
  }
}
