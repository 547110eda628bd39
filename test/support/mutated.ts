/**
 * Whether a change of the source is on trial (`npm run mutate`): the code is then instrumented, and a test of its speed or of
 * very many rows tells little and takes long.
 */
export const isMutated = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
