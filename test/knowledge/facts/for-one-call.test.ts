import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { evidence, get, probe, request, type Came } from '../causes/evidence-builder.ts'

const asked: Case = { ...get, url: 'https://api.example.com/files/1?op=OPEN' }

const sent = (status: number, to: string): Came => [status, [['Location', to]]]

const titleOf = (came: Came, ...more: readonly Observation[]) =>
  conclude(asked, evidence(request(asked, came), ...more), null).fixes[0]?.title

const again = (to: string) =>
  probe({ kind: 'repeat', form: 'request', turn: 1 }, sent(302, to), { at: asked.url })

test.each<[string, Came, ...Observation[]]>([
  ['a signed one', sent(302, 'https://store.example/1?X-Goog-Signature=ab')],
  [
    'one on another host, with values that the call has not given',
    sent(307, 'https://dn1.example.com/files/1?op=OPEN&offset=0'),
  ],
  ['another one each time', sent(302, 'https://a.store.example/1'), again('https://b.store.example/1')],
])('an address made for one call, %s, is handed over', (_, came, ...more) => {
  expect(titleOf(came, ...more)).toMatch(/^Let \/files\/1 hand the (signed )?address over/)
})

test.each<[string, Came, ...Observation[]]>([
  ['the same each time', sent(302, 'https://a.store.example/1'), again('https://a.store.example/1')],
  [
    'the first time, and the next is answered here',
    sent(302, 'https://a.store.example/1'),
    probe({ kind: 'repeat', form: 'request', turn: 1 }, [503, [['Retry-After', '1']]], { at: asked.url }),
  ],
  [
    'one way, and what stands beside it another',
    sent(302, 'https://a.store.example/1'),
    probe({ kind: 'without-origin', form: 'request' }, sent(302, 'https://b.store.example/1'), {
      at: get.url,
      origin: null,
    }),
  ],
  ['with the values of the call', sent(307, 'https://dn1.example.com/files/1?op=OPEN')],
  ['for good', sent(308, 'https://dn1.example.com/files/1?op=OPEN&offset=0')],
  ['on the same host', sent(307, 'https://api.example.com/v2/files/1?op=OPEN&offset=0')],
])('an address on which a redirect leads %s is called', (_, came, ...more) => {
  expect(titleOf(came, ...more)).toMatch(/^Call \S+ directly$/)
})
