/** The tests that mutants are run against: the fast ones that need no browser, no child process and no many turns; `TESTS` narrows them. */
import { defineConfig } from 'vitest/config';

const FAST = [
  'test/{rules,source,assess}/*.test.ts',
  'test/catalog/{recognise,tailor}.test.ts',
  'test/compare/compare.test.ts',
  'test/gates/{gate,reviews,waiver-defects}.test.ts',
  'test/impact/impact.test.ts',
  'test/scorecard/{grade,method,plausibility,previous,progress,rank,rows,trend}.test.ts',
  'test/fix/fix.test.ts',
];

export default defineConfig({
  test: {
    include: process.env.TESTS?.split(',') ?? FAST,
    exclude: ['test/assess/properties.test.ts', 'test/source/{hostile,parsers}.test.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
  },
});
