import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import { letsThrough, saysNothing } from '../../src/probes/lets-through.ts'
import { following, mainProbes, opening, otherWays } from '../../src/probes/plan.ts'
import { preflightNeed } from '../../src/probes/preflight-need.ts'
import { firstHop } from '../../src/probes/redirect-chain.ts'
import { noProxies } from '../../src/probes/proxies.ts'
import type { Probe, Setting } from '../../src/probes/probe.ts'
import { caseOf, page } from './support/probing.ts'

function settingOf(
  method: string,
  headers: HeaderList = [],
  options: Partial<Setting['options']> = {},
): Setting {
  const need = preflightNeed(method, headers)
  return {
    subject: caseOf('https://api.example.com/v1/orders', { method, headers }),
    method,
    preflighted: need.needed,
    unsafeNames: need.unsafeNames,
    token: 'rnd',
    addresses: ['192.0.2.1'],
    options: {
      certificate: null,
      sendUnsafe: false,
      gentle: false,
      toPredict: false,
      seen: [],
      compare: null,
      proxies: noProxies,
      sendSecretsAcross: false,
      ...options,
    },
  }
}

function answered(kind: 'preflight' | 'request', status: number, headers: HeaderList): Observation {
  return {
    id: kind,
    purpose: kind === 'preflight' ? { kind, hop: 0 } : { kind, hop: 0, standIn: false },
    request: {
      method: kind === 'preflight' ? 'OPTIONS' : 'GET',
      url: 'https://api.example.com/',
      headers: [],
    },
    response: { status, headers, body: null },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 1,
  }
}

const allowed: HeaderList = [['Access-Control-Allow-Origin', page]]

function kinds(probes: readonly Probe[]): ReadonlySet<string> {
  return new Set(probes.map(({ purpose }) => purpose.kind))
}

function forms(probes: readonly Probe[]): ReadonlySet<string> {
  return new Set(probes.flatMap(({ purpose }) => (purpose.kind === 'from-origin' ? [purpose.form] : [])))
}

describe('the first round', () => {
  test('begins with what the browser sends', () => {
    expect(mainProbes(settingOf('PUT')).map(({ id }) => id)).toEqual(['preflight', 'request'])
    expect(mainProbes(settingOf('GET')).map(({ id }) => id)).toEqual(['request'])
  })

  test('asks other origins only by preflights: a request could fill a cache', () => {
    expect(forms(opening(settingOf('PUT')))).toEqual(new Set(['preflight']))
    expect(forms(opening(settingOf('GET')))).toEqual(new Set())
  })

  test('asks each of several addresses, but not the one', () => {
    const two = { ...settingOf('GET'), addresses: ['192.0.2.1', '192.0.2.2'] }
    expect(kinds(opening(two)).has('address')).toBe(true)
    expect(kinds(opening(settingOf('GET'))).has('address')).toBe(false)
    const proxied = {
      ...two,
      options: {
        ...two.options,
        proxies: {
          ...noProxies,
          http: { url: 'http://proxy:3128', from: '--proxy' },
          https: { url: 'http://proxy:3128', from: '--proxy' },
        },
      },
    }
    expect(kinds(opening(proxied)).has('address')).toBe(false)
  })

  test('asks nothing besides when gentle', () => {
    expect(opening(settingOf('PUT', [], { gentle: true }))).toEqual([])
  })

  test('has other ways where nothing answers: other addresses, and another try after a broken connection', () => {
    const failed = (kind: 'refused' | 'reset' | 'timeout', message: string = kind): Observation => ({
      ...answered('request', 200, []),
      response: null,
      failure: { kind, code: null, tls: null, message },
    })
    const two = { ...settingOf('GET'), addresses: ['192.0.2.1', '192.0.2.2'] }
    expect(kinds(otherWays(two, [failed('refused')]))).toEqual(new Set(['address']))
    expect(kinds(otherWays(settingOf('GET'), [failed('refused')]))).toEqual(new Set())
    expect(kinds(otherWays(settingOf('GET'), [failed('reset')]))).toEqual(
      new Set(['repeat', 'as-browser', 'without-origin']),
    )
    const unconnected = failed('timeout', 'no connection within 10000 ms')
    expect(kinds(otherWays(settingOf('GET'), [unconnected]))).toEqual(new Set())
    const waiting = failed('timeout', 'connected, but no response within 10000 ms')
    expect(kinds(otherWays(settingOf('GET'), [waiting]))).toEqual(new Set(['repeat', 'as-browser']))
    const gentle = settingOf('GET', [], { gentle: true })
    expect(kinds(otherWays(gentle, [waiting]))).toEqual(new Set(['repeat', 'as-browser']))
  })
})

