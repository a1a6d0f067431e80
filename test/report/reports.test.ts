import { describe, expect, test } from 'vitest'
import { headline } from '../../src/knowledge/headline.ts'
import { htmlReport } from '../../src/report/html.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { textReport } from '../../src/report/text.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { evidence, secret, subject, triage } from './triages.ts'

const reports = {
  text: textReport(triage),
  json: jsonReport(triage),
  markdown: markdownReport(triage),
  html: htmlReport(triage),
  junit: junitReport(triage),
  sarif: sarifReport(triage),
}

describe.each(Object.entries(reports))('the %s report', (_name, report) => {
  test('lets no secret out', () => {
    expect(report).not.toContain(secret)
    expect(report).not.toContain('{"secret":true}')
  })
  test('lets no control character of the server through', () => {
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
  test('names the cause', () => {
    expect(report).toContain('origin-not-allowed')
  })
})

test('the first line of the text report is the answer', () => {
  const [first] = reports.text.split('\n')
  expect(first).toBe(headline(triage))
  expect(first).toMatch(/^Blocked: .*https:\/\/app\.example\.com.* \(certain\)$/)
})

test('colour and ASCII change no word', () => {
  const colored = textReport(triage, { color: true, ascii: false })
  expect(colored).toContain('\u001b[')
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(reports.text)
  expect(textReport(triage, { color: false, ascii: true })).not.toMatch(/[✓✗→·]/)
})

test('the JSON report gives the evidence of a check as sentences', () => {
  const { checks } = JSON.parse(reports.json) as { checks: readonly { evidence: readonly unknown[] }[] }
  expect(checks.flatMap(({ evidence }) => evidence)).not.toEqual([])
  for (const { evidence } of checks) expect(evidence.every((says) => typeof says === 'string')).toBe(true)
})

test('the JSON report has the keys that scripts rely on', () => {
  const json = JSON.parse(reports.json) as Record<string, Record<string, unknown> & unknown[]>
  expect(Object.keys(json)).toEqual([
    'schemaVersion',
    'target',
    'verdict',
    'layer',
    'answeredBy',
    'checks',
    'causes',
    'warnings',
    'verification',
    'pitfalls',
    'toDecide',
    'probes',
  ])
  expect(json['target']).toEqual({
    pageOrigin: 'https://app.example.com',
    pageUrl: null,
    url: 'https://api.example.com/v1/orders?access_token=[redacted]',
    method: 'PUT',
    headers: [
      ['Authorization', '[redacted]'],
      ['Content-Type', 'application/json'],
    ],
    credentials: 'include',
    as: 'fetch',
    mode: 'cors',
  })
  expect(json['verdict']).toMatchObject({
    outcome: 'blocked',
    browsers: {
      chromium: { outcome: 'network-error', corsError: 'PreflightMissingAllowOriginHeader', at: 'preflight' },
    },
  })
  const [cause] = json['causes'] as unknown as Record<string, unknown>[]
  expect(cause).toMatchObject({
    id: 'origin-not-allowed',
    variant: 'localhost-only',
    confidence: 'certain',
    fix: { stack: 'express' },
  })
  expect(Object.keys(cause ?? {})).toEqual(expect.arrayContaining(['title', 'evidence', 'against', 'fix']))
  const [probe] = json['probes'] as unknown as Record<string, unknown>[]
  expect(Object.keys(probe ?? {})).toEqual([
    'id',
    'purpose',
    'request',
    'response',
    'failure',
    'startedMs',
    'durationMs',
  ])
})

test('SARIF says of an open outcome that it is open, and its address is a URI', () => {
  const open = conclude(subject, { ...evidence, observations: [] }, null)
  const [run] = JSON.parse(sarifReport(open)).runs
  expect(run.results).not.toEqual([])
  const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation
  expect(uri).toBe('https://api.example.com/v1/orders?access_token=%5Bredacted%5D')
})

test.each(['text', 'markdown', 'html'] as const)('%s holds every line of the snippet', (format) => {
  const lines = triage.fixes[0]?.snippet?.split('\n') ?? []
  expect(lines.length).toBeGreaterThan(5)
  const plain = reports[format].replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&gt;', '>')
  for (const text of lines) expect(plain).toContain(text)
})

test('the HTML report is one file without script', () => {
  expect(reports.html).toMatch(/^<!doctype html>/)
  expect(reports.html).not.toMatch(/<script|\son\w+=|<[^>]*\s(src|href)=/i)
  expect(reports.html.match(/<svg/g)).toHaveLength(2)
})

test('no name of the sequence in HTML runs over its edge', () => {
  const url = 'https://orders.internal.api.example.com:8443/v1'
  const observations = evidence.observations.map((one) => ({ ...one, request: { ...one.request, url } }))
  const long = conclude({ ...subject, url }, { ...evidence, observations }, null)
  const [, text] = /<text x="900" y="20" text-anchor="end">([^<]*)</.exec(htmlReport(long)) ?? []
  expect(text).toMatch(/^orders\.internal/)
})

test('JUnit counts what fails', () => {
  const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(reports.junit) ?? []
  expect(Number(tests)).toBe(6)
  expect(Number(failures)).toBe(reports.junit.match(/<failure/g)?.length)
})

test('SARIF levels follow the confidence', () => {
  const { runs } = JSON.parse(reports.sarif) as { runs: { results: { ruleId: string; level: string }[] }[] }
  expect(runs[0]?.results[0]).toMatchObject({ ruleId: 'origin-not-allowed', level: 'error' })
})
