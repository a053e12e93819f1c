import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests take many turns; a turn never asserts on time.
    testTimeout: 60_000,
  },
});
