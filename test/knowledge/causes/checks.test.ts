import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  around,
  evidence,
  failure,
  from,
  get,
  grants,
  page,
  preflight,
  preflighted,
  probe,
  request,
} from './evidence-builder.ts'

type Line = readonly [title: string, seen: readonly Observation[], expected: string, more?: Partial<Case>]
const marks = { pass: '+', fail: 'x', unknown: '?', 'not-applicable': '-' } as const
const bare: readonly Observation[] = around({})
const error = (headers: HeaderList) => probe({ kind: 'error-path', what: 'random-404' }, [404, headers])

const lines: readonly Line[] = [
  ['let through without a preflight', [request(get, [200, allow()]), error(allow())], '++-++'],
  [
    'let through with one',
    [preflight(preflighted, [204, grants]), request(preflighted, [200, allow()]), error(allow())],
    '+++++',
    preflighted,
  ],
  ['let through, errors bare', [request(get, [200, allow()]), error([])], '++-+x'],
  [
    'let through, errors with Vary alone',
    [request(get, [200, allow()]), error([['Vary', 'Origin']])],
    '++-+x',
  ],
  ['bare everywhere', [request(get, [200]), ...bare], 'xx--?'],
  [
    'another origin named',
    [request(get, [200, allow('http://localhost:3000')]), error(allow('http://localhost:3000'))],
    '+x-++',
  ],
  ['two values', [request(get, [200, allow(`${page}, *`)]), error(allow())], '+x-x+'],
  [
    'credentials not allowed',
    [request(get, [200, allow()]), error(allow())],
    '++-++',
    { credentials: 'include' },
  ],
  [
    'the preflight not found',
    [preflight(preflighted, [404]), request(preflighted, [200, allow()]), error(allow())],
    'xxx-+',
    preflighted,
  ],
  [
    'a header refused',
    [preflight(preflighted, [204, allow()]), request(preflighted, [200, allow()]), error(allow())],
    '++x++',
    preflighted,
  ],
  [
    'the request bare after a good preflight',
    [preflight(preflighted, [204, grants]), request(preflighted, [200]), error(allow())],
    'xx+-x',
    preflighted,
  ],
  [
    'only a stand-in, bare, after a good preflight',
    [
      preflight({ ...preflighted, method: 'PUT' }, [
        204,
        [...grants, ['Access-Control-Allow-Methods', 'PUT']],
      ]),
      request(preflighted, [405], { standIn: true }),
    ],
    '++++?',
    { ...preflighted, method: 'PUT' },
  ],
  ['no response', [request(get, failure('refused'))], '??-??'],
  [
    'a redirect after which null is refused',
    [
      request(get, [302, [...allow(), ['Location', 'https://other.example/']]]),
      request(get, [200, allow()], { hop: 1, at: 'https://other.example/', origin: 'null' }),
    ],
    '+x-+?',
  ],
  ['page and API on one origin', [], '-----', { pageOrigin: 'https://api.example.com' }],
]

test.for(lines)('%s', ([, seen, expected, more]) => {
  const { checks } = diagnose({ ...get, ...more }, evidence(...seen))
  expect(checks.map(({ status }) => marks[status]).join('')).toBe(expected)
})

