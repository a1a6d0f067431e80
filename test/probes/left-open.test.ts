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
      certificate: null,
      sendUnsafe: false,
      gentle: false,
      toPredict: false,
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

/** What is still asked where the browser got `seen` and the probes the same, or `own`. */
function askedOf(seen: readonly Observation[], own = seen, method = 'PUT') {
  const setting = settingOf(seen, method)
  const answers = {
    preflight: own.find(({ id }) => id === 'preflight') ?? null,
    request: own.find(({ id }) => id === 'request') ?? null,
  }
  return leftOpen(everything(setting, answers), setting, answers)
}

/** The kinds of that. */
function asked(...[seen, own, method]: Parameters<typeof askedOf>) {
  return new Map(askedOf(seen, own, method).map(({ purpose }) => [purpose.kind, purpose] as const))
}

/** The origins of that, beside the response to a GET. */
function relations(seen: readonly Observation[]) {
  return askedOf(seen, seen, 'GET').flatMap(({ purpose }) =>
    purpose.kind === 'from-origin' ? [purpose.relation] : [],
  )
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
    // No list of headers was told, and a new policy must not let in fewer.
    expect([...left.keys()].toSorted()).toEqual(['allow-any-header', 'error-path', 'from-origin'])
  })

  test.each([
    [
      'a list that names more than was asked for',
      [['Access-Control-Allow-Methods', 'GET, PUT, DELETE']],
      false,
    ],
    ['an echo of what was asked for', [['Access-Control-Allow-Methods', 'PUT']], true],
    ['no list', [], true],
  ] as const)('which methods the policy allows is asked beside %s: %s', (_, lists, isAsked) => {
    const seen = [answered('preflight', 204, [...other, ...lists])]
    expect(asked(seen).has('allow-map')).toBe(isAsked)
  })

  test.each([
    ['a list that names more than was asked for', 'content-type, x-tenant', false],
    ['an echo of what was asked for', 'content-type', true],
    ['a wildcard', '*', true],
  ] as const)('whether any header is allowed is asked beside %s: %s', (_, list, isAsked) => {
    const preflight = answered('preflight', 204, [...other, ['Access-Control-Allow-Headers', list]])
    const { headers } = preflight.request
    const request = {
      ...preflight.request,
      headers: [...headers, ['Access-Control-Request-Headers', 'content-type']] as const,
    }
    expect(asked([{ ...preflight, request }]).has('allow-any-header')).toBe(isAsked)
  })

  test.each([
    ['a wildcard', 200, [['Access-Control-Allow-Origin', '*']]],
    ['several values', 200, [['Access-Control-Allow-Origin', `${page}, ${page}`]]],
    ['the page with a slash', 200, [['Access-Control-Allow-Origin', `${page}/`]]],
    ['a redirect', 301, [['Location', 'https://elsewhere.example/']]],
  ] as const)('other origins tell nothing more of %s', (_, status, headers) => {
    const seen = [answered('request', status, headers)]
    expect(relations(seen)).toEqual(['foreign'])
  })

  test('loose comparisons and null are no part of why a page is refused', () => {
    expect(relations([answered('request', 200, other)])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/-match$|^null$/)]),
    )
  })

  test('who is let in by the response is asked where the preflight alone lets the page in', () => {
    const seen = [answered('preflight', 204, allowed), answered('request', 200, [])]
    const forms = askedOf(seen).flatMap(({ purpose }) =>
      purpose.kind === 'from-origin' && purpose.relation === 'localhost' ? [purpose.form] : [],
    )
    expect(new Set(forms)).toEqual(new Set(['request']))
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
