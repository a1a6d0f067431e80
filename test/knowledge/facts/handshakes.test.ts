import { expect, test } from 'vitest'
import { acceptFor, handshakeHeaders } from '../../../src/knowledge/browsers/standard/handshake.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import {
  letInWithoutOrigin,
  letsSomebodyIn,
  refusedHandshake,
  unprovenHandshake,
} from '../../../src/knowledge/facts/handshakes.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { evidence, from, get, probe, request, type Came } from '../causes/evidence-builder.ts'

const socket: Case = { ...get, as: 'websocket' }
const shake = (came: Came): Observation => {
  const one = request(socket, came)
  return { ...one, request: { ...one.request, headers: [...one.request.headers, ...handshakeHeaders] } }
}
const proven: Came = [
  101,
  [
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Accept', acceptFor(handshakeHeaders) ?? ''],
  ],
]

test.each<readonly [string, Case, Came, 'refused' | 'unproven' | 'opened']>([
  ['opened', socket, proven, 'opened'],
  ['without a proof', socket, [101], 'unproven'],
  ['refused', socket, [403], 'refused'],
  ['a fetch', get, [403], 'opened'],
  ['a fetch that is answered 101', get, [101], 'opened'],
])('a handshake: %s', (_, subject, came, is) => {
  const facts = factsOf(subject, evidence(shake(came)))
  const told =
    refusedHandshake(facts) !== null ? 'refused' : unprovenHandshake(facts) !== null ? 'unproven' : 'opened'
  expect(told).toBe(is)
})

test.each<readonly [string, readonly Observation[], boolean]>([
  ['another origin', [from('https://b.test', 'foreign', 'request', [101])], true],
  ['nobody', [from('https://b.test', 'foreign', 'request', [403])], false],
  ['who says no origin', [probe({ kind: 'without-origin', form: 'request' }, [101], { origin: null })], true],
  [
    'not even who says no origin',
    [probe({ kind: 'without-origin', form: 'request' }, [403], { origin: null })],
    false,
  ],
])('it opens for %s', (_, seen, is) => {
  const facts = factsOf(socket, evidence(shake([403]), ...seen))
  expect(letsSomebodyIn(facts)).toBe(is)
  expect(letInWithoutOrigin(facts) !== null).toBe(is && seen[0]?.purpose.kind === 'without-origin')
})
