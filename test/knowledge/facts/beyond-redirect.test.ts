import { expect, test } from 'vitest'
import { beyondRedirect } from '../../../src/knowledge/facts/beyond-redirect.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation, RequestForm } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  get,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from '../causes/evidence-builder.ts'

const other = 'https://www.example.com/v2'
const here = 'https://api.example.com/v2'
const post: Case = { ...get, method: 'POST' }
const to = (where: string): Came => [302, [...allow(), ['Location', where]]]
const far = (form: RequestForm, came: Came, method = form === 'preflight' ? 'OPTIONS' : 'GET') =>
  probe({ kind: 'far-side', form }, came, { at: other, method })
const hop = (came: Came, at = here, origin?: string) =>
  request(preflighted, came, { hop: 1, at, ...(origin === undefined ? {} : { origin }) })

/** Where it ends, and what was answered there: a preflight, a request, a GET in place of it. */
const told = (subject: Case, seen: readonly Observation[]): string => {
  const facts = beyondRedirect(factsOf(subject, evidence(...seen)))
  if (facts === null) return 'nothing'
  const { url, preflight, request, standIn } = facts
  const statuses = [`OPTIONS ${preflight?.status}`, `${standIn ? 'stand-in' : 'request'} ${request?.status}`]
  return [url.href, ...statuses.filter((status) => !status.includes('undefined'))].join(', ')
}

test.each<readonly [string, Case, readonly Observation[], string]>([
  ['no redirect', get, [request(get, [200]), far('request', [200])], 'nothing'],
  ['nothing that was asked there', get, [request(get, to(other))], 'nothing'],
  ['what is asked there', get, [request(get, to(other)), far('request', [200])], `${other}, request 200`],
  ['a login', get, [request(get, to('https://shop.okta.com/')), far('request', [200])], 'nothing'],
  ['an error there', get, [request(get, to(other)), far('request', [404])], `${other}, request 404`],
  [
    'an error there, without what script adds',
    preflighted,
    [preflight(preflighted, to(other)), far('request', [404])],
    'nothing',
  ],
  [
    'a response there, without what script adds',
    preflighted,
    [preflight(preflighted, to(other)), far('request', [399])],
    `${other}, request 399`,
  ],
  [
    'a preflight that is refused there, without what script adds',
    preflighted,
    [preflight(preflighted, to(other)), far('preflight', [403]), far('request', [400])],
    `${other}, OPTIONS 403`,
  ],
  [
    'a GET there in place of the method',
    post,
    [request(post, to(other)), far('request', [200])],
    `${other}, stand-in 200`,
  ],
  [
    'the method itself there',
    post,
    [request(post, to(other)), far('request', [200], 'POST')],
    `${other}, request 200`,
  ],
  [
    'the last hop on the same server',
    preflighted,
    [preflight(preflighted, to(here)), request(preflighted, to(here)), hop([200, allow()])],
    `${here}, request 200`,
  ],
  [
    'both requests of the last hop',
    preflighted,
    [
      preflight(preflighted, to(here)),
      request(preflighted, to(here)),
      preflight(preflighted, [204], 1, here),
      hop([200]),
    ],
    `${here}, OPTIONS 204, request 200`,
  ],
  [
    'the last hop where only the request is redirected',
    preflighted,
    [preflight(preflighted, [204, allow()]), request(preflighted, to(here)), hop([200])],
    'nothing',
  ],
  [
    'the last hop on another server',
    preflighted,
    [preflight(preflighted, to(other)), request(preflighted, to(other)), hop([200], other)],
    'nothing',
  ],
  [
    'the last hop under the opaque origin',
    preflighted,
    [preflight(preflighted, to(here)), request(preflighted, to(here)), hop([200], here, 'null')],
    'nothing',
  ],
])('behind redirects: %s', (_, subject, seen, end) => {
  expect(told(subject, seen)).toBe(end)
})
