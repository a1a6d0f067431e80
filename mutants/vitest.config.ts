import { defineConfig } from 'vitest/config'

/** The fast tests of the three rooms whose mutants are tried, without a second try: a mutant has to be caught at once. */
export default defineConfig({
  test: {
    include: ['test/{knowledge,probes,intake}/**/*.test.ts'],
    // Random evidence takes its time for each mutant, and the tables beside it catch what it would.
    exclude: ['test/knowledge/causes/random-evidence.test.ts', 'test/**/*.real.test.ts'],
    testTimeout: 120_000,
    retry: 0,
  },
})
