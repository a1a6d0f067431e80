import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concluded } from '../test/field/conclusions/concluded.ts'
import type { Recorded } from '../test/field/conclusions/recorded.ts'

const folder = process.env['EVIDENCE'] ?? ''
const known = readFileSync(join(import.meta.dirname, '../test/field/conclusions/conclusions.txt'), 'utf8')
const lines = new Map(known.split('\n').map((line) => [line.split(' | ')[0], line]))

/** Those first that are concluded as none before them: for one mutant, not all are run. */
const ordered = Object.values(Object.groupBy(readdirSync(folder).toSorted(), kindOf))
  .flatMap((alike = []) => alike.map((name, index) => ({ name, index })))
  .toSorted((a, b) => a.index - b.index)
  .map(({ name }) => name)

/** Its causes and whose fix each has. */
function kindOf(name: string): string {
  const [, , ...parts] = (lines.get(name.replace(/\.json$/, '')) ?? '').split(' | ')
  return parts.filter((part) => /(?:certain|likely|possible), /.test(part)).join(' | ')
}

test.each(ordered)('%s', (name) => {
  const recorded = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded
  expect(concluded(recorded)).toBe(lines.get(recorded.id))
})
