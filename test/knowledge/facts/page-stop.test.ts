import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { AddressSpace, Evidence } from '../../../src/knowledge/model/evidence.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import type { BrowserStatement } from '../../../src/knowledge/model/browser-statement.ts'
import { get } from '../causes/evidence-builder.ts'

const host = (role: 'page' | 'request', space: AddressSpace) => ({
  host: 'a',
  role,
  addresses: [{ address: '203.0.113.1', space }],
  failure: null,
})
const said = (...statements: readonly BrowserStatement[]): Partial<Evidence> => ({
  browser: { engine: 'chromium', outcome: 'network-error', statements } as never,
})
const network = (corsError: 'InsecureLocalNetwork' | 'MissingAllowOriginHeader'): BrowserStatement => ({
  kind: 'cors',
  corsError,
  parameter: '',
  at: 'request',
})
const stops = (known: Partial<Evidence>) =>
  factsOf(get, { ...noEvidence, ...known }).pageStops.map((stop) => {
    const what = stop.why === 'local-network' ? stop.space : stop.why === 'page-csp' ? stop.by.sources : ''
    return `${stop.why} ${stop.engines.join('+')} ${what}`.trim()
  })

test.each<readonly [string, Partial<Evidence>, readonly string[]]>([
  [
    'an address of this machine',
    { ...said(network('InsecureLocalNetwork')), hosts: [host('request', 'loopback')] },
    ['local-network chromium loopback'],
  ],
  [
    'an address of the page on this machine',
    { ...said(network('InsecureLocalNetwork')), hosts: [host('page', 'loopback')] },
    ['local-network chromium local'],
  ],
  ['an address that nobody knows', said(network('InsecureLocalNetwork')), ['local-network chromium local']],
  [
    'the same said twice',
    said(network('InsecureLocalNetwork'), network('InsecureLocalNetwork')),
    ['local-network chromium local'],
  ],
  ['another error', said(network('MissingAllowOriginHeader')), []],
  [
    'a policy with its name',
    said({ kind: 'page-policy', directive: 'connect-src', policy: "connect-src 'self'" }),
    ["page-csp chromium+firefox+webkit 'self'"],
  ],
  [
    'a policy without its name',
    said({ kind: 'page-policy', directive: 'connect-src', policy: " 'self' " }),
    ["page-csp chromium+firefox+webkit 'self'"],
  ],
  [
    'a policy that is not quoted',
    said({ kind: 'page-policy', directive: 'connect-src', policy: null }),
    ['page-csp chromium+firefox+webkit'],
  ],
])('the watched browser stopped at %s', (_, known, told) => {
  expect(stops(known)).toEqual(told)
})

test.each<readonly [AddressSpace, AddressSpace, number]>([
  ['public', 'loopback', 1],
  ['public', 'local', 1],
  ['public', 'public', 0],
  ['public', 'unknown', 0],
  ['local', 'loopback', 0],
  ['unknown', 'local', 0],
])('a page at a %s address that calls a %s one is stopped: %i', (page, request, count) => {
  const known = stops({ hosts: [host('page', page), host('request', request)] })
  expect(known.filter((stop) => stop.includes('chromium')).length).toBe(count)
})
