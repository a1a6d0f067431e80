import { causeIds, checkIds, warningIds } from '../../../src/knowledge/model/diagnosis.ts'
import { softwareIds } from '../../../src/knowledge/model/software.ts'

/** What a value has to be; where it is not, the place and what is there instead. */
type Shape = (value: unknown, at: string) => readonly string[]

const wrong = (value: unknown, at: string): readonly string[] => [`${at} is ${JSON.stringify(value)}`]
const text: Shape = (value, at) => (typeof value === 'string' ? [] : wrong(value, at))
const count: Shape = (value, at) => (Number.isInteger(value) ? [] : wrong(value, at))
const one =
  (...words: readonly unknown[]): Shape =>
  (value, at) =>
    words.includes(value) ? [] : wrong(value, at)
const orNull =
  (shape: Shape): Shape =>
  (value, at) =>
    value === null ? [] : shape(value, at)
const list =
  (shape: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((item, index) => shape(item, `${at}[${index}]`)) : wrong(value, at)
/** Every key named has to be there; others may be. */
const record =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, at) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(shapes).flatMap(([key, shape]) => shape(Reflect.get(value, key), `${at}.${key}`))
      : wrong(value, at)
const pair: Shape = (value, at) =>
  Array.isArray(value) && value.length === 2 ? list(text)(value, at) : wrong(value, at)
const inOrder =
  (ids: readonly string[], shape: Shape): Shape =>
  (value, at) => {
    const found = Array.isArray(value) ? value.map((item: { readonly id?: unknown }) => item.id) : []
    return found.join() === ids.join() ? list(shape)(value, at) : wrong(found, `the order of ${at}`)
  }

const proofs = list(record({ probe: orNull(text), says: text }))
const engine = record({
  outcome: one('response', 'network-error'),
  corsError: orNull(text),
  at: one('preflight', 'request', 'redirect', 'page', 'connection', null),
})
const fix = record({
  stack: one(...softwareIds, null),
  side: one('server', 'page', 'infrastructure'),
  title: text,
  steps: list(text),
  snippet: orNull(text),
})

const report = record({
  schemaVersion: one(1),
  target: record({
    pageOrigin: text,
    pageUrl: orNull(text),
    url: text,
    method: text,
    headers: list(pair),
    credentials: one('omit', 'same-origin', 'include'),
  }),
  verdict: record({
    outcome: one('allowed', 'blocked', 'unreachable', 'not-cross-origin', 'inconclusive'),
    browsers: record({ chromium: engine, firefox: engine, webkit: engine }),
  }),
  layer: record({ id: one(...softwareIds, null), evidence: list(text) }),
  answeredBy: record({
    preflight: one(...softwareIds, null),
    request: one(...softwareIds, null),
    origin: one(...softwareIds, null),
  }),
  checks: inOrder(
    checkIds,
    record({ title: text, status: one('pass', 'fail', 'unknown', 'not-applicable'), evidence: list(text) }),
  ),
  causes: list(
    record({
      id: one(...causeIds),
      variant: orNull(text),
      confidence: one('certain', 'likely', 'possible'),
      title: text,
      evidence: proofs,
      against: proofs,
      fix: orNull(fix),
    }),
  ),
  warnings: list(record({ id: one(...warningIds), title: text, evidence: proofs })),
  verification: list(record({ id: text, title: text, status: one('pass', 'fail', 'todo'), how: text })),
  pitfalls: list(record({ id: text, title: text })),
  probes: list(
    record({
      id: text,
      purpose: text,
      request: record({ method: text, url: text, headers: list(pair) }),
      response: orNull(record({ status: count, headers: list(pair) })),
      failure: orNull(
        record({
          kind: one('dns', 'refused', 'timeout', 'tls', 'reset', 'protocol', 'aborted', 'unreachable'),
          message: text,
        }),
      ),
      startedMs: count,
      durationMs: count,
    }),
  ),
})

/** Where a JSON report leaves the contract; empty where it keeps to it. */
export function departures(json: string): readonly string[] {
  return report(JSON.parse(json), 'report')
}
