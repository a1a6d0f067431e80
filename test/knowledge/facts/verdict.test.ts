import { expect, test } from 'vitest'
import type { Exchange } from '../../../src/knowledge/facts/exchanges.ts'
import { chainFor } from '../../../src/knowledge/facts/verdict.ts'
import { get, request } from '../causes/evidence-builder.ts'

const named = (id: string) => ({ ...request(get, [200]), id })
const shown: Exchange = {
  hop: 0,
  url: get.url,
  preflight: named('with'),
  request: named('with'),
  standIn: false,
}
const bare = { preflight: named('without'), request: named('without') }

// Fetch standard, 4.6: a client certificate is a credential; Chromium shows it all the same.
test.each([
  ['chromium', 'include', 'with', 'with'],
  ['chromium', 'omit', 'with', 'with'],
  ['firefox', 'include', 'without', 'with'],
  ['firefox', 'same-origin', 'without', 'without'],
  ['firefox', 'omit', 'without', 'without'],
] as const)('%s with credentials %s asks %s and %s the certificate', (engine, credentials, ...ids) => {
  const [met] = chainFor(engine, { credentials }, [{ ...shown, withoutCertificate: bare }])
  expect([met?.preflight?.id, met?.request?.id]).toEqual(ids)
})

test('what was not asked without the certificate stays as it came', () => {
  const none = { preflight: null, request: null }
  expect(chainFor('firefox', { credentials: 'omit' }, [shown])).toEqual([shown])
  const [met] = chainFor('firefox', { credentials: 'omit' }, [{ ...shown, withoutCertificate: none }])
  expect([met?.preflight?.id, met?.request?.id]).toEqual(['with', 'with'])
})
