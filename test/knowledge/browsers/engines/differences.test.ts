import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { differences } from './differences.ts'

const judges = ['standard', 'chromium', 'firefox', 'webkit'] as const
const file = new URL('../../../../docs/engines.md', import.meta.url)
const begin = '<!-- differences: written by test/knowledge/browsers/engines/differences.test.ts -->'
const end = '<!-- end of differences -->'

describe('where the engines and the standard part', () => {
  it.each(differences)('$title', ({ fetch }) => {
    const told = judges.map((by) => cell(judge(by, fetch)))
    expect(new Set(told).size).toBeGreaterThan(1)
    expect(told).toMatchSnapshot()
  })

  it('is what docs/engines.md says (UPDATE_DOCS=1 writes it)', () => {
    const text = readFileSync(file, 'utf8')
    const from = text.indexOf(begin) + begin.length
    const to = text.indexOf(end)
    expect(to).toBeGreaterThan(from)
    if (process.env['UPDATE_DOCS'] === '1')
      writeFileSync(file, `${text.slice(0, from)}\n\n${table()}\n${text.slice(to)}`)
    else expect(cells(text.slice(from, to))).toEqual(cells(table()))
  })
})

/** What a Markdown table says, however its columns are aligned. */
function cells(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

function table(): string {
  const rows = differences.map(({ title, fetch, known }) =>
    [title, ...judges.map((by) => cell(judge(by, fetch))), known].join(' | '),
  )
  return [
    'Case | Standard | Chromium | Firefox | WebKitGTK | Known from',
    '--- | --- | --- | --- | --- | ---',
    ...rows,
  ]
    .map((row) => `| ${row} |\n`)
    .join('')
}

function cell(judgement: Judgement): string {
  const sent = judgement.wire
    .map(({ preflight, method, acrm, acrh, origin }) => {
      const names = acrh === null ? '' : ` (${acrh})`
      const shown = origin === 'null' ? ' as null' : ''
      return preflight ? `preflight of ${acrm}${names}${shown}` : `${method}${shown}`
    })
    .slice(0, 4)
    .join(', ')
  const more = judgement.wire.length > 4 ? ', …' : ''
  return `${sent === '' ? 'nothing sent' : sent}${more} → ${result(judgement)}`
}

function result(judgement: Judgement): string {
  switch (judgement.outcome) {
    case 'response':
      return String(judgement.status)
    case 'network-error':
      return judgement.corsError ?? judgement.reason
    case 'unrecorded':
      return 'unrecorded'
  }
}
