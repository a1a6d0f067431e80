import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { combined } from '../test/knowledge/combined/combined.ts'
import { unlikeFirst } from './unlike-first.ts'

const told = readFileSync(join(import.meta.dirname, '../test/knowledge/combined/combined.txt'), 'utf8')
const lines = told.trimEnd().split('\n')

test.each(unlikeFirst(lines).map((line) => [line.split(' | ')[0] ?? '', line]))('%s', (name, line) => {
  expect(combined(name)).toBe(line)
})
