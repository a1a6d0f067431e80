import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, around, evidence, get, preflighted, probe, type Came } from './evidence-builder.ts'
import { again, answered, asked, came, good, letIn, named } from './named.ts'

const cache = (step: 'busted' | 'origin-a', answer: Came) =>
  probe({ kind: 'cache', step }, answer, { at: `${get.url}?fresh=${step}` })

const foreignHit: Came[1] = [
  ['Access-Control-Allow-Origin', 'https://admin.example.com'],
  ['Age', '40'],
]

type Line = readonly [title: string, seen: readonly Observation[], causes: readonly string[], subject?: Case]

const caches: readonly Line[] = [
  [
    'a cache that keeps the preflight of another origin',
    [asked([204, [...allow('https://admin.example.com'), ['Age', '12']]]), good],
    ['cached-for-another-origin certain'],
    preflighted,
  ],
  [
    'a cache that keeps a preflight without headers',
    [asked([200, [['X-Cache', 'Hit from cloudfront']]]), good],
    ['proxy-strips-headers.cache certain'],
    preflighted,
  ],
  [
    'a constant in the preflight without the mark of a cache',
    [asked([204, allow('https://admin.example.com')]), good],
    ['origin-not-allowed certain'],
    preflighted,
  ],
  [
    'a cache that leaves the query out of its key, and a preflight that knows the page',
    [letIn, answered(200, foreignHit), cache('busted', [200, foreignHit])],
    ['cached-for-another-origin certain'],
    preflighted,
  ],
  [
    'the same, and nothing that tells whether the page is known',
    [came(200, foreignHit), cache('busted', [200, foreignHit]), ...around({ foreign: [200, foreignHit] })],
    ['cached-for-another-origin likely', 'origin-not-allowed.fixed-other-origin likely'],
  ],
  [
    'a copy of a cache, and nothing was asked past it',
    [came(200, foreignHit), ...around({ foreign: [200, foreignHit] })],
    ['origin-not-allowed.fixed-other-origin likely'],
  ],
  [
    'a bare copy of a cache, and nothing was asked past it',
    [came(200, [['Age', '40']]), ...around({ error: [404, allow()] })],
    ['cors-after-routes likely'],
  ],
  [
    'answers that change from time to time show no cache by an address that differs as well',
    [
      came(200),
      again('request', 1, [200, allow()]),
      again('request', 2, [200]),
      cache('busted', [200, allow()]),
      cache('origin-a', [200]),
    ],
    ['partial-rollout certain'],
  ],
]

test.for(caches)('%s', ([, seen, causes, subject = get]) => {
  expect(named({ title: '', subject, seen: evidence(...seen), causes })).toEqual(causes)
})

test('a cache that keeps a preflight although it says Vary: Origin is told so', () => {
  const kept = asked([204, [...allow('https://admin.example.com'), ['Age', '12']]])
  expect(diagnose(preflighted, evidence(kept, good)).causes[0]?.title).toContain('does not heed Vary: Origin')
})
