import { expect, test } from 'vitest'
import { htmlReport } from '../../src/report/html.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { stillFailing } from '../../src/knowledge/guide/still-failing.ts'
import { outlineOf } from '../../src/report/outline.ts'
import { textReport } from '../../src/report/text.ts'
import { triage } from './triages.ts'

/** Without what a format needs for its own signs. */
const plain = (report: string): string =>
  report
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replace(/\\([\\`*_[\]<>|#])/g, '$1')

const formats = { text: textReport, markdown: markdownReport, html: htmlReport }

test.each(Object.entries(formats))('the %s report tells every section and every item', (_name, report) => {
  const told = plain(report(triage))
  for (const section of outlineOf(triage).sections) {
    if (section.kind === 'cause') {
      expect(told).toContain(section.finding.title)
      expect(told).toContain(section.fix?.where ?? section.finding.title)
      continue
    }
    expect(told).toContain(section.title)
    for (const { title } of section.items) expect(told).toContain(title)
  }
})

test('a change that fixes two causes stands in the report once, with the first of them', () => {
  const [finding] = triage.diagnosis.causes
  const [fix] = triage.fixes
  if (finding === undefined || fix === undefined) throw new Error('the triage of these tests has a cause')
  const other = { ...finding, title: 'Another cause of the same change' }
  const both = {
    ...triage,
    diagnosis: { ...triage.diagnosis, causes: [finding, other] },
    fixes: [fix, fix],
  }
  const [first, second] = outlineOf(both).sections.filter((section) => section.kind === 'cause')
  expect(first?.fix).toMatchObject({ snippet: fix.snippet, alsoFixes: [other.title], toldWith: null })
  expect(second?.fix).toMatchObject({ snippet: null, alsoFixes: [], toldWith: finding.title })
  const marker = fix.snippet?.split('\n').find((line) => line.includes('maxAge')) ?? ''
  for (const report of Object.values(formats)) expect(report(both).split(marker.trim())).toHaveLength(2)
})

test('where nothing is wrong with the server, the report says what else makes a page fail', () => {
  const titlesOf = (outcome: 'allowed' | 'not-cross-origin', causes: typeof triage.diagnosis.causes = []) => {
    const { verdict } = triage.diagnosis
    const diagnosis = { ...triage.diagnosis, causes, verdict: { ...verdict, outcome } }
    return outlineOf({ ...triage, fixes: [], diagnosis }).sections.flatMap((section) =>
      section.kind === 'list' ? [section.title] : [],
    )
  }
  const title = 'If it still fails in a browser'
  expect(titlesOf('allowed')).toContain(title)
  expect(titlesOf('not-cross-origin')).not.toContain(title)
  expect(titlesOf('allowed', triage.diagnosis.causes)).not.toContain(title)
  expect(outlineOf(triage).sections.map((section) => 'title' in section && section.title)).not.toContain(
    title,
  )
})

test.each([
  ['https://shop.example', 'include', true],
  ['https://shop.example', 'same-origin', false],
  ['https://app.example.com', 'include', false],
  ['http://app.example.com', 'include', true],
  ['null', 'include', false],
] as const)(
  '%s with credentials %s: cookies of another site are spoken of: %s',
  (pageOrigin, credentials, isSaid) => {
    const [first] = stillFailing({ pageOrigin, credentials, url: 'https://api.example.com/' })
    expect(first?.lookFor.includes('are different sites')).toBe(isSaid)
  },
)
