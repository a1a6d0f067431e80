import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Failure, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  failure,
  get,
  preflighted,
  probe,
  request,
  type Came,
} from '../causes/evidence-builder.ts'
import { again, asked, bisect, came, letIn } from '../causes/named.ts'

const good: Came = [200, allow()]
const at = (address: string, answer: Came | Failure) => ({
  ...probe({ kind: 'address', address, form: 'request' }, answer),
  address,
})
const from = (address: string, one: Observation): Observation => ({ ...one, address })
const broken = (kind: Failure['kind']) => probe({ kind: 'repeat', turn: 1, form: 'request' }, failure(kind))
/** Failing and passing responses, and whether the addresses part them. */
const parts = (...seen: readonly Observation[]) => {
  const { disagreement: found } = factsOf(get, evidence(...seen))
  if (found === null) return 'none'
  return `${found.form} ${found.failing.length}:${found.passing.length}${found.byAddress ? ' by address' : ''}`
}

test.each<readonly [string, readonly Observation[], string]>([
  ['one response', [came(200)], 'none'],
  ['the same twice', [came(200), again('request', 1, [200])], 'none'],
  ['let in, then not', [came(...good), again('request', 1, [200])], 'request 1:1'],
  [
    'not let in, then let in twice',
    [came(200), again('request', 1, good), again('request', 2, good)],
    'request 1:2',
  ],
  ['a limit beside it', [came(...good), again('request', 1, [429])], 'none'],
  ['503 for a while', [came(...good), again('request', 1, [503, [['Retry-After', '1']]])], 'none'],
  ['503 without a word on how long', [came(...good), again('request', 1, [503])], 'request 1:1'],
  ['a repeat that breaks off', [came(...good), broken('reset')], 'none'],
  [
    'a repeat that is let in where the first broke off',
    [request(get, failure('reset')), again('request', 1, good)],
    'request 1:1',
  ],
  [
    'a repeat that is let in where the first was given up',
    [request(get, failure('aborted')), again('request', 1, good)],
    'none',
  ],
  ['a preflight that the page does not send', [came(...good), again('preflight', 1, [403])], 'none'],
  ['refusals of two kinds', [came(200), again('request', 1, [200, allow('https://b.test')])], 'request 2:0'],
  ['errors of two kinds', [came(500), again('request', 1, [502])], 'none'],
  ['a refusal and an error', [came(200), again('request', 1, [400])], 'none'],
  [
    'redirects to two other hosts, of which a server may choose one for each call',
    [
      came(302, [['Location', 'https://a.test/']]),
      again('request', 1, [302, [['Location', 'https://b.test/']]]),
    ],
    'none',
  ],
  [
    'redirects to another host and on the own one',
    [came(302, [['Location', 'https://a.test/']]), again('request', 1, [302, [['Location', '/v2/orders']]])],
    'request 2:0',
  ],
  [
    'redirects to one host',
    [
      came(302, [['Location', 'https://a.test/x']]),
      again('request', 1, [302, [['Location', 'https://a.test/y']]]),
    ],
    'none',
  ],
  [
    'two addresses',
    [from('192.0.2.1', came(...good)), at('192.0.2.1', good), at('192.0.2.2', [200])],
    'request 1:2 by address',
  ],
  [
    'two addresses, of which one does both',
    [from('192.0.2.2', came(...good)), at('192.0.2.1', good), at('192.0.2.2', [200])],
    'request 1:2',
  ],
  [
    'two addresses, of which one fails and one does both',
    [
      from('192.0.2.1', came(...good)),
      at('192.0.2.1', good),
      { ...at('192.0.2.1', [200]), id: 'once more' },
      at('192.0.2.2', [200]),
    ],
    'request 2:2',
  ],
  [
    'two addresses, and a request to nobody knows which',
    [came(...good), at('192.0.2.2', [200])],
    'request 1:1',
  ],
  ['an address that takes no connection', [came(...good), at('192.0.2.2', failure('refused'))], 'none'],
  ['an address that is not reached', [came(...good), at('192.0.2.2', failure('unreachable'))], 'none'],
  ['an address that breaks off', [came(...good), at('192.0.2.2', failure('reset'))], 'request 1:1'],
])('responses to one request part: %s', (_, seen, told) => {
  expect(parts(...seen)).toBe(told)
})

test('a preflight for one part alone counts where it asks what the page’s own asks', () => {
  const own = asked([403])
  const same = {
    ...bisect(
      { kind: 'header', name: 'x-shop' },
      letIn.response === null ? [200] : [204, letIn.response.headers],
    ),
    request: own.request,
  }
  const of = (...seen: readonly Observation[]) => factsOf(preflighted, evidence(...seen)).disagreement
  expect(of(own, same)).toMatchObject({ form: 'preflight', passing: [same], failing: [own] })
  expect(of(own, { ...same, request: { ...own.request, url: 'https://api.example.com/' } })).toBeNull()
  expect(of(same)).toBeNull()
})
