import { defineConfig } from 'vitest/config'

/** The fast tests of the three rooms whose mutants are tried, and of what is told of them, without a second try: a mutant has to be caught at once. */
export default defineConfig({
  test: {
    include: [
      'test/{knowledge,probes,intake,field,wpt,report}/**/*.test.ts',
      'test/commands/{check,judge}*.test.ts',
      'mutants/replay.test.ts',
    ],
    exclude: [
      // Random evidence takes its time for each mutant, and the tables beside it catch what it would.
      'test/knowledge/causes/random-evidence.test.ts',
      // They measure time, of which a mutant that is run beside another has none to spare.
      'test/intake/{linear-time,many-calls}.test.ts',
      'test/**/*.real.test.ts',
    ],
    testTimeout: 120_000,
    retry: 0,
    // Thousands of runs: the modules are loaded once in each, not once a file.
    isolate: false,
  },
})
