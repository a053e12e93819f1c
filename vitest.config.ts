import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Property tests take many turns; a turn never asserts on time.
    testTimeout: 120_000,
  },
});
