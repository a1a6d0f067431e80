import { expect, test } from 'vitest'
import { conditionsOf, cookieFor } from '../../src/probes/conditions.ts'
import { createHosts } from '../../src/probes/hosts.ts'
import { defaultProbeOptions, type ProbeEvent, type ProbeOptions } from '../../src/probes/options.ts'
import { noProxies } from '../../src/probes/proxies.ts'
import { caseOf } from './support/probing.ts'

const fixed = ['api.example.com', 'app.example.com', 'api.exmaple.com'].map((host, at) => ({
  host,
  port: 443,
  address: `192.0.2.${at + 1}`,
}))
const proxy = { url: 'http://user:p@proxy.example:3128', from: '--proxy' as const }
const proxies = { ...noProxies, http: proxy, https: proxy }

function hostsOf(given: Partial<ProbeOptions> = {}, pageOrigin = 'https://app.example.com') {
  const events: ProbeEvent[] = []
  const options = { ...defaultProbeOptions, resolve: fixed, ...given }
  const subject = { ...caseOf('https://api.example.com/v1'), pageOrigin }
  const hosts = createHosts(subject, options, (event) => events.push(event), AbortSignal.timeout(5000))
  const told = () =>
    events.flatMap((event) =>
      event.kind === 'resolved'
        ? [
            `${event.host.role} ${event.host.host} ${event.host.addresses.map(({ address }) => address).join()}`,
          ]
        : [],
    )
  return { hosts, told }
}

test('a host is told once, under the role it first has', async () => {
  const { hosts, told } = hostsOf()
  expect((await hosts.factsOf('https://api.example.com/v1', 'request')).role).toBe('request')
  expect((await hosts.factsOf('https://api.example.com/v2', 'redirect')).role).toBe('redirect')
  await hosts.factsOf('https://app.example.com/', 'redirect')
  expect(told()).toEqual(['request api.example.com 192.0.2.1', 'redirect app.example.com 192.0.2.2'])
})

test('the addresses of a URL are those of its host, and tell nothing', async () => {
  const { hosts, told } = hostsOf()
  expect(await hosts.addressesOf('https://api.example.com/v1')).toEqual(['192.0.2.1'])
  expect(told()).toEqual([])
})

test('behind a proxy no name is resolved here, but one that the person gave', async () => {
  const { hosts, told } = hostsOf({ proxies })
  expect(await hosts.addressesOf('https://api.example.com/v1')).toEqual([])
  await hosts.lookUpPage(AbortSignal.timeout(5000))
  expect(told()).toEqual(['page app.example.com 192.0.2.2'])
  const without = hostsOf({ proxies, resolve: [] })
  await without.hosts.lookUpPage(AbortSignal.timeout(5000))
  expect(without.told()).toEqual([])
})

test.each([
  ['https://app.example.com', ['page app.example.com 192.0.2.2']],
  ['null', []],
])('the page at %s is looked up', async (origin, expected) => {
  const { hosts, told } = hostsOf({}, origin)
  await hosts.lookUpPage(AbortSignal.timeout(5000))
  expect(told()).toEqual(expected)
})

test.each([
  ['https:', undefined, '192.0.2.1'],
  ['http:', 80, '192.0.2.9'],
  ['http:', 8080, '192.0.2.8'],
])('a port of %s is what the URL has or its scheme: %s', async (protocol, port, address) => {
  const resolve = [
    ...fixed,
    { host: 'api.example.com', port: 80, address: '192.0.2.9' },
    { host: 'api.example.com', port: 8080, address: '192.0.2.8' },
  ]
  const { hosts } = hostsOf({ resolve })
  const url = `${protocol}//api.example.com${port === undefined ? '' : `:${port}`}/v1`
  expect(await hosts.addressesOf(url)).toEqual([address])
})

const conditions = (given: Partial<ProbeOptions>, credentials: 'include' | 'same-origin' = 'include') =>
  conditionsOf(caseOf('https://api.example.com/v1', { credentials }), { ...defaultProbeOptions, ...given })

test.each([
  [{}, []],
  [{ proxies }, [{ kind: 'through-proxy', proxy: 'http://proxy.example:3128', from: '--proxy' }]],
  [{ insecure: true }, [{ kind: 'unverified' }]],
  [{ environmentInsecure: true }, [{ kind: 'verified-all-the-same' }]],
  [{ insecure: true, environmentInsecure: true }, [{ kind: 'unverified' }]],
  [{ cookie: 'sid=1=2' }, [{ kind: 'cookie-sent', name: 'sid', to: 'https://api.example.com' }]],
] as const)('what holds from the start with %j', (given, expected) => {
  expect(conditions(given as Partial<ProbeOptions>)).toEqual(expected)
})

test.each([
  ['fetch() with credentials', { credentials: 'include' }, true],
  ['fetch() without', { credentials: 'same-origin' }, false],
  ['fetch() that omits them', { credentials: 'omit' }, false],
  // An image without crossorigin and a beacon send cookies, whatever stands there.
  ['an image', { as: 'img', credentials: 'same-origin' }, true],
  ['a font', { as: 'font', credentials: 'include' }, false],
] as const)('a cookie goes with %s: %s', (_, given, sent) => {
  const found = cookieFor(caseOf('https://api.example.com/v1', given), { cookie: 'sid=1' })
  expect(found).toEqual(sent ? { origin: 'https://api.example.com', value: 'sid=1' } : null)
})

test('no cookie goes where none was given', () => {
  expect(
    cookieFor(caseOf('https://api.example.com/v1', { credentials: 'include' }), { cookie: null }),
  ).toBeNull()
})
