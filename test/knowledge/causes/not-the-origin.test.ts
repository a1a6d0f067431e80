import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, evidence, from, get, page, preflighted, probe, request } from './evidence-builder.ts'
import { answered, asked, came, named, row, type Row } from './named.ts'
import { conclude } from '../../../src/knowledge/triage.ts'

/** What looks like a list that leaves the page out and is none, and what is one though it looks like none. */
const json: HeaderList = [['Content-Type', 'application/json']]
const star: HeaderList = [['Access-Control-Allow-Origin', '*']]
const vary: HeaderList = [['Vary', 'Origin']]
const refusal = 'Invalid CORS request'
const other = from('http://localhost:3000', 'localhost', 'preflight', [403, vary, refusal])
const elsewhere = probe({ kind: 'error-path', what: 'random-404' }, [404, allow()])
const bareElsewhere = probe({ kind: 'error-path', what: 'random-404' }, [404])
const jolokia = (origin: string) =>
  `{"error":"Origin ${origin} is not allowed to call this agent","status":403}`
const form = {
  ...get,
  method: 'POST',
  headers: [['Content-Type', 'application/x-www-form-urlencoded'] as const],
  body: 'a=1',
}
const misspelt = (method: string) =>
  probe(
    { kind: 'from-origin', origin: 'app.example.com', relation: 'missing-scheme', form: 'request' },
    [200, star],
    { method, origin: 'app.example.com' },
  )

const rows: readonly Row[] = [
  row(
    'Spring refuses the preflight, lets the request pass bare, and has no policy anywhere',
    [asked([403, vary, refusal]), answered(200, json), other, bareElsewhere],
    ['cors-not-configured certain'],
    preflighted,
  ),
  row(
    'the same, and another path lets the page in',
    [asked([403, vary, refusal]), answered(200, json), other, elsewhere],
    ['cors-after-routes certain'],
    preflighted,
  ),
  row(
    'Spring refuses both: its policy leaves the page out',
    [asked([403, vary, refusal]), answered(403, vary, refusal), other],
    ['origin-not-allowed likely'],
    preflighted,
  ),
  row(
    'Spring refuses the preflight of this page, and lets another in',
    [
      asked([403, vary, refusal]),
      answered(200, json),
      from('http://localhost:3000', 'localhost', 'preflight', [200, allow('http://localhost:3000')]),
    ],
    ['origin-not-allowed.localhost-only certain'],
    preflighted,
  ),
  row(
    'a good status whose body refuses this very origin',
    [came(200, json, jolokia(page)), from('http://localhost:3000', 'localhost', 'request', [200])],
    ['origin-not-allowed certain'],
  ),
  row(
    'a good status whose body speaks of another origin, as a text may',
    [came(200, json, jolokia('https://other.example')), bareElsewhere],
    ['cors-not-configured likely'],
  ),
  row(
    'a POST that is refused, and a GET without a Referer that passes',
    [request(form, [403]), misspelt('GET'), probe({ kind: 'by-get' }, [200, star])],
    ['error-response-without-cors likely'],
    form,
  ),
  row(
    'a POST that is refused, and one without a Referer that passes',
    [request(form, [403]), misspelt('POST')],
    ['origin-not-allowed likely'],
    form,
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('no-cors keeps the response of a method that was not sent from script as well', () => {
  const post = { ...get, method: 'POST', body: 'a', mode: 'no-cors' as const }
  const { diagnosis } = conclude(post, evidence(request(post, [200], { standIn: true })), null)
  expect(diagnosis.verdict.outcome).toBe('inconclusive')
  expect(diagnosis.causes).toMatchObject([{ id: 'opaque-response', confidence: 'likely' }])
})
