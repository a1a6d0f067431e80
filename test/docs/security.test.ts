import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Promise|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('SECURITY.md names the test that holds each promise', () => {
  test('it makes promises', () => expect(rows.length).toBeGreaterThan(8))

  test.each(rows.map(([, promise = '', tests = '']) => [promise, tests] as const))('%s', (_, tests) => {
    const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    expect(named).not.toEqual([])
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
