/**
 * The demo: what `npm run demo` prints. It reads a CRM export and pays everybody, with the reasons; finds the leak in a
 * tracking table; takes a year's goal down to weekly calls; and sorts customers by what they are worth.
 *
 * Everything is computed by the public package; the rest is reading files and printing columns.
 */
import { printCommission } from './demo/commission.js';
import { printFunnel } from './demo/funnel.js';
import { rule } from './demo/text.js';

function title(text: string): void {
  console.log(`${rule('═')}\n${text}\n${rule('═')}\n`);
}

title('1. What does each of us earn?');
printCommission();
title('2. Where does the funnel leak?');
printFunnel();
title('3. What must each of us do, by when?');
await import('./08-year-goal-to-weekly-calls.js');
console.log();
title('4. Which customers matter, and whom do we call next month?');
await import('./11-customers-to-contact-plan.js');
