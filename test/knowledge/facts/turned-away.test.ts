import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { turnedAway } from '../../../src/knowledge/facts/turned-away.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  failure,
  from,
  get,
  preflighted,
  probe,
  request,
  type Came,
} from '../causes/evidence-builder.ts'
import { again, asked, good, letIn } from '../causes/named.ts'

/** What was asked one after the other, ten milliseconds each. */
const inTurn = (...observations: readonly Observation[]) =>
  evidence(...observations.map((one, at) => ({ ...one, startedMs: at * 10, durationMs: 9 })))
const path = (name: string, came: Parameters<typeof probe>[1]) =>
  probe({ kind: 'sibling', what: name === 'root' ? 'root' : 'parent' }, came, {
    at: `https://api.example.com/${name}`,
    id: name,
  })
const welcome: Came = [200, allow()]
/** What a guard answers, whatever is asked. */
const wall = (came: Parameters<typeof probe>[1]) => [
  again('preflight', 3, came as Came),
  path('a', came),
  path('b', came),
  from('http://localhost:3000', 'localhost', 'request', came as Came),
  again('request', 3, came as Came),
  path('root', came),
]
const own = [letIn, good, again('request', 1, welcome)]
const ids = (observations: readonly Observation[]) => observations.map(({ id }) => id).toSorted()

describe('a guard that counts requests', () => {
  test.for<[string, Came]>([
    ['a refusal', [403]],
    ['a challenge with 200', [200, [['Content-Type', 'text/html']], '<html>checking your browser</html>']],
    ['503 for good', [503]],
  ])('is known by what it answers to everything: %s', ([, came]) => {
    const seen = inTurn(...own, ...wall(came))
    expect(ids(turnedAway(seen))).toEqual(ids(wall(came)))
    expect(diagnose(preflighted, seen).verdict.outcome).toBe('allowed')
    expect(diagnose(preflighted, seen).causes).toEqual([])
  })

  test('may close the connection', () => {
    const broken = failure('reset')
    const closed = wall([403]).map((one) => ({ ...one, response: null, failure: broken }) as Observation)
    expect(turnedAway(inTurn(...own, ...closed))).toHaveLength(closed.length)
  })

  test('leaves the cause to what came before it, and doubt', () => {
    const bare = [request(get, [200]), again('request', 1, [200]), path('early', [200])]
    const [cause] = diagnose(get, inTurn(...bare, ...wall([403]))).causes
    expect([cause?.id, cause?.confidence]).toEqual(['cors-not-configured', 'likely'])
  })

  test.for<[string, readonly Observation[]]>([
    [
      'one good response among the later ones',
      [...wall([403]), path('late', welcome), again('request', 4, [403])],
    ],
    ['too few questions to tell', wall([403]).slice(0, 4)],
    ['a later response that lets the page in', wall(welcome)],
    [
      'other paths alone',
      [
        path('a', [403]),
        path('b', [403]),
        path('c', [403]),
        path('d', [403]),
        path('e', [403]),
        path('f', [403]),
      ],
    ],
  ])('is not seen in %s', ([, later]) => {
    expect(turnedAway(inTurn(...own, ...later))).toEqual([])
  })

  test.for<[string, Observation]>([
    ['an error', request(preflighted, [502])],
    ['a limit', request(preflighted, [429])],
  ])('is not seen where the page’s own request met %s, and the rest is alike', ([, met]) => {
    const rest = [
      again('request', 1, [200]),
      path('a', [200]),
      path('b', [200]),
      path('c', [200]),
      path('d', [200]),
      path('e', [200]),
      path('f', [200]),
    ]
    expect(turnedAway(inTurn(asked([200]), met, ...rest))).toEqual([])
  })

  test('is not looked for in a recording', () => {
    expect(turnedAway({ ...inTurn(...own, ...wall([403])), recorded: true })).toEqual([])
  })
})
