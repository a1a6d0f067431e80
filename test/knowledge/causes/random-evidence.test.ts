import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { causes as catalogue } from '../../../src/knowledge/causes/catalogue.ts'
import type { Cause } from '../../../src/knowledge/causes/cause.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Evidence, Observation, Purpose } from '../../../src/knowledge/model/evidence.ts'
import { checkIds } from '../../../src/knowledge/model/diagnosis.ts'
import { evidence, failure, page, preflight, probe, request, url, type Came } from './evidence-builder.ts'

const status = fc.constantFrom(
  200,
  201,
  204,
  301,
  302,
  304,
  307,
  308,
  400,
  401,
  403,
  404,
  405,
  429,
  500,
  501,
  502,
  503,
  504,
)
const value = fc.constantFrom(
  page,
  '*',
  'null',
  'http://localhost:3000',
  `${page}/`,
  'app.example.com',
  '',
  '"*"',
  `${page}, *`,
  'https://other.example',
  '\u0000',
  'true',
  'True',
)
const header = fc.oneof(
  value.map((one) => ['Access-Control-Allow-Origin', one] as const),
  fc.constantFrom('true', 'True', '').map((one) => ['Access-Control-Allow-Credentials', one] as const),
  fc
    .constantFrom('GET, PUT', '*', 'put', 'GET PUT', '')
    .map((one) => ['Access-Control-Allow-Methods', one] as const),
  fc
    .constantFrom('x-shop', '*', 'x shop', 'content-type')
    .map((one) => ['Access-Control-Allow-Headers', one] as const),
  fc.constantFrom('Origin', '*', 'Accept').map((one) => ['Vary', one] as const),
  fc
    .constantFrom('/', '/login', 'https://user:x@other.example/', 'http://[', '//')
    .map((one) => ['Location', one] as const),
  fc.constantFrom('nginx', 'cloudflare', 'AmazonS3').map((one) => ['Server', one] as const),
  fc.constantFrom('10', '0', 'x').map((one) => ['Age', one] as const),
  fc
    .constantFrom('a=1', 'a=1; SameSite=Lax', 'a=1; SameSite=None; Secure', '')
    .map((one) => ['Set-Cookie', one] as const),
)
const headers: fc.Arbitrary<HeaderList> = fc.array(header, { maxLength: 5 })
const body = fc.constantFrom('', '<!doctype html><html>', 'Not allowed by CORS', '{}')
const came: fc.Arbitrary<Came> = fc.tuple(status, headers, body)
const failed = fc
  .constantFrom('dns', 'refused', 'timeout', 'tls', 'reset', 'protocol', 'aborted', 'unreachable')
  .map((kind) => failure(kind))
const outcome = fc.oneof({ weight: 6, arbitrary: came }, { weight: 1, arbitrary: failed })

const subject: fc.Arbitrary<Case> = fc.record({
  pageOrigin: fc.constantFrom(page, 'null', 'http://localhost:3000', 'https://api.example.com'),
  pageUrl: fc.constant(null),
  url: fc.constantFrom(url, 'http://localhost:9/x', 'https://api.example.com:25/', 'http://10.0.0.1/'),
  method: fc.constantFrom('GET', 'PUT', 'patch', 'POST'),
  headers: fc.constantFrom<HeaderList>([], [['X-Shop', '1']], [['Authorization', 'Bearer x']]),
  credentials: fc.constantFrom('omit' as const, 'same-origin' as const, 'include' as const),
  body: fc.constant(null),
  errorUrl: fc.constant(null),
})

const purposes: readonly Purpose[] = [
  { kind: 'without-origin', form: 'request' },
  { kind: 'from-origin', form: 'preflight', origin: 'http://localhost:3000', relation: 'localhost' },
  { kind: 'from-origin', form: 'request', origin: 'http://app.example.com', relation: 'other-scheme' },
  { kind: 'from-origin', form: 'request', origin: 'https://x.example', relation: 'foreign' },
  { kind: 'bisect', element: { kind: 'origin-only' } },
  { kind: 'bisect', element: { kind: 'header', name: 'x-shop' } },
  { kind: 'error-path', what: 'random-404' },
  { kind: 'sibling', what: 'root' },
  { kind: 'cache', step: 'busted' },
  { kind: 'address', address: '192.0.2.1', form: 'request' },
  { kind: 'repeat', turn: 1, form: 'request' },
  { kind: 'repeat', turn: 1, form: 'preflight' },
  { kind: 'as-browser', form: 'request' },
  { kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/' },
]

function observations(of: Case): fc.Arbitrary<readonly Observation[]> {
  const extra = fc.constantFrom(...purposes).chain((purpose) => outcome.map((one) => probe(purpose, one)))
  return fc
    .tuple(
      fc.option(outcome.map((one) => preflight(of, one))),
      fc.option(fc.tuple(outcome, fc.boolean()).map(([one, standIn]) => request(of, one, { standIn }))),
      fc.option(
        outcome.map((one) => request(of, one, { hop: 1, at: 'https://other.example/', origin: 'null' })),
      ),
      fc.uniqueArray(extra, { selector: ({ id }) => id, maxLength: 8 }),
    )
    .map(([first, second, third, more]) => {
      const isRedirected =
        second?.response?.status === 302 && second.response.headers.some(([name]) => name === 'Location')
      return [...[first, second, isRedirected ? third : null].filter((one) => one !== null), ...more]
    })
}

const cases = subject.chain((of) =>
  fc.record({ of: fc.constant(of), seen: observations(of).map((all): Evidence => evidence(...all)) }),
)
const weight = { certain: 0, likely: 1, possible: 2 } as const

test('whatever was observed, a diagnosis comes out that keeps its promises', () => {
  fc.assert(
    fc.property(cases, ({ of, seen }) => {
      const { causes, checks, verdict, warnings, verification } = diagnose(of, seen)
      expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length)
      expect(checks.map(({ id }) => id)).toEqual(checkIds)
      expect(new Set(warnings.map(({ id }) => id)).size).toBe(warnings.length)
      expect(new Set(verification.map(({ id }) => id)).size).toBe(verification.length)
      const ranks = causes
        .filter(({ id }) => id !== 'null-origin')
        .map(({ confidence }) => weight[confidence])
      expect(ranks).toEqual([...ranks].sort())
      const outcomes = Object.values(verdict.browsers)
      if (verdict.outcome === 'blocked')
        expect(outcomes.some(({ outcome }) => outcome === 'network-error')).toBe(true)
      if (verdict.outcome === 'not-cross-origin') expect(causes).toEqual([])
      if (verdict.outcome === 'inconclusive')
        expect(causes.every(({ confidence }) => confidence !== 'certain')).toBe(true)
      for (const { id, variant, confidence, question, evidence: proofs, title } of causes) {
        const known: Cause = catalogue[id]
        if (variant !== null) expect(Object.keys(known.variants ?? {})).toContain(variant)
        expect(proofs.length).toBeGreaterThan(0)
        expect(title).not.toMatch(/\bundefined\b(?!”)|\[object/)
        if (confidence === 'possible') expect(question).not.toBeNull()
      }
    }),
    { numRuns: 1500 },
  )
})

test('what is blocked is explained', () => {
  fc.assert(
    fc.property(cases, ({ of, seen }) => {
      const { causes, verdict } = diagnose(of, seen)
      if (verdict.outcome === 'blocked' || verdict.outcome === 'unreachable')
        expect(causes.length).toBeGreaterThan(0)
    }),
    { numRuns: 1500 },
  )
})
