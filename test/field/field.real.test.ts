import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const cli = `node ${join(import.meta.dirname, '../../dist/cli.js')}`

/** The last lines of a runner, whatever it exits with; those of wrong cases come first. */
async function outcome(runner: string): Promise<string> {
  const args = [join(import.meta.dirname, runner), '--cmd', cli]
  const env = { ...process.env, FIELD_DEPS: join(tmpdir(), 'cors-triage-field-packages') }
  const { stdout } = await run('node', args, { env, maxBuffer: 2 ** 26 }).catch(
    (failed: { readonly stdout: string }) => failed,
  )
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('✗') || /^\d+ of \d+/.test(line))
    .join('\n')
}

test(
  'reproduced public reports get the right verdict, cause, fix and words',
  { timeout: 1_200_000 },
  async () => {
    expect(await outcome('reports/run.mjs')).toMatch(/^(\d+) of \1 cases wholly right$/)
  },
)

test('what people paste, save and scan is read right', { timeout: 1_200_000 }, async () => {
  expect(await outcome('intake/run.mjs')).toMatch(/^(\d+) of \1 right$/)
})
