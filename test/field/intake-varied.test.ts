import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const folder = join(import.meta.dirname, 'intake')
const all = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly {
  readonly id: string
  readonly file?: string
  readonly command: readonly string[]
}[]

/** What editors, terminals and mails do to a text on its way, which changes nothing of what it says. */
const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['lines end as on Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['blanks stand at the ends of lines', (text) => text.replace(/(?<![\\^`\r])\n/g, '  \n')],
  ['empty lines stand around it', (text) => `\n\n${text}\n\n`],
]

function reading(text: string) {
  const { kind, cases, reported, preflights } = readAny(text)
  return {
    kind,
    cases: cases.map((one) => [
      one.pageOrigin,
      one.method,
      one.url,
      one.credentials,
      one.headers,
      one.as ?? null,
    ]),
    reported: reported.map(({ engine, corsError }) => [engine, corsError]),
    preflights: preflights === null ? null : [preflights.total, preflights.byStatus],
  }
}

// One way for each input: all of them take three times as long.
const rows = all
  .filter(({ command, file }) => command.length === 1 && command[0] === 'import' && file !== undefined)
  .flatMap(({ id, file = '' }, index) => {
    const [how = '', change = String] = ways[index % ways.length] ?? []
    return [{ id, file, how, change }]
  })

test.each(rows)('$id reads the same where $how', ({ file, change }) => {
  const text = readFileSync(join(folder, 'inputs', file), 'utf8').replace(/^\ufeff/, '')
  expect(reading(change(text))).toEqual(reading(text))
})
