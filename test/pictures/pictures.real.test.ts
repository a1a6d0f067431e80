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

test('the pictures of the README show the program as it is', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'cors-triage-pictures-'))
  const names = await record(fresh)
  for (const name of names) {
    const now = wordsOf(readFileSync(join(fresh, `${name}.svg`), 'utf8'))
    const before = wordsOf(readFileSync(join(committed, `${name}.svg`), 'utf8'))
    expect(now, `docs/pictures/${name}.svg is out of date: node test/pictures/record.ts`).toEqual(before)
  }
})
