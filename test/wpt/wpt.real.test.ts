import { expect, it } from 'vitest'
import { engines } from '../../src/knowledge/model/cors-error.ts'
import { canMakeNamespace, runInNamespace } from '../browsers/namespace.ts'

/**
 * The rows need names, https and default ports. Where no namespace can be made, the fast test alone holds them; in CI
 * that is a failure.
 */
it.runIf(canMakeNamespace() || process.env['CI'] === 'true').each(engines)(
  '%s itself does with every row of web-platform-tests what the judge says',
  async (engine) => {
    const program = `${import.meta.dirname}/../browsers/run.ts`
    expect(await runInNamespace(program, ['--wpt', '--engine', engine])).toBe(0)
  },
  480_000,
)
