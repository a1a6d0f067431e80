import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import { leftOpen } from '../../src/probes/left-open.ts'
import { everything } from '../../src/probes/plan.ts'
import { noProxies } from '../../src/probes/proxies.ts'
import type { Setting } from '../../src/probes/probe.ts'
import { caseOf, page } from './support/probing.ts'

const url = 'https://api.example.com/v1/orders'

function settingOf(seen: readonly Observation[], method = 'PUT'): Setting {
  return {
    subject: caseOf(url, { method, headers: [] }),
    method,
    preflighted: method === 'PUT',
    unsafeNames: [],
    token: 'rnd',
    addresses: ['192.0.2.1'],
    options: {
      sendUnsafe: false,
      gentle: false,
      seen,
      compare: null,
      proxies: noProxies,
      sendSecretsAcross: false,
    },
  }
}

function answered(kind: 'preflight' | 'request', status: number, headers: HeaderList): Observation {
  return {
    id: kind,
    purpose: kind === 'preflight' ? { kind, hop: 0 } : { kind, hop: 0, standIn: false },
    request: {
      method: kind === 'preflight' ? 'OPTIONS' : 'GET',
      url,
      headers: [
        ['Origin', page],
        ...(kind === 'preflight' ? [['Access-Control-Request-Method', 'PUT'] as const] : []),
      ],
    },
    response: { status, headers, body: null },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 1,
  }
}

const allowed: HeaderList = [
  ['Access-Control-Allow-Origin', page],
  ['Vary', 'Origin'],
]
const other: HeaderList = [['Access-Control-Allow-Origin', 'https://other.example.com']]

/** The kinds that are still asked where the browser got `seen` and the probes the same, or `own`. */
function asked(seen: readonly Observation[], own = seen, method = 'PUT') {
  const setting = settingOf(seen, method)
  const answers = {
    preflight: own.find(({ id }) => id === 'preflight') ?? null,
    request: own.find(({ id }) => id === 'request') ?? null,
  }
  const left = leftOpen(everything(setting, answers), setting, answers)
  return new Map(left.map(({ purpose }) => [purpose.kind, purpose] as const))
}

describe('where a browser was seen to make the request', () => {
  test('without what it got everything is asked', () => {
    const setting = settingOf([])
    const answers = { preflight: answered('preflight', 204, []), request: answered('request', 200, []) }
    const plan = everything(setting, answers)
    expect(leftOpen(plan, setting, answers)).toEqual(plan)
  })

  test('the same is not asked again where probe and browser got the same', () => {
    expect(asked([answered('preflight', 204, allowed)]).has('repeat')).toBe(false)
  })

  test('it is where they got something else', () => {
    const seen = [answered('preflight', 204, allowed)]
    expect(asked(seen, [answered('preflight', 500, [])]).has('repeat')).toBe(true)
    expect(asked(seen, [answered('preflight', 204, other)]).has('repeat')).toBe(true)
  })

  test('a method that is not on the list asks nothing of origins but whether a stranger is let in', () => {
    const seen = [answered('preflight', 204, [...allowed, ['Access-Control-Allow-Methods', 'GET']])]
    const left = asked(seen, [...seen, answered('request', 200, allowed)])
    expect(left.get('from-origin')).toMatchObject({ relation: 'foreign' })
    expect([...left.keys()].toSorted()).toEqual(['error-path', 'from-origin'])
  })

  test('an origin that is refused still asks which others are let in', () => {
    const seen = [answered('request', 200, other)]
    expect(asked(seen, seen, 'GET').get('from-origin')).not.toMatchObject({ relation: 'foreign' })
  })

  test('a bare response still asks where the policy begins', () => {
    expect(asked([answered('request', 200, [])], undefined, 'GET').has('sibling')).toBe(true)
    expect(asked([answered('request', 200, other)], undefined, 'GET').has('sibling')).toBe(false)
  })

  test('caches are asked only where the response may have come from one', () => {
    const stored: HeaderList = [...other, ['Age', '20'], ['X-Cache', 'HIT']]
    expect(asked([answered('request', 200, stored)], undefined, 'GET').has('cache')).toBe(true)
    expect(asked([answered('request', 200, other)], undefined, 'GET').has('cache')).toBe(false)
  })
})
