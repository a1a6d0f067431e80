import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, grants, preflight, preflighted, request } from './evidence-builder.ts'
import { again, asked, bisect, named } from './named.ts'

const good = request(preflighted, [200, allow()])
const put = { ...preflighted, method: 'PUT' }
const two: Case = { ...preflighted, headers: [...preflighted.headers, ['X-Client', '7']] }

type Line = readonly [title: string, seen: readonly Observation[], causes: readonly string[], subject?: Case]

const lines: readonly Line[] = [
  [
    '204 to OPTIONS with lists and without Allow-Origin, which the request gets',
    [asked([204, [['Access-Control-Allow-Headers', 'x-shop']]]), good],
    ['preflight-not-handled likely'],
  ],
  [
    '403 to OPTIONS whose body refuses the origin',
    [
      asked([403, [], 'Invalid CORS request']),
      request(preflighted, [403, [], 'Invalid CORS request']),
      bisect({ kind: 'origin-only' }, [403, [], 'Invalid CORS request']),
    ],
    ['origin-not-allowed certain'],
  ],
  [
    '200 to OPTIONS without a header, the request with them, and no preflight that asks for less',
    [asked([200, [['Allow', 'GET']]]), good],
    ['preflight-not-handled likely'],
  ],
  [
    '403 to OPTIONS whose words may be of the method, and no preflight that asks for less',
    [asked([403, [], 'Invalid CORS request'])],
    ['origin-not-allowed likely'],
  ],
  [
    '405 to OPTIONS that names no methods, the request with them, and no preflight that asks for less',
    [asked([405]), good],
    ['preflight-not-handled likely'],
  ],
  [
    '405 to OPTIONS that names other methods',
    [asked([405, [['Allow', 'GET']]]), good],
    ['preflight-not-handled certain'],
  ],
  [
    '403 to OPTIONS that names the header, and no preflight that asks for less',
    [asked([403, [], 'CORS preflight request failed: headers are not allowed: X-SHOP'])],
    ['request-header-not-allowed certain'],
  ],
  [
    '403 to OPTIONS that says no more than headers, of two',
    [preflight(two, [403, [], 'CORS preflight request failed: headers are not allowed: X'])],
    ['request-header-not-allowed likely'],
    two,
  ],
  [
    '400 to OPTIONS, the request with them, and no preflight that asks for less',
    [asked([400]), good],
    ['preflight-failed likely'],
  ],
  [
    '400 to OPTIONS, the request with them, and to one that asks for less',
    [asked([400]), good, bisect({ kind: 'origin-only' }, [400])],
    ['preflight-failed certain'],
  ],
  [
    'a refusal that hides why, bisected to the method',
    [
      preflight(put, [204, [['Vary', 'Origin']]]),
      again('preflight', 1, [204, [['Vary', 'Origin']]]),
      request(put, [200, allow()]),
      bisect({ kind: 'origin-only' }, [204, allow()]),
      bisect({ kind: 'method', method: 'PUT' }, [204, [['Vary', 'Origin']]]),
    ],
    ['method-not-allowed certain'],
    put,
  ],
  [
    'a header that the preflight lacks, before the two origins of the response that would come after it',
    [asked([204, allow()]), request(preflighted, [200, [...allow(), ...allow()]])],
    ['request-header-not-allowed certain', 'multiple-allow-origin certain'],
  ],
  [
    'two origins on both, before the header that the preflight lacks',
    [asked([204, [...allow(), ...allow()]]), request(preflighted, [200, [...allow(), ...allow()]])],
    ['multiple-allow-origin certain'],
  ],
  [
    'a refusal that hides why, and one header left that nothing was asked for alone',
    [
      preflight(two, [403]),
      request(two, [200, allow()]),
      bisect({ kind: 'origin-only' }, [204, allow()]),
      bisect({ kind: 'header', name: 'x-client' }, [204, allow()]),
    ],
    ['request-header-not-allowed likely'],
    two,
  ],
  [
    'a refusal of what passes piece by piece: the server looks at the whole line',
    [
      preflight(two, [403]),
      again('preflight', 1, [403]),
      request(two, [200, allow()]),
      bisect({ kind: 'origin-only' }, [204, allow()]),
      bisect({ kind: 'header', name: 'x-client' }, [204, allow()]),
      bisect({ kind: 'header', name: 'x-shop' }, [204, allow()]),
    ],
    ['request-header-not-allowed likely'],
    two,
  ],
  [
    'one header that passes alone, which was the very same preflight: the server changes its mind',
    [
      asked([403]),
      again('preflight', 1, [403]),
      good,
      bisect({ kind: 'origin-only' }, [204, allow()]),
      {
        ...asked([204, grants]),
        id: 'bisect',
        purpose: { kind: 'bisect', element: { kind: 'header', name: 'x-shop' } },
      },
    ],
    ['partial-rollout certain', 'preflight-requires-auth likely'],
  ],
]

test.for(lines)('%s', ([title, seen, causes, subject = preflighted]) => {
  expect(named({ title, subject, seen: evidence(...seen), causes })).toEqual(causes)
})
