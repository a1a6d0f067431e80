import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concluded } from '../test/field/conclusions/concluded.ts'
import type { Recorded } from '../test/field/conclusions/recorded.ts'
import { unlikeFirst } from './unlike-first.ts'

const folder = process.env['EVIDENCE'] ?? ''
const told = readFileSync(join(import.meta.dirname, '../test/field/conclusions/conclusions.txt'), 'utf8')
const lines = new Map(told.split('\n').map((line) => [line.split(' | ')[0], line]))
const known = readdirSync(folder)
  .toSorted()
  .map((name) => lines.get(name.replace(/\.json$/, '')) ?? name)

test.each(unlikeFirst(known).map((line) => [line.split(' | ')[0] ?? '', line]))('%s', (id, line) => {
  const recorded = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Recorded
  expect(concluded(recorded)).toBe(line)
})
