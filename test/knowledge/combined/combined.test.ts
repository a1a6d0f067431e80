import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { combined } from './combined.ts'

const known = readFileSync(join(import.meta.dirname, 'combined.txt'), 'utf8')
  .trimEnd()
  .split('\n')
const told = new Map<string, string>()

// What several things at once come to. To write it anew: vitest -u, and judge each line that differs.
test.each(known.map((line) => [line.split(' | ')[0] ?? '', line]))('%s', (name, line) => {
  told.set(name, combined(name))
  expect(told.get(name)).toBe(line)
})

test('each is concluded as it was', async () => {
  await expect(`${[...told.values()].join('\n')}\n`).toMatchFileSnapshot('combined.txt')
})
