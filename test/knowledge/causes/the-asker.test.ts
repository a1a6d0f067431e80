import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence, FailureKind } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { failure, fails, get } from './evidence-builder.ts'
import { named, row } from './named.ts'

interface Seen {
  readonly kind: FailureKind
  readonly code: string
  readonly more?: Partial<Case>
  readonly also?: Partial<Evidence>
}

/** What is concluded where the request fails so: causes, and headline and fix of the first. */
function concluded({ kind, code, more = {}, also = {} }: Seen) {
  const one = row(code, fails(kind, { code }), [], more, also)
  const [first] = diagnose(one.subject, one.seen).causes
  if (first === undefined) throw new Error('no cause')
  const { title, steps } = fixFor(first, one.subject, null, one.seen)
  return { causes: named(one), title: first.title, fix: [title, ...steps].join('\n') }
}

test.for([
  ['dns', 'EAI_AGAIN', 'dns-failure', /^No name server told/, /resolv\.conf[^]*DNSSEC/],
  ['dns', 'ETIMEOUT', 'dns-failure', /^No name server told/, /HTTPS_PROXY/],
  ['unreachable', 'ENETUNREACH', 'connection-refused', /has no network that leads/, /IPv4 address too/],
  ['unreachable', 'ERR_INTERNET_DISCONNECTED', 'connection-refused', /has no network that leads/, /VPN/],
  ['unreachable', 'EHOSTUNREACH', 'connection-refused', /cannot be reached from/, /From the server itself/],
  ['unreachable', 'EACCES', 'connection-refused', /is not allowed to connect/, /outgoing connections/],
] as const)('%s %s may be the fault of the machine that asked', ([kind, code, cause, title, fix]) => {
  const said = concluded({ kind, code })
  expect(said.causes).toEqual([`${cause} likely`])
  expect(said.title).toMatch(title)
  expect(said.title).toContain(code)
  expect(said.fix).toMatch(fix)
  expect(said.fix).not.toMatch(/ss -ltnp|DNS zone/)
})

test.for([
  ['dns', 'ENOTFOUND', 'dns-failure certain'],
  ['refused', 'ECONNREFUSED', 'connection-refused certain'],
] as const)('%s %s is the server’s', ([kind, code, cause]) => {
  expect(concluded({ kind, code }).causes).toEqual([cause])
})

test('a name of containers is one whatever the resolver says', () => {
  const said = concluded({ kind: 'dns', code: 'EAI_AGAIN', more: { url: 'http://api:8080/x' } })
  expect(said.causes).toEqual(['dns-failure certain'])
  expect(said.fix).toContain('docker compose')
})

test('a device in the local network may be kept from a program of macOS', () => {
  const said = concluded({
    kind: 'unreachable',
    code: 'EHOSTUNREACH',
    more: { url: 'https://192.168.1.5/x' },
  })
  expect(said.fix).toContain('Local Network')
})

test.for([
  ['https://shop.acme.io', 'likely'],
  [get.pageOrigin, 'certain'],
  ['http://localhost:3000', 'certain'],
] as const)('neither its name nor that of %s resolves: %s', ([pageOrigin, confidence]) => {
  const { hostname } = new URL(pageOrigin)
  const hosts = [{ host: hostname, role: 'page', addresses: [], failure: failure('dns') }] as const
  const said = concluded({ kind: 'dns', code: 'ENOTFOUND', more: { pageOrigin }, also: { hosts } })
  expect(said.causes).toEqual([`dns-failure ${confidence}`])
})

test('a proxy that does not get through is looked at in place of the server', () => {
  const conditions = [{ kind: 'through-proxy', proxy: 'http://127.0.0.1:3128', from: 'HTTPS_PROXY' }] as const
  const said = concluded({ kind: 'unreachable', code: 'ECONNREFUSED', also: { conditions } })
  expect(said.causes).toEqual(['connection-refused likely'])
  expect(said.title).toMatch(/^The proxy did not connect to api\.example\.com/)
  expect(said.fix).toMatch(/407[^]*NO_PROXY/)
  expect(said.fix).not.toContain('ss -ltnp')
})
