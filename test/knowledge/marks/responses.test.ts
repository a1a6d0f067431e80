import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { signsOf } from './signs.ts'

// Under each response stands what is read off it; nothing stands under one that only looks like it.
const folder = join(import.meta.dirname, 'responses')

describe.each(readdirSync(folder))('%s', (name) => {
  const responses = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const told = responses.flatMap((line, index) => {
    const next = responses[index + 1] ?? ''
    return line.startsWith('  ') ? [] : [[line, next.startsWith('  ') ? next.trim() : ''] as const]
  })

  test.each(told)('%s', (line, signs) => {
    expect(signsOf(line)).toBe(signs)
  })
})
