import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { heardByBrowser, reporterOf } from '../../../src/knowledge/facts/heard-by-browser.ts'
import type { CorsError } from '../../../src/knowledge/model/cors-error.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { evidence, failure, from, get, probe, request } from '../causes/evidence-builder.ts'

const broken = request(get, failure('refused'))
const told = (corsError: CorsError | null, seen: readonly Observation[]): number => {
  const reported = [{ engine: 'chromium', corsError, text: 'x' } as const]
  return heardByBrowser(factsOf(get, { ...evidence(...seen), reported })).length
}

test.each<readonly [CorsError | null, number]>([
  ['MissingAllowOriginHeader', 1],
  ['PreflightInvalidStatus', 1],
  ['DisallowedByMode', 0],
  ['InvalidResponse', 0],
  ['CorsDisabledScheme', 0],
  ['InsecureLocalNetwork', 0],
  ['InvalidLocalNetworkAccess', 0],
  ['LocalNetworkAccessPermissionDenied', 0],
  [null, 0],
])('%s tells of %i response where none came here', (corsError, count) => {
  expect(told(corsError, [broken])).toBe(count)
})

test.each<readonly [string, readonly Observation[], number]>([
  ['a response came', [request(get, [200])], 0],
  ['nothing was asked', [], 0],
  ['another question was answered', [broken, from('https://b.test', 'foreign', 'request', [200])], 0],
  ['only the page was', [broken, probe({ kind: 'page' }, [200])], 1],
])('where %s', (_, seen, count) => {
  expect(told('MissingAllowOriginHeader', seen)).toBe(count)
})

test.each([
  ['chromium', 'Chromium'],
  ['jsdom', 'jsdom'],
] as const)('%s is called %s', (engine, name) => {
  expect(reporterOf({ engine })).toBe(name)
})
