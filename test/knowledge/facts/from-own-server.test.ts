import { expect, test } from 'vitest'
import { amissAtHome } from '../../../src/knowledge/facts/from-own-server.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { evidence, failure, get, request, type Came } from '../causes/evidence-builder.ts'

const own: Case = { ...get, url: 'https://app.example.com/api/me' }
const html: Came = [200, [['Content-Type', 'text/html']], '<!doctype html><title>x</title>']
const told = (subject: Case, came: Came) => amissAtHome(subject, evidence(request(subject, came)))

test.each<readonly [string, Case, Came, RegExp | null]>([
  ['a web page', own, html, /answered 200 with a web page\. Where data was meant/],
  ['data', own, [200, [], '{}'], null],
  ['a web page for a form', { ...own, as: 'form' }, html, null],
  ['a web page for a script', { ...own, as: 'script' }, html, null],
  ['a web page behind a redirect', own, [302, html[1] ?? [], html[2] ?? ''], null],
  [
    'an error',
    own,
    [500],
    /^GET is answered 500: an error of this server, or of what it passes the call on to$/,
  ],
  ['an error in words', own, [400, [], 'no such thing'], /400, “no such thing”: an error of this server/],
  [
    'the same in words of copyparty',
    own,
    [403, [], 'rejected by cors-check'],
    /takes the Origin for a stranger’s/,
  ],
  [
    'a refusal of the caller',
    own,
    [403, [], 'rejected by policy'],
    /403, “rejected by policy”: an error of this server/,
  ],
  ['a refusal of the origin', own, [403, [], 'Invalid CORS request'], /takes the Origin for a stranger’s/],
  ...[403, 404, 405, 501].map((status): readonly [string, Case, Came, RegExp] => [
    `${status}, as servers of files answer`,
    own,
    [status],
    /A path that only the proxy of the development server passed on has nothing behind it here$/,
  ]),
])('from the page’s own server comes %s', (_, subject, came, says) => {
  const given = told(subject, came)
  if (says === null) expect(given).toBeNull()
  else expect(given).toMatch(says)
})

test('what never came tells nothing', () => {
  expect(amissAtHome(own, evidence(request(own, failure('refused'))))).toBeNull()
})

test('what another probe got is not the page’s own response', () => {
  const [other] = evidence(request(own, [500])).observations
  if (other === undefined) throw new Error('no observation')
  const aside = { ...other, id: 'root', purpose: { kind: 'sibling', what: 'root' } as const }
  expect(amissAtHome(own, evidence(aside, request(own, [200, [], '{}'])))).toBeNull()
  expect(amissAtHome(own, evidence(aside, request(own, [502])))).toMatch(/^GET is answered 502/)
})
