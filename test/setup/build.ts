import { ensureBuilt } from '../../scripts/ensure-built.js';

/** Runs once before the tests that read `dist`. */
export default function setup(): void {
  ensureBuilt();
}
