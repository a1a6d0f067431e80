import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  document,
  evidence,
  fails,
  failure,
  get,
  grants,
  overHttp,
  preflight,
  preflighted,
  request,
} from './evidence-builder.ts'
import { came } from './named.ts'

const fine = came(200, allow())

const outcomes: readonly (readonly [
  string,
  readonly Observation[],
  Partial<Case>,
  Partial<Evidence>,
  string,
  string | null,
])[] = [
  ['let through', [fine], {}, {}, 'allowed', null],
  ['stopped at the request', [came(200)], {}, {}, 'blocked', 'request'],
  ['stopped at the preflight', [preflight(preflighted, [404])], preflighted, {}, 'blocked', 'preflight'],
  [
    'stopped after a redirect',
    [
      came(302, [...allow(), ['Location', 'https://other.example/']]),
      request(get, [200], { hop: 1, at: 'https://other.example/', origin: 'null' }),
    ],
    {},
    {},
    'blocked',
    'redirect',
  ],
  [
    'stopped on a Location',
    [came(302, [...allow(), ['Location', 'https://u:p@other.example/']])],
    {},
    {},
    'blocked',
    'redirect',
  ],
  ['stopped by the page', [fine], {}, document("connect-src 'none'"), 'blocked', 'page'],
  ['stopped for mixed content', [overHttp], { url: 'http://api.example.com/' }, {}, 'blocked', 'page'],
  ['no response', fails('refused'), {}, {}, 'unreachable', 'connection'],
  [
    'no response after a redirect',
    [
      came(302, [...allow(), ['Location', 'https://other.example/']]),
      request(get, failure('refused'), { hop: 1, at: 'https://other.example/', origin: 'null' }),
    ],
    {},
    {},
    'unreachable',
    'redirect',
  ],
  [
    'not sent, the preflight fine',
    [
      preflight(preflighted, [204, [...grants, ['Access-Control-Allow-Methods', 'PUT']]]),
      request(preflighted, [200], { standIn: true }),
    ],
    { ...preflighted, method: 'PUT' },
    {},
    'inconclusive',
    'request',
  ],
  [
    'not sent, the preflight refused',
    [
      preflight({ ...preflighted, method: 'PUT' }, [403]),
      request(preflighted, [200, allow()], { standIn: true }),
    ],
    { ...preflighted, method: 'PUT' },
    {},
    'blocked',
    'preflight',
  ],
  ['nothing known', [], {}, {}, 'inconclusive', null],
  ['one origin', [], { pageOrigin: 'https://api.example.com' }, {}, 'not-cross-origin', null],
]

test.for(outcomes)('%s', ([, seen, more, also, outcome, at]) => {
  const { verdict } = diagnose({ ...get, ...more }, { ...evidence(...seen), ...also })
  expect([verdict.outcome, verdict.browsers.chromium.at]).toEqual([outcome, at])
})
