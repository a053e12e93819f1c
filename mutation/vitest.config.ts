/** The tests that mutants are run against: the fast ones that need no browser, no child process and no many turns. `run.mjs` narrows them by `TESTS`. */
import { defineConfig } from 'vitest/config';

const FAST = [
  'test/{rules,source,assess}/*.test.ts',
  'test/catalog/{recognise,tailor}.test.ts',
  'test/compare/compare.test.ts',
  'test/gates/{closed,gate,reviews,settle,waiver-defects}.test.ts',
  'test/impact/impact.test.ts',
  'test/scorecard/{grade,method,plausibility,previous,progress,rank,rows,trend}.test.ts',
  'test/fix/{fix,mend}.test.ts',
];

export default defineConfig({
  test: {
    include: process.env.TESTS?.split(',') ?? FAST,
    exclude: ['test/assess/properties.test.ts', 'test/source/{hostile,parsers}.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
  },
});
