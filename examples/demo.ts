/**
 * The demo: what `npm run demo` prints. It reads a CRM export and pays everybody, with the reasons.
 *
 * Everything is computed by the public package; the rest is reading files and printing columns.
 */
import { printCommission } from './demo/commission.js';

printCommission();
