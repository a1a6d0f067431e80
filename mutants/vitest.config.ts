import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tables that take no time first, then those that look at most of what comes out, and those with real servers last: what the ones catch, the others need not try. */
const order = [
  'test/knowledge',
  'test/browsers',
  'test/commands/judge.test.ts',
  'test/intake',
  'mutants/combined',
  'mutants',
  'test/field',
  'test/wpt',
  'test/report',
  'test/probes',
  'test',
]

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      order.findIndex((folder) => moduleId.startsWith(join(import.meta.dirname, '..', folder)))
    return Promise.resolve(
      files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1)),
    )
  }
}

/** The fast tests of the three rooms whose mutants are tried, and of what is told of them, without a second try: a mutant has to be caught at once. */
export default defineConfig({
  test: {
    include: [
      'test/{browsers,knowledge,probes,intake,field,wpt,report}/**/*.test.ts',
      'test/commands/{check,judge}*.test.ts',
      'mutants/{combined,replay}.test.ts',
    ],
    exclude: [
      // In another order: `mutants/combined.test.ts`.
      'test/knowledge/combined/**',
      // Random evidence takes its time for each mutant, and the tables beside it catch what it would.
      'test/knowledge/causes/random-evidence.test.ts',
      // They measure time, of which a mutant that is run beside another has none to spare.
      'test/intake/{linear-time,many-calls}.test.ts',
      'test/**/*.real.test.ts',
    ],
    testTimeout: 120_000,
    retry: 0,
    silent: true,
    // What a mutant leaves behind may fail later.
    dangerouslyIgnoreUnhandledErrors: true,
    // One process, in which the program is loaded once for all tests and all mutants.
    isolate: false,
    maxWorkers: 1,
    runner: join(import.meta.dirname, 'trial.ts'),
    sequence: { sequencer: QuickFirst },
    reporters: ['dot'],
  },
})
