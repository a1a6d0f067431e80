import { describe, expect, test } from 'vitest'
import type { Case, HeaderList } from '../../src/knowledge/model/case.ts'
import { headline } from '../../src/knowledge/headline.ts'
import { htmlReport } from '../../src/report/html.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { textReport } from '../../src/report/text.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { allow, evidence, failure, get, preflight, request } from '../knowledge/causes/evidence-builder.ts'

const put: Case = { ...get, method: 'PUT' }
const granted: HeaderList = [...allow(), ['Access-Control-Allow-Methods', 'PUT']]

describe('what a browser does is said', () => {
  test.each([
    ['as what it would do where a GET stood in for the request', [200], 'would block'],
    ['as what it would do where that GET is let through', [200, allow()], 'would let it through'],
  ] as const)('%s', (_title, came, says) => {
    const observations = [preflight(put, [204, granted]), request(put, came, { standIn: true })]
    const triage = conclude(put, evidence(...observations), null)
    for (const report of [textReport(triage), markdownReport(triage), htmlReport(triage)])
      expect(report).toContain(says)
  })

  test('to be not known where nothing came before the probes were cancelled', () => {
    const aborted = request(get, failure('aborted'))
    const triage = conclude(get, evidence(aborted), null)
    for (const report of [textReport(triage), markdownReport(triage), htmlReport(triage)]) {
      expect(report).toContain('not known')
      expect(report).not.toMatch(/Chromium.*blocks/)
    }
    expect(headline(triage)).toBe('Inconclusive: too little came back to tell')
  })
})
