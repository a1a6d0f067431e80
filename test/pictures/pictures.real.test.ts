import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { record } from './record.ts'

const committed = resolve(import.meta.dirname, '../../docs/pictures')

/** What a picture says, without what differs from run to run: ports, times, counts, bars, what is cut to fit them. */
function wordsOf(svg: string): readonly string[] {
  const runs = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.trim())
  return [...new Set(runs.filter((text) => /^[A-Za-z][A-Za-z ’,.:?-]{3,}$/.test(text)))].sort()
}

// The README's size and the smallest usual one; the others are taken by the same walks.
test('the pictures show the program as it is', { timeout: 300_000 }, async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'cors-triage-pictures-'))
  const screens = readFileSync(join(committed, '../screens.md'), 'utf8')
  for (const path of await record(fresh, ['.', '80x24'])) {
    if (path.includes('/')) expect(screens).toContain(`(pictures/${path})`)
    const now = wordsOf(readFileSync(join(fresh, path), 'utf8'))
    const before = wordsOf(readFileSync(join(committed, path), 'utf8'))
    expect(now, `docs/pictures/${path} is out of date: node test/pictures/record.ts`).toEqual(before)
  }
})
