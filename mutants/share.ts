import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Mutant } from './instrument.ts'
import { tell, told, type Line } from './log.ts'
import type { Mine } from './trial.ts'

/** The tests that are run for the mutants of a room. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  intake: ['test/intake', 'test/field'],
  knowledge: [
    'mutants/',
    'test/knowledge',
    'test/browsers',
    'test/wpt',
    'test/commands/judge.test.ts',
    'test/report',
  ],
  probes: ['test/probes', 'test/commands'],
}
/** How long (ms) one mutant may hold the process up. */
const longest = 30_000

/**
 * Tries mutants of the copy in `folder` in a process of their own, which is ended and started again where one of them
 * holds it up. `own`: the folder for its log, made here. Returns what it did.
 */
export async function tried(
  mutants: readonly Mutant[],
  folder: string,
  own: string,
  {
    evidence,
    seconds,
    written,
  }: { readonly evidence: string; readonly seconds: number; readonly written: number },
): Promise<readonly Line[]> {
  const now = join(own, 'now.json')
  const log = join(own, 'log.jsonl')
  mkdirSync(own)
  const sending = mutants.filter(({ fileName }) => fileName.startsWith('src/probes/'))
  const given: Mine = {
    mutants: mutants.map(({ id }) => id),
    sending: sending.map(({ id }) => id),
    own: Object.fromEntries(
      mutants.map(({ id, fileName }) => [id, fileName.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts')]),
    ),
    written,
  }
  writeFileSync(join(own, 'mine.json'), JSON.stringify(given))
  const rooms = new Set(mutants.map(({ fileName }) => fileName.split('/')[1] ?? ''))
  const tests = [...rooms].flatMap((room) => testsOf[room] ?? [])
  for (;;) {
    rmSync(now, { force: true })
    const run = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'mutants/vitest.config.ts', ...tests],
      {
        cwd: folder,
        env: {
          ...process.env,
          MUTANTS: own,
          EVIDENCE: evidence,
          MUTANT_SECONDS: String(seconds),
          TMPDIR: own,
          CI: 'true',
        },
        stdio: ['ignore', openSync(join(own, 'told.txt'), 'a'), 'inherit'],
        detached: true,
      },
    )
    const ended = once(run, 'exit').then(() => true)
    let isHeldUp = false
    while (!isHeldUp && !(await Promise.race([ended, sleep(1000, false)]))) isHeldUp = holdsUp(now, log)
    // As it is, every test passes; where one did not, it was not run for the mutants.
    if (!isHeldUp && run.exitCode !== 0)
      console.error(readFileSync(join(own, 'told.txt'), 'utf8').slice(-2000))
    if (!isHeldUp) break
    process.kill(-(run.pid ?? 0), 'SIGKILL')
    await ended
  }
  return told(log)
}

/** Whether the process asks to be started again, or is held up by a mutant, which is caught thereby. */
function holdsUp(now: string, log: string): boolean {
  const since = statSync(now, { throwIfNoEntry: false })?.mtimeMs
  const text = since === undefined ? '' : readFileSync(now, 'utf8')
  if (since === undefined || text === '') return false
  const { id, test } = JSON.parse(text) as { readonly id: number | null; readonly test: string }
  if (id === -1) return true
  if (id === null || Date.now() - since < longest) return false
  tell(log, { caught: [id], how: 'late', test })
  return true
}
