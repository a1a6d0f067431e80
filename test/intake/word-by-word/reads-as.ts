import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordByWord } from './word-by-word.ts'

/** Holds how each text is read against a file of records. To write it anew: vitest -u, and judge each line that differs. */
export function readsAs(
  file: string,
  texts: readonly (readonly [name: string, text: string, ...rest: unknown[]])[],
  told: (text: string) => string,
  {
    instead = ['', 'x'],
    isWord = (word) => /[\p{L}\p{N}]/u.test(word),
  }: { readonly instead?: readonly string[]; readonly isWord?: (word: string) => boolean } = {},
): void {
  const path = join(import.meta.dirname, file)
  const known = new Map(
    (existsSync(path) ? readFileSync(path, 'utf8') : '')
      .split(/^# /m)
      .slice(1)
      .map((record) => [record.slice(0, record.indexOf('\n')), record]),
  )
  const records = new Map<string, string>()
  test.each(texts.map(([name, text]) => [name, text] as const))('%s', (name, text) => {
    const record = [name, text.replaceAll(/^/gm, '> '), ...wordByWord(text, told, instead, isWord)].join('\n')
    records.set(name, record)
    expect(`${record}\n\n`).toBe(known.get(name))
  })

  test('each is read as it was', async () => {
    await expect([...records.values()].map((record) => `# ${record}\n\n`).join('')).toMatchFileSnapshot(path)
  })
}
