import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/knowledge/case.ts'
import { noEvidence, type Evidence, type Observation, type Purpose } from '../../src/knowledge/evidence.ts'
import { comparisonMarkdown } from '../../src/report/comparison-markdown.ts'
import { compare, differs } from '../../src/report/comparison.ts'
import { divergenceSentence } from '../../src/report/divergence.ts'
import { headline } from '../../src/report/headline.ts'
import { htmlReport } from '../../src/report/html.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { answerChanges, verdictChanges } from '../../src/report/changes.ts'
import { lookedAgain } from '../../src/report/stretch.ts'
import { textReport } from '../../src/report/text.ts'
import { conclude, type Triage } from '../../src/report/triage.ts'

const secret = 'tok-1a2b3c4d5e6f'
const subject: Case = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: `https://api.example.com/v1/orders?access_token=${secret}`,
  method: 'PUT',
  headers: [
    ['Authorization', `Bearer ${secret}`],
    ['Content-Type', 'application/json'],
  ],
  credentials: 'include',
  body: '{"secret":true}',
  errorUrl: null,
}

function observation(
  purpose: Purpose,
  method: string,
  origin: string,
  status: number,
  headers: readonly (readonly [string, string])[],
): Observation {
  return {
    id: purpose.kind === 'from-origin' ? `from-origin:${purpose.origin}` : purpose.kind,
    purpose,
    request: {
      method,
      url: subject.url,
      headers: [
        ['Origin', origin],
        ...(method === 'OPTIONS' ? [['Access-Control-Request-Method', 'PUT'] as const] : subject.headers),
      ],
    },
    response: { status, headers, body: `<script>${secret}</script>` },
    failure: null,
    address: '203.0.113.7',
    startedMs: 0,
    durationMs: 12,
  }
}

const hostile: readonly [string, string] = ['X-Evil', `\u001b[2J<b>|${secret}|\u202e`]
const local = 'http://localhost:3000'
const evidence: Evidence = {
  ...noEvidence,
  observations: [
    observation({ kind: 'preflight', hop: 0 }, 'OPTIONS', subject.pageOrigin, 204, [
      ['Vary', 'Origin'],
      hostile,
    ]),
    observation({ kind: 'request', hop: 0, standIn: true }, 'GET', subject.pageOrigin, 200, [
      ['Vary', 'Origin'],
    ]),
    observation(
      { kind: 'from-origin', form: 'preflight', origin: local, relation: 'localhost' },
      'OPTIONS',
      local,
      204,
      [
        ['Access-Control-Allow-Origin', local],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'authorization,content-type'],
      ],
    ),
  ],
}
const triage = conclude(subject, evidence, 'express')

function answered(headers: readonly (readonly [string, string])[]): Triage {
  const observations = [
    observation({ kind: 'request', hop: 0, standIn: false }, 'GET', subject.pageOrigin, 200, headers),
  ]
  return conclude(
    { ...subject, method: 'GET', headers: [], credentials: 'omit' },
    { ...noEvidence, observations },
    'express',
  )
}

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
  expect(reports.html).not.toMatch(/<script|\son\w+=|https?:\/\/[^"]*\.(js|css)/i)
  expect(reports.html.match(/<svg/g)).toHaveLength(2)
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

describe('two triages side by side', () => {
  const closed = answered([])
  const open = answered([['Access-Control-Allow-Origin', 'https://app.example.com']])
  test('part at the first probe that differs', () => {
    const { firstDivergence } = compare(closed, open)
    expect(firstDivergence).toMatchObject({
      what: 'the request',
      differences: ['access-control-allow-origin: absent / its own page'],
    })
  })
  test('that one status from 200 to 299 stands beside another decides nothing', () => {
    const before = answered([])
    const [own] = open.evidence.observations
    const after = conclude(
      open.subject,
      {
        ...open.evidence,
        observations: [{ ...own!, response: { ...own!.response!, status: 204 } }],
      },
      null,
    )
    expect(divergenceSentence(before, after, compare(before, after))).toContain(
      'Access-Control-Allow-Origin is',
    )
  })
  test('that agree have none', () => {
    expect(compare(open, open).firstDivergence).toBeNull()
    expect(divergenceSentence(open, open, compare(open, open))).toBe('Both sides answer alike.')
  })
  test('are told apart in one sentence, in the report for a ticket too', () => {
    const sentence = 'Access-Control-Allow-Origin is absent for A, its own page for B.'
    expect(divergenceSentence(closed, open, compare(closed, open))).toBe(
      `They part at the request: ${sentence}`,
    )
    const section = comparisonMarkdown(closed, open)
    expect(section).toContain(sentence)
    expect(section).toContain('| the request (first) | Access-Control-Allow-Origin | absent | its own page |')
    expect(section).not.toContain(secret)
  })
  test('that differ only in who serves them do not part there', () => {
    const elsewhere = answered([['Server', 'caddy']])
    const alsoOpen = answered([
      ['Access-Control-Allow-Origin', 'https://app.example.com'],
      ['Server', 'nginx'],
    ])
    const { firstDivergence } = compare(elsewhere, alsoOpen)
    expect(firstDivergence?.facts.filter(differs).map(({ name }) => name)).toEqual([
      'access-control-allow-origin',
      'server',
    ])
    expect(divergenceSentence(elsewhere, alsoOpen, compare(elsewhere, alsoOpen))).toContain('Allow-Origin')
  })
  test('of the same request tell what changed', () => {
    const [before, after] = [closed, open].map(({ subject: asked, evidence }) =>
      lookedAgain([], asked, evidence, 0),
    )
    const [was, is] = [before?.[0], after?.[0]]
    if (was === undefined || is === undefined) throw new Error('a look leaves a stretch')
    expect(verdictChanges(was, is)).toEqual([
      'outcome: blocked, now allowed',
      'Chromium, Firefox and WebKit: MissingAllowOriginHeader, now lets it through',
    ])
    expect(answerChanges(was, is)).toEqual([
      'the request: Access-Control-Allow-Origin appeared: https://app.example.com',
    ])
    expect(answerChanges(is, was)).toEqual([
      'the request: Access-Control-Allow-Origin disappeared, it was https://app.example.com',
    ])
    expect([...answerChanges(is, is), ...verdictChanges(is, is)]).toEqual([])
  })
})
