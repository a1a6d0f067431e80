import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measure } from './run.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')

/** How long a headless command takes to start, against a Node that does nothing. */
export async function bench(): Promise<readonly Measure[]> {
  const [floor, help] = interleaved(
    [
      ['-e', '0'],
      [cli, '--help'],
    ],
    15,
  )
  return [{ name: '--help against node -e 0', ratio: (help ?? 0) / (floor ?? 1), limit: 1.5 }]
}

/** The median of each, measured in turns, so that a slow moment of the machine hits all alike. */
function interleaved(commands: readonly (readonly string[])[], turns: number): readonly number[] {
  const times = commands.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1) {
    commands.forEach((args, index) => {
      const begun = performance.now()
      spawnSync(process.execPath, args, { stdio: 'ignore' })
      times[index]?.push(performance.now() - begun)
    })
  }
  return times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}
