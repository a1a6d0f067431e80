import { expect, test } from 'vitest'
import { conclude } from '../../../src/knowledge/triage.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  evidence,
  from,
  get,
  grants,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

/** Where nothing is found, and whose refusal is no policy's: a POST that was not sent, a Referer. */
const post: Case = { ...get, method: 'POST', headers: [['Content-Type', 'application/json']], body: '{}' }
const asked = (options: Came, got: Came, random: Came = got) => [
  preflight(post, options),
  request(post, got, { standIn: true }),
  probe({ kind: 'error-path', what: 'random-404' }, random),
  from('http://localhost:3000', 'localhost', 'preflight', options),
]
const speaks = probe({ kind: 'sibling', what: 'root' }, [200, allow()])
const none: Came = [404, [], '{"statusCode":404}']
const express = (method: string): Came => [404, [], `<pre>Cannot ${method} /v1/orders</pre>`]
const misspelt = (status: number, allowed: string) =>
  from('app.example.com', 'missing-scheme', 'request', [status, [['Access-Control-Allow-Origin', allowed]]])

const byAnotherMethod = (got: Came) => [
  preflight(preflighted, [204, grants]),
  request(preflighted, got),
  probe({ kind: 'error-path', what: 'random-404' }, [404, allow('https://own.example.com')]),
]

const html = [['Content-Type', 'text/html']] as const
const page: Came = [200, html, '<html><div id=root></div></html>']
const api = probe({ kind: 'sibling', what: 'api' }, [404, allow()])

const local = [['Access-Control-Allow-Origin', 'http://localhost:3000']] as const
const without = (status: number) =>
  probe({ kind: 'without-origin', form: 'request' }, [status], { origin: null })

const rows: readonly Row[] = [
  row(
    'nothing is found, and nothing speaks CORS',
    asked(none, none),
    ['preflight-not-handled likely', 'wrong-url.missing-path possible'],
    post,
  ),
  row(
    'nothing is found, and another path speaks CORS',
    [...asked(none, none), speaks],
    ['preflight-not-handled likely', 'wrong-url.missing-path possible'],
    post,
  ),
  row(
    'the request itself finds nothing, no more than a path that does not exist',
    [
      preflight(preflighted, none),
      request(preflighted, none),
      probe({ kind: 'error-path', what: 'random-404' }, none),
      from('http://localhost:3000', 'localhost', 'preflight', none),
      speaks,
    ],
    ['wrong-url.missing-path likely', 'preflight-not-handled likely', 'error-response-without-cors likely'],
    preflighted,
  ),
  row(
    'nothing is found, and another path has a bare response',
    [...asked(none, none), probe({ kind: 'sibling', what: 'parent' }, [200])],
    ['cors-not-configured likely', 'wrong-url.missing-path possible'],
    post,
  ),
  row(
    'the GET in place of the method is answered 405: something is there',
    [...asked(none, [405]), probe({ kind: 'sibling', what: 'parent' }, [200])],
    ['cors-not-configured likely'],
    post,
  ),
  row(
    'Express itself finds no route for OPTIONS, which it answers on every route',
    [...asked(express('OPTIONS'), express('GET')), speaks],
    ['wrong-url.missing-path likely', 'preflight-not-handled likely'],
    post,
  ),
  row(
    'the route is another 404 than a path that does not exist',
    [...asked(none, [404, [], '{"error":"no such order"}'], none), speaks],
    ['preflight-not-handled certain'],
    post,
  ),
  row(
    'the route takes OPTIONS and no GET',
    [...asked([204, allow()], none), speaks],
    ['request-header-not-allowed certain'],
    post,
  ),
  row(
    'the page of the site answers the path, and the API beside it speaks CORS',
    [...asked([405], page), probe({ kind: 'sibling', what: 'root' }, page), api],
    ['wrong-url.html-answer likely', 'preflight-not-handled likely', 'cors-after-routes likely'],
    post,
  ),
  row(
    'another page than that of the site answers the path',
    [...asked([405], page), probe({ kind: 'sibling', what: 'root' }, [200, html, '<html>Home</html>']), api],
    ['preflight-not-handled likely', 'cors-after-routes likely'],
    post,
  ),
  row(
    'the 404 of OPTIONS is a copy that a cache kept',
    [
      preflight(preflighted, [404, [['Age', '60']]]),
      request(preflighted, [200, allow()]),
      from('http://localhost:3000', 'localhost', 'preflight', [404]),
    ],
    ['preflight-not-handled likely'],
    preflighted,
  ),
  row(
    'refused with a Referer, let in by * without',
    [came(403), misspelt(200, '*')],
    ['origin-not-allowed likely'],
  ),
  row(
    'nothing is found, whoever asks, and the policy names another page',
    [came(404, local), without(404)],
    ['origin-not-allowed.localhost-only certain', 'refused-by-application likely'],
  ),
  row(
    'the same where only an Origin finds nothing',
    [came(404, local), without(200)],
    ['origin-not-allowed.localhost-only certain'],
  ),
  row(
    'the preflight lets the page in, and the request finds nothing, in the name of another page',
    byAnotherMethod([404, allow('https://own.example.com')]),
    ['wrong-url.missing-path likely', 'origin-not-allowed likely'],
    preflighted,
  ),
  row(
    'the same in words that only this path has',
    byAnotherMethod([404, allow('https://own.example.com'), 'no such order']),
    ['origin-not-allowed likely'],
    preflighted,
  ),
  row(
    'refused by an origin that the list has misspelt',
    [came(403), misspelt(200, 'app.example.com')],
    ['origin-not-allowed.missing-scheme certain'],
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('a Referer that is refused is no matter of a policy', () => {
  const { fixes } = conclude(get, evidence(came(403, [['Server', 'nginx']]), misspelt(200, '*')), null)
  expect(fixes[0]).toMatchObject({ stack: null, snippet: null })
  expect(fixes[0]?.steps.join(' ')).toContain('Referer')
})

test.for([
  ['{"error":"Realm does not exist"}', true],
  ['<!doctype html><h1>Not Found</h1>', false],
] as const)('where nothing is found, %s is quoted: %s', ([body, isQuoted]) => {
  const [first] = conclude(get, evidence(came(404, [], body)), null).diagnosis.causes
  expect(first?.id).toBe('wrong-url')
  expect(first?.evidence.some(({ says }) => says.startsWith('the body says'))).toBe(isQuoted)
})