const reflecting = (origin: string, credentials = false): HeaderList => [
  ...allow(origin),
  ...(credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
]
const ok = request(get, [200, allow()])
const stranger = 'https://cors-triage.example'
const accepted = (origin: string, relation: Parameters<typeof from>[1]) =>
  from(origin, relation, 'request', [200, allow(origin)])
const noVary: HeaderList = [['Access-Control-Allow-Origin', page]]

const warned: readonly (readonly [string, readonly Observation[], readonly string[], Partial<Case>?])[] = [
  ['nothing', [ok, error(allow())], []],
  [
    'no Vary, others refused',
    [request(get, [200, noVary]), from(stranger, 'foreign', 'request', [200])],
    ['missing-vary-origin'],
  ],
  [
    'no Vary, one response for all',
    [request(get, [200, noVary]), from(stranger, 'foreign', 'request', [200, noVary])],
    [],
  ],
  ['any origin', [ok, accepted(stranger, 'foreign'), accepted('null', 'null')], ['reflects-any-origin']],
  [
    'any origin with credentials',
    [ok, from(stranger, 'foreign', 'request', [200, reflecting(stranger, true)])],
    ['reflects-any-origin-with-credentials'],
  ],
  ['null', [ok, accepted('null', 'null')], ['null-allowed']],
  [
    'a longer host that begins alike',
    [ok, accepted('https://app.example.com.evil.example', 'prefix-match')],
    ['origin-matched-by-prefix'],
  ],
  [
    'a longer host that ends alike',
    [ok, accepted('https://evilexample.com', 'suffix-match')],
    ['origin-matched-by-suffix'],
  ],
  [
    'every subdomain',
    [
      ok,
      accepted('https://evilapp.example.com', 'suffix-match'),
      accepted('https://x.example.com', 'sibling-subdomain'),
    ],
    [],
  ],
  [
    'a dot that matches anything',
    [ok, accepted('https://appxexample.com', 'dot-match')],
    ['origin-dot-unescaped'],
  ],
  ['the http twin', [ok, accepted('http://app.example.com', 'other-scheme')], ['insecure-origin-allowed']],
  ['a wildcard', [request(get, [200, allow('*')])], ['wildcard-in-production']],
  [
    'a wildcard for localhost',
    [request({ ...get, pageOrigin: 'http://localhost:3000' }, [200, allow('*')])],
    [],
    { pageOrigin: 'http://localhost:3000' },
  ],
  ['errors without headers', [ok, error([])], ['errors-without-cors']],
  [
    'a long Max-Age',
    [
      preflight(preflighted, [204, [...grants, ['Access-Control-Max-Age', '86401']]]),
      request(preflighted, [200, allow()]),
    ],
    ['max-age-above-caps'],
    preflighted,
  ],
  [
    'a Max-Age that every browser shortens or keeps',
    [
      preflight(preflighted, [204, [...grants, ['Access-Control-Max-Age', '7200']]]),
      request(preflighted, [200, allow()]),
    ],
    [],
    preflighted,
  ],
  [
    'Authorization by the wildcard',
    [
      preflight({ ...get, headers: [['Authorization', 'x']] }, [
        204,
        [...allow(), ['Access-Control-Allow-Headers', '*']],
      ]),
      ok,
    ],
    ['authorization-under-wildcard'],
    { headers: [['Authorization', 'x']] },
  ],
  [
    'Authorization named beside the wildcard',
    [
      preflight({ ...get, headers: [['Authorization', 'x']] }, [
        204,
        [...allow(), ['Access-Control-Allow-Headers', '*, authorization']],
      ]),
      ok,
    ],
    [],
    { headers: [['Authorization', 'x']] },
  ],
  [
    'a redirect that passes',
    [
      request(get, [301, [...allow(), ['Location', '/v2']]]),
      request(get, [200, allow()], { hop: 1, at: 'https://api.example.com/v2' }),
    ],
    ['url-redirects'],
  ],
  [
    'engines that differ',
    [preflight({ ...get, headers: [['DPR', '2']] }, [404]), ok],
    ['browsers-disagree'],
    { headers: [['DPR', '2']] },
  ],
  [
    'a resource policy that stops plain loads of the URL',
    [request(get, [200, [...allow(), ['Cross-Origin-Resource-Policy', 'same-origin']]]), error(allow())],
    ['plain-loads-blocked'],
  ],
  [
    'no resource policy where the page is of the site that it names',
    [request(get, [200, [...allow(), ['Cross-Origin-Resource-Policy', 'same-site']]]), error(allow())],
    [],
  ],
]

test.for(warned)('warns of: %s', ([, seen, expected, more]) => {
  const { warnings } = diagnose({ ...get, ...more }, evidence(...seen))
  expect(warnings.map(({ id }) => id)).toEqual(expected)
})
