import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { deadEnd, finalUrl, secured } from '../../../src/knowledge/facts/final-url.ts'
import { isOneDoor } from '../../../src/knowledge/facts/one-door.ts'
import { pageAtEnd } from '../../../src/knowledge/facts/page-at-end.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, probe, request, type Came } from '../causes/evidence-builder.ts'

const page: Came = [200, [['Content-Type', 'text/html']], '<!doctype html><html>']
const api = 'https://api.example.com'
const to = (where: string): Came => [302, [['Location', where]]]
const hop = (n: number, at: string, came: Came) => request(get, came, { hop: n, at })
const made = (came: Came) => probe({ kind: 'error-path', what: 'random-404' }, came, { at: `${api}/v1/none` })
const root = (came: Came) => probe({ kind: 'sibling', what: 'root' }, came, { at: `${api}/` })
const far = (came: Came) =>
  probe({ kind: 'far-side', form: 'request' }, came, { at: 'https://www.example.com/home' })
const home = 'https://www.example.com/home'
const of = (...seen: readonly Observation[]) => factsOf(get, evidence(...seen))

test.each<readonly [string, readonly Observation[], boolean]>([
  ['all paths lead to one page', [request(get, to(home)), far(page), made(to(home)), root(to(home))], true],
  [
    'a made up path leads there, and nothing else was asked',
    [request(get, to(home)), far(page), made(to(home))],
    true,
  ],
  ['no made up path was asked', [request(get, to(home)), far(page), root(to(home))], false],
  ['the root does not lead there', [request(get, to(home)), far(page), made(to(home)), root([200])], false],
  ['a made up path leads elsewhere', [request(get, to(home)), far(page), made(to('/x'))], false],
  [
    'a made up path leads to another host',
    [request(get, to(home)), far(page), made(to('https://b.example.com/home'))],
    false,
  ],
  ['a made up path is not found', [request(get, to(home)), far(page), made([404])], false],
  ['no page is at the end', [request(get, to(home)), far([200]), made(to(home))], false],
  [
    'the page is at the end of what was followed',
    [request(get, to(home)), hop(1, home, page), made(to(home))],
    true,
  ],
  [
    'all lead to a home page',
    [request(get, to('https://www.example.com/')), far(page), made(to('https://www.example.com/'))],
    false,
  ],
  [
    'the path stays',
    [
      request(get, to('https://www.example.com/v1/orders')),
      far(page),
      made(to('https://www.example.com/v1/orders')),
    ],
    false,
  ],
  [
    'it merely becomes secure',
    [request(get, to('http://api.example.com/door')), far(page), made(to('http://api.example.com/door'))],
    false,
  ],
  ['nothing is redirected', [request(get, page), far(page), made(to(home))], false],
  [
    'all lead to a page of the same host, which was asked as well',
    [request(get, to('/')), root(page), made(to('/'))],
    false,
  ],
])('one door: %s', (_, seen, is) => {
  const facts = of(...seen)
  expect(facts.request !== null && isOneDoor(facts, facts.request)).toBe(is)
})

test.each<readonly [string, readonly Observation[], string | null]>([
  ['a page on another host', [request(get, to(home)), far(page)], home],
  ['a page that was followed', [request(get, to(home)), hop(1, home, page)], home],
  ['data on another host', [request(get, to(home)), far([200])], null],
  ['an error page on another host', [request(get, to(home)), far([404, page[1] ?? [], page[2] ?? ''])], null],
  ['a page of the same host', [request(get, to('/home')), far(page)], null],
  ['a page with the same path', [request(get, to('https://www.example.com/v1/orders')), far(page)], null],
  ['the page that calls', [request(get, to('https://app.example.com/shop'))], 'https://app.example.com/shop'],
  ['nothing', [request(get, page), far(page)], null],
])('at the end of redirects: %s', (_, seen, url) => {
  expect(pageAtEnd(of(...seen))?.href ?? null).toBe(url)
})

test('an image may well be led to the page that calls', () => {
  const subject = { ...get, as: 'img' } as const
  expect(pageAtEnd(factsOf(subject, evidence(request(subject, to(home)), far(page))))).toBeNull()
})

test.each<readonly [string, readonly Observation[], string | null, number | null]>([
  ['nothing is redirected', [request(get, [200])], null, null],
  ['nothing came', [], null, null],
  ['it was not followed', [request(get, to('/v2'))], `${api}/v2`, null],
  ['it ends well', [request(get, to('/v2')), hop(1, `${api}/v2`, [200])], `${api}/v2`, null],
  ['it ends nowhere', [request(get, to('/v2')), hop(1, `${api}/v2`, [404])], `${api}/v2`, 404],
  ['it ends where something was', [request(get, to('/v2')), hop(1, `${api}/v2`, [410])], `${api}/v2`, 410],
  ['it ends in an error', [request(get, to('/v2')), hop(1, `${api}/v2`, [500])], `${api}/v2`, null],
  ['it leads on', [request(get, to('/v2')), hop(1, `${api}/v2`, to('/v3'))], `${api}/v3`, null],
  ['it loses TLS', [request(get, to('http://api.example.com/v2'))], `${api}/v2`, null],
  ['nothing is there at once', [request(get, [404])], null, null],
])('the address to call, and what it answers: %s', (_, seen, url, status) => {
  expect(finalUrl(of(...seen))).toBe(url)
  expect(deadEnd(of(...seen))).toBe(status)
})

test('a stand-in that ends nowhere says nothing of the method', () => {
  const seen = [
    request(get, to('/v2'), { standIn: true }),
    request(get, [404], { hop: 1, at: `${api}/v2`, standIn: true }),
  ]
  expect(deadEnd(of(...seen))).toBeNull()
})

test.each([
  ['https://a.example.com/', 'http://a.example.com/b', 'https://a.example.com/b'],
  ['https://a.example.com:8443/', 'http://a.example.com/b', 'https://a.example.com:8443/b'],
  ['https://a.example.com:8443/', 'http://b.example.com/b', 'https://b.example.com/b'],
  ['https://a.example.com/', 'http://a.example.com:8080/b', 'https://a.example.com:8080/b'],
  ['http://a.example.com/', 'http://b.example.com/b', 'http://b.example.com/b'],
])('from %s, %s is called as %s', (from, where, called) => {
  expect(secured(new URL(from), new URL(where))).toBe(called)
})

test('what lets in behind a door is no door', () => {
  expect(pageAtEnd(of(request(get, [200, allow()])))).toBeNull()
})
