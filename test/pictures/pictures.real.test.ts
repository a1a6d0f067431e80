import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { record } from './record.ts'

const committed = resolve(import.meta.dirname, '../../docs/pictures')

/** The words of a picture, without what differs from run to run: ports, times, counts, bars. */
function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) =>
      text
        .replace(/[\d.]+ (ms|s)\b/g, 'T')
        .replace(/\d+/g, '#')
        .replace(/[█▌▏▎▍▋▊▉▐]+/g, '')
        .trim(),
    )
    .filter((text) => text !== '' && text !== 'T')
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
