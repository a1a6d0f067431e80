import { expect, test } from 'vitest'
import { findingOf, proof, type Cause } from '../../../src/knowledge/causes/cause.ts'
import { tempered } from '../../../src/knowledge/causes/tempered.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  evidence,
  failure,
  from,
  get,
  grants,
  preflight,
  preflighted,
  probe,
  request,
} from './evidence-builder.ts'
import { again } from './named.ts'

type Kind = Partial<Pick<Cause, 'restsOn' | 'mayBeTheProxys' | 'isOfPreflight' | 'troublesPlainLoads'>>

/** What speaks against a certain finding that rests on this response; empty where it stays certain. */
function doubts(
  seen: readonly Observation[],
  {
    kind = {},
    subject = get,
    more = {},
    on = 'request',
  }: { kind?: Kind; subject?: Case; more?: Partial<Evidence>; on?: string } = {},
): readonly string[] {
  const facts = factsOf(subject, { ...evidence(...seen), ...more })
  const certain = findingOf('origin-not-allowed', {
    confidence: 'certain',
    title: '',
    evidence: [proof({ id: on }, 'it')],
  })
  const left = tempered(certain, { restsOn: 'a response', ...kind }, facts)
  expect(left.confidence).toBe(left.against.length > 0 ? 'likely' : 'certain')
  return left.against.map(({ says }) => says)
}

const bare = request(get, [200])
const kept = request(get, [
  200,
  [
    ['X-Cache', 'HIT'],
    ['Age', '9'],
  ],
])
const copy = 'it is a copy of a cache (Age: 9), and nothing was asked past it'
const limited = { conditions: [{ kind: 'request-limit', says: 'x' }] } as const

test.each<readonly [string, () => ReturnType<typeof doubts>, readonly string[]]>([
  ['nothing', () => doubts([bare]), []],
  [
    'few requests',
    () => doubts([bare], { more: { sampled: true } }),
    ['few requests were sent: a response that changes from time to time may not have shown'],
  ],
  [
    'few requests, where silence is what it rests on',
    () => doubts([bare], { more: { sampled: true }, kind: { restsOn: 'silence' } }),
    [],
  ],
  [
    'a browser’s name is refused alike',
    () => doubts([request(get, [403]), probe({ kind: 'as-browser', form: 'request' }, [403])]),
    [],
  ],
  [
    'an error that did not come again',
    () => doubts([request(get, [500]), again('request', 1, [200])], { kind: { restsOn: 'circumstances' } }),
    [],
  ],
  [
    'an error, then another one',
    () => doubts([request(get, [500]), again('request', 1, [404])]),
    ['asked again GET /v1/orders from https://app.example.com: 404, no Access-Control-Allow-Origin'],
  ],
  ['an error, then the same', () => doubts([request(get, [500]), again('request', 1, [500])]), []],
  [
    'an error of which it does not speak, then another',
    () => doubts([request(get, [500]), again('request', 1, [404])], { on: 'preflight' }),
    [],
  ],
  ['a refusal, then another', () => doubts([request(get, [403]), again('request', 1, [404])]), []],
  [
    'an error, then silence',
    () =>
      doubts([request(get, [500]), probe({ kind: 'repeat', turn: 1, form: 'request' }, failure('reset'))]),
    ['asked again it got no response: the connection failed: reset'],
  ],
  [
    'a refusal, then silence',
    () =>
      doubts([request(get, [403]), probe({ kind: 'repeat', turn: 1, form: 'request' }, failure('reset'))]),
    [],
  ],
  [
    'not available, and a limit',
    () => doubts([request(get, [503])], { more: limited }),
    ['it was not asked again: whether 503 comes each time did not show'],
  ],
  ['not available, and no limit', () => doubts([request(get, [503])]), []],
  [
    'not available, and asked again',
    () => doubts([request(get, [503]), again('request', 1, [503])], { more: limited }),
    [],
  ],
  ['an error, and a limit', () => doubts([request(get, [500])], { more: limited }), []],
  [
    'not available, to a method that may change data',
    () => doubts([request({ ...get, method: 'POST' }, [502])], { subject: { ...get, method: 'POST' } }),
    ['POST was sent once, since it may change data: whether 502 comes each time did not show'],
  ],
  ['a copy of a cache', () => doubts([kept]), [copy]],
  ['a copy, of which it does not speak', () => doubts([kept], { on: 'preflight' }), []],
  ['a copy, and a way past it', () => doubts([kept, probe({ kind: 'cache', step: 'busted' }, [200])]), []],
  [
    'a copy, asked without Origin',
    () => doubts([kept, probe({ kind: 'cache', step: 'without-origin' }, [200])]),
    [copy],
  ],
  ['a copy that troubles plain loads too', () => doubts([kept], { kind: { troublesPlainLoads: true } }), []],
  [
    'a machine of development',
    () =>
      doubts([request({ ...get, url: 'http://localhost:8080/v1' }, [200])], {
        subject: { ...get, url: 'http://localhost:8080/v1' },
      }),
    ['localhost:8080 may be a leftover of development: then nothing is to be set up there'],
  ],
  [
    'OPTIONS refused as a whole, and not asked for less',
    () =>
      doubts([preflight(preflighted, [400]), from('https://t1.example', 'foreign', 'preflight', [400])], {
        subject: preflighted,
        kind: { isOfPreflight: true },
        on: 'preflight',
      }),
    ['none was asked for less: it may be its method or a header that is refused'],
  ],
])('what speaks against a certain cause: %s', (_, found, expected) => {
  expect(found()).toEqual(expected)
})

test('what is not settled is likely at most', () => {
  const facts = factsOf(preflighted, evidence(preflight(preflighted, [204, grants])))
  const certain = findingOf('origin-not-allowed', { confidence: 'certain', title: '', evidence: [] })
  expect(tempered(certain, { restsOn: 'circumstances' }, facts)).toMatchObject({
    confidence: 'likely',
    against: [],
  })
})

test('that a GET stood in is said once, of what rests on it', () => {
  const put = { ...get, method: 'PUT' }
  const facts = factsOf(put, evidence(request(put, [200], { standIn: true })))
  const against = (
    restsOn: Cause['restsOn'],
    confidence: 'likely' | 'possible',
    on = 'request',
    more: readonly { says: string }[] = [],
  ) =>
    tempered(
      findingOf('origin-not-allowed', {
        confidence,
        title: '',
        evidence: [proof({ id: on }, 'it')],
        against: more.map(({ says }) => proof(null, says)),
      }),
      { restsOn },
      facts,
    ).against.map(({ says }) => says)
  const said = 'a GET stood in for PUT; the real method may answer otherwise'
  expect(against('a response', 'likely')).toEqual([said])
  expect(against('silence', 'likely')).toEqual([])
  expect(against('a response', 'possible')).toEqual([])
  expect(against('a response', 'likely', 'preflight')).toEqual([])
  expect(against('a response', 'likely', 'request', [{ says: 'x' }])).toEqual(['x'])
})
