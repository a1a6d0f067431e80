import { expect, test } from 'vitest'
import { askerTrouble } from '../../../src/knowledge/facts/asker-trouble.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Evidence, FailureKind, HostFacts } from '../../../src/knowledge/model/evidence.ts'
import { evidence, failure, get, request } from '../causes/evidence-builder.ts'

/** What is said where the request fails so, of a page at `pageOrigin`. */
const told = (
  kind: FailureKind,
  code: string | null,
  {
    pageOrigin = 'https://shop.acme.com',
    url = get.url,
    message = '',
    ...known
  }: Partial<Evidence> & {
    readonly pageOrigin?: string
    readonly url?: string
    readonly message?: string
  } = {},
) => {
  const subject = { ...get, pageOrigin, url }
  const seen = evidence(request(subject, failure(kind, { code, message })))
  return askerTrouble(factsOf(subject, { ...seen, ...known }))
}

test.each<readonly [FailureKind, string | null, string | null]>([
  ['dns', 'EAI_AGAIN', 'no-name-server'],
  ['dns', 'ETIMEOUT', 'no-name-server'],
  ['dns', 'ENOTFOUND', null],
  ['dns', 'XEAI_AGAIN', null],
  ['dns', 'ETIMEOUTS', null],
  ['dns', 'XETIMEOUT', null],
  ['unreachable', 'ENETUNREACH', 'no-network'],
  ['unreachable', 'ENETDOWN', 'no-network'],
  ['unreachable', 'EADDRNOTAVAIL', 'no-network'],
  ['unreachable', 'XENETDOWN', null],
  ['unreachable', 'ENETDOWNS', null],
  ['unreachable', 'net::ERR_INTERNET_DISCONNECTED', 'no-network'],
  ['unreachable', 'net::ERR_NETWORK_CHANGED', 'no-network'],
  ['unreachable', 'EHOSTUNREACH', 'no-route'],
  ['unreachable', 'EHOSTDOWN', 'no-route'],
  ['unreachable', 'XEHOSTDOWN', null],
  ['unreachable', 'EHOSTDOWNS', null],
  ['unreachable', 'net::ERR_ADDRESS_UNREACHABLE', 'no-route'],
  ['unreachable', 'EACCES', 'forbidden'],
  ['unreachable', 'EPERM', 'forbidden'],
  ['unreachable', 'XEPERM', null],
  ['unreachable', 'EPERMS', null],
  ['unreachable', 'net::ERR_NETWORK_ACCESS_DENIED', 'forbidden'],
  ['unreachable', 'net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['unreachable', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['unreachable', null, null],
  ['refused', 'ENETUNREACH', null],
  ['timeout', 'EHOSTUNREACH', null],
])('%s with %s: %s', (kind, code, trouble) => {
  expect(told(kind, code)).toBe(trouble)
})

const host = (role: HostFacts['role'], kind: FailureKind | null): HostFacts => ({
  host: 'a',
  role,
  addresses: [],
  failure: kind === null ? null : failure(kind),
})
const proxy: Partial<Evidence> = {
  conditions: [{ kind: 'through-proxy', proxy: 'http://proxy:3128', from: 'HTTP_PROXY' }],
}
const heard: Partial<Evidence> = {
  reported: [{ engine: 'chromium', corsError: 'MissingAllowOriginHeader', text: 'x' }],
}

test.each<readonly [string, string | null, string | null]>([
  [
    'the page’s name is not found either',
    told('dns', null, { hosts: [host('page', 'dns')] }),
    'no-name-server',
  ],
  ['the page’s name is found', told('dns', null, { hosts: [host('page', null)] }), null],
  ['the page’s name fails otherwise', told('dns', null, { hosts: [host('page', 'timeout')] }), null],
  ['another name is not found either', told('dns', null, { hosts: [host('request', 'dns')] }), null],
  ['the connection is refused', told('refused', null, { hosts: [host('page', 'dns')] }), null],
  ...['app.example.com', 'app.test', 'localhost', 'shop.local', 'example.org', 'a.invalid', 'app'].map(
    (name): readonly [string, string | null, string | null] => [
      `the page at ${name} is not found either`,
      told('dns', null, { hosts: [host('page', 'dns')], pageOrigin: `https://${name}` }),
      null,
    ],
  ),
  ...['app.contest', 'myexample.com', 'example.co', 'test.com'].map(
    (name): readonly [string, string | null, string | null] => [
      `the page at ${name} is not found either`,
      told('dns', null, { hosts: [host('page', 'dns')], pageOrigin: `https://${name}` }),
      'no-name-server',
    ],
  ),
  ['a page of nobody', told('dns', null, { hosts: [host('page', 'dns')], pageOrigin: 'null' }), null],
  ['no server of names, for a name without a dot', told('dns', 'EAI_AGAIN', { url: 'https://api/' }), null],
  ['unreachable through a proxy', told('unreachable', null, proxy), 'proxy'],
  ['unreachable, unverified', told('unreachable', null, { conditions: [{ kind: 'unverified' }] }), null],
  ['refused through a proxy', told('refused', null, proxy), null],
  ['a browser heard of a response', told('refused', null, heard), 'unlike-browser'],
  ['a machine that seems offline', told('dns', null, { message: 'appears to be offline' }), 'no-network'],
])('%s', (_, trouble, expected) => {
  expect(trouble).toBe(expected)
})