describe('the second round', () => {
  const put = settingOf('PUT', [['X-A', '1']])
  const request = answered('request', 200, allowed)

  test('asks under a browser’s name, however few questions there are, where errors refuse everything', () => {
    const few = settingOf('PUT', [['X-A', '1']], { gentle: true })
    const refused = { preflight: answered('preflight', 403, []), request: answered('request', 403, []) }
    expect(kinds(following(few, refused)).has('as-browser')).toBe(true)
    expect(kinds(following(few, { ...refused, request })).has('as-browser')).toBe(false)
  })

  test.each([
    ['is bare', 204, [], true],
    ['has an error status', 403, allowed, true],
    ['passes', 204, allowed, false],
    ['is a redirect', 302, [], false],
  ] as const)('takes a preflight apart that %s (%i %j): %s', (_, status, headers, taken) => {
    const preflight = answered('preflight', status, headers)
    expect(kinds(following(put, { preflight, request })).has('bisect')).toBe(taken)
  })

  test.each([
    ['passes and the request fails', 204, allowed, [], ['request']],
    ['passes and the request too (one, for what is reflected)', 204, allowed, allowed, ['request']],
    ['fails (one, for what is reflected)', 204, [], [], ['request']],
  ] as const)('asks other origins by requests where the preflight %s', (_, status, first, second, asked) => {
    const answers = {
      preflight: answered('preflight', status, first),
      request: answered('request', 200, second),
    }
    expect(forms(following(put, answers))).toEqual(new Set(asked))
  })

  test('repeats under a browser’s name what an edge may have answered', () => {
    const suspect = following(settingOf('GET'), { preflight: null, request: answered('request', 403, []) })
    expect(kinds(suspect).has('as-browser')).toBe(true)
    const clean = following(settingOf('GET'), { preflight: null, request })
    expect(kinds(clean).has('as-browser')).toBe(false)
    const tunnel = { ...settingOf('GET'), subject: caseOf('https://shop.ngrok-free.app/v1/orders') }
    expect(kinds(following(tunnel, { preflight: null, request })).has('as-browser')).toBe(true)
  })
})

describe('a released request follows a preflight', () => {
  test.each([
    ['that allows it', 204, [...allowed, ['Access-Control-Allow-Methods', 'PUT']], true],
    ['that leaves the method out', 204, allowed, false],
    ['that leaves the origin out', 204, [['Access-Control-Allow-Methods', 'PUT']], false],
    ['with an error status', 500, [...allowed, ['Access-Control-Allow-Methods', 'PUT']], false],
  ] as const)('%s (%i): %s', (_, status, headers, sent) => {
    const setting = settingOf('PUT', [], { sendUnsafe: true })
    expect(letsThrough(firstHop(setting), 'same-origin', answered('preflight', status, headers))).toBe(sent)
  })

  test.each([
    ['without a word on CORS', 200, [['Allow', 'POST']], true],
    ['that no route takes', 404, [], true],
    ['that demands credentials', 401, [], false],
    ['that fails', 500, [], false],
    ['that names an origin', 404, allowed, false],
  ] as const)(
    'and one %s (%i) leaves open what only the method itself shows: %s',
    (_, status, headers, open) => {
      expect(saysNothing(answered('preflight', status, headers))).toBe(open)
    },
  )
})
