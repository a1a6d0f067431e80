import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concluded } from '../test/field/conclusions/concluded.ts'
import type { Recorded } from '../test/field/conclusions/recorded.ts'

const folder = process.env['EVIDENCE'] ?? ''
const known = readFileSync(join(import.meta.dirname, '../test/field/conclusions/conclusions.txt'), 'utf8')
const lines = new Map(known.split('\n').map((line) => [line.split(' | ')[0], line]))

test.each(readdirSync(folder))('%s', (name) => {
  const recorded = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded
  expect(concluded(recorded)).toBe(lines.get(recorded.id))
})
