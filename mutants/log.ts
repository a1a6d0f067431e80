import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** How far mutants came: a test runs them, one where they make a difference, and one for which no time was left. */
export type Stage = 'reached' | 'tried' | 'cut'

/** What a process of the run has done: mutants that a test caught, or that came to a stage; a test that is through, or has to be started again. */
export interface Line {
  readonly caught?: readonly number[]
  readonly how?: 'failed' | 'late'
  readonly came?: readonly [Stage, readonly number[]]
  readonly test: string
  readonly through?: boolean
}

export function tell(log: string, line: Line): void {
  appendFileSync(log, `${JSON.stringify(line)}\n`)
}

export function told(log: string): readonly Line[] {
  if (!existsSync(log)) return []
  const lines = readFileSync(log, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}
