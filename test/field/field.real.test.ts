import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const cli = `node ${join(import.meta.dirname, '../../dist/cli.js')}`

/** The last lines of a runner, whatever it exits with; those of wrong cases come first. */
async function outcome(runner: string, ids: readonly string[]): Promise<string> {
  const args = [join(import.meta.dirname, runner), '--cmd', cli, '--only', ids.join()]
  const env = { ...process.env, FIELD_DEPS: join(tmpdir(), 'cors-triage-field-packages') }
  const { stdout } = await run('node', args, { env, maxBuffer: 2 ** 26 }).catch(
    (failed: { readonly stdout: string }) => failed,
  )
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('✗') || /^\d+ of \d+/.test(line))
    .join('\n')
}

/** All of them are run within one process elsewhere; as many as show that the program that is shipped says the same. */
function someOf<One>(all: readonly One[]): readonly One[] {
  return all.filter((_, index) => index % 8 === 0)
}

const cases = join(import.meta.dirname, 'reports/cases')

test('public reports get the right verdict, cause, fix and words', { timeout: 1_200_000 }, async () => {
  const ids = await Promise.all(
    someOf(readdirSync(cases).filter((name) => name.endsWith('.mjs'))).map(async (name) => {
      const { default: report } = (await import(join(cases, name))) as {
        readonly default: { readonly id: string }
      }
      return report.id
    }),
  )
  expect(await outcome('reports/run.mjs', ids)).toMatch(/^(\d+) of \1 cases wholly right$/)
})

test('what people paste, save and scan is read right', { timeout: 1_200_000 }, async () => {
  const inputs = JSON.parse(
    readFileSync(join(import.meta.dirname, 'intake/cases.json'), 'utf8'),
  ) as readonly {
    readonly id: string
    readonly file?: string
    readonly command: readonly string[]
  }[]
  const onCommandLine = inputs.filter(
    ({ command: [name, first = ''] }) => name === 'check' && !first.startsWith('--'),
  )
  const ids = new Set([...someOf(inputs), ...onCommandLine].map(({ id }) => id))
  expect(await outcome('intake/run.mjs', [...ids])).toMatch(/^(\d+) of \1 right$/)
})
