import type { SalesMathIssue } from '../errors.js';
import { readScaled } from '../internal/decimal.js';
import { add, formatExact, powerOfTen, ZERO } from '../internal/fraction.js';
import { DECIMAL_RULE, issue, missingOr } from '../internal/issues.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { Roster } from './participants.js';
import type { RowCredit, RowCredits, Share } from './split.kernel.js';
import { combineCredits } from './split.kernel.js';

const creditsPath = (row: number): string => `transactions[${row}].credits`; // put together for a fault only

function readCredit(source: unknown, row: number, at: number, roster: Roster, shares: Map<unknown, Share>): RowCredit | SalesMathIssue {
  if (typeof source !== 'object' || source === null) return issue('INVALID_ROW', `${creditsPath(row)}[${at}]`, source, 'must be an object { participantId, share }');
  const { participantId, share, kind } = source as { participantId?: unknown; share?: unknown; kind?: unknown };
  const id = readId(participantId);
  if (id === null) return issue(missingOr('INVALID_ID', participantId), `${creditsPath(row)}[${at}].participantId`, participantId, ID_RULE);
  const participant = roster.indexOf(id);
  if (participant < 0) return unknownParticipant(`${creditsPath(row)}[${at}].participantId`, id);
  let known: Share | undefined = shares.get(share);
  if (known === undefined) {
    const read = readScaled(share);
    if (read === null) return issue(missingOr('INVALID_NUMBER', share), `${creditsPath(row)}[${at}].share`, share, DECIMAL_RULE);
    if (read.units < 0n) return issue('INVALID_OPTION', `${creditsPath(row)}[${at}].share`, share, 'must be 0 or more');
    const { units, scale } = read;
    known = { exact: { n: units, d: powerOfTen(scale) }, units: units <= 10n ** 15n ? Number(units) : NaN, scale };
    if (typeof share !== 'object' && shares.size < 10_000) shares.set(share, known);
  }
  if (kind !== undefined && kind !== null && kind !== 'revenue' && kind !== 'overlay') {
    return issue('INVALID_OPTION', `${creditsPath(row)}[${at}].kind`, kind, "must be 'revenue' or 'overlay'");
  }
  return { participant, share: known, overlay: kind === 'overlay' };
}

/** That a row names somebody who is not listed. */
export function unknownParticipant(path: string, id: string): SalesMathIssue {
  return issue('UNKNOWN_PARTICIPANT', path, id, 'must be the id of somebody in options.participants. Add the person, or correct the row');
}

/**
 * Reads the credits of a transaction; an issue when they are none.
 *
 * @param row - index of the transaction, for messages
 * @param shares - shares met before, by how they are written
 */
export function readCredits(source: unknown, row: number, roster: Roster, shares: Map<unknown, Share>): RowCredits | SalesMathIssue {
  if (!Array.isArray(source)) return issue('INVALID_OPTION', creditsPath(row), source, 'must be a list of { participantId, share }');
  const list = new Array<RowCredit>(source.length);
  for (let i = 0; i < source.length; i += 1) {
    const credit = readCredit(source[i], row, i, roster, shares);
    if ('code' in credit) return credit;
    list[i] = credit;
  }
  const combined = combineCredits(list);
  if (combined !== null) return combined;
  const sum = list.reduce((shares, { overlay, share }) => (overlay ? shares : add(shares, share.exact)), ZERO);
  return issue('SHARE_ABOVE_ONE', creditsPath(row), source, `must have revenue shares that sum to 1 at most: these sum to ${formatExact(sum)}. Write 0.6 for 60 %, and mark credits beyond the whole with kind 'overlay'`);
}
