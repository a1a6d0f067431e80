import { expect, test } from 'vitest'
import { cacheWithoutWayPast, pastCache } from '../../../src/knowledge/facts/past-cache.ts'
import { factsNamed } from './read-off.ts'

const two = 'a copy ignores the origin'
const fresh = 'past the cache it is let in'

test.each<readonly [string, string]>([
  [`GET; request: bare 200; ${fresh}`, 'nothing'],
  [`GET; request: let in; ${fresh}; ${two}`, 'nothing'],
  [`GET; request: bare 200; ${fresh}; ${two}`, 'cache, proven'],
  [`GET; request: bare 200; past the cache it is bare; ${two}`, 'nothing'],
  [`GET; request: bare 404; ${fresh}; ${two}`, 'nothing'],
  [`GET; request: a copy of a cache; ${fresh}`, 'cache, proven'],
  [`GET; request: a copy of a cache; past the cache it is bare`, 'nothing'],
  ['GET; request: a copy of a cache', 'nothing'],
  ['GET with a header; OPTIONS: let in; request: a copy of a cache', 'preflight'],
  ['GET with a header; OPTIONS: another origin; request: a copy of a cache', 'nothing'],
  ['GET with a header; OPTIONS: let in; request: bare 200', 'nothing'],
  [
    'GET with a header; OPTIONS: let in; request: a copy of a cache; past the cache it is a copy',
    'preflight, proven',
  ],
  [
    'GET with a header; OPTIONS: another origin; request: a copy of a cache; past the cache it is a copy',
    'nothing',
  ],
  ['GET; request: a copy of a cache; past the cache it is a copy', 'nothing'],
  [
    'GET with a header; request: a copy of a cache; past the cache it is a copy; DELETE is allowed',
    'allow-map, proven',
  ],
  [`GET; request: bare 200; ${fresh}; asked again it is bare`, 'cache'],
  [`GET; request: bare 200; ${fresh}; the preflight again is refused`, 'nothing'],
  [`GET; request: bare 200; ${fresh}; asked again it is let in`, 'nothing'],
  [`GET; request: bare 200; ${fresh}; ${two}; asked again it is let in`, 'nothing'],
  [`GET; ${fresh}; ${two}`, 'nothing'],
])('past every cache, %s shows %s', (name, shows) => {
  const facts = factsNamed(name)
  const past = pastCache(facts, facts.request)
  const told = past === null ? 'nothing' : `${past.fresh.purpose.kind}${past.isProven ? ', proven' : ''}`
  expect(told).toBe(shows)
})

test.each<readonly [string, string]>([
  ['GET with a header; OPTIONS: a copy of a cache; request: let in', 'request, proven'],
  ['GET with a header; OPTIONS: a copy of a cache; request: bare 200', 'nothing'],
  ['GET with a header; OPTIONS: a copy of a cache', 'nothing'],
  ['GET with a header; OPTIONS: another origin; request: let in', 'nothing'],
  ['GET with a header; OPTIONS: let in; request: let in', 'nothing'],
  ['GET with a header; OPTIONS: an error of a cache; request: let in', 'nothing'],
])('past a preflight that was kept, %s shows %s', (name, shows) => {
  const facts = factsNamed(name)
  const past = pastCache(facts, facts.preflight)
  const told = past === null ? 'nothing' : `${past.fresh.purpose.kind}${past.isProven ? ', proven' : ''}`
  expect(told).toBe(shows)
})

test.each([
  ['GET; request: a copy of a cache; past the cache it is a copy', true],
  ['GET; request: a copy of a cache; past the cache it is bare', false],
  ['GET; request: a copy of a cache', false],
  ['GET; request: bare 200; past the cache it is a copy', false],
  [`GET; request: a copy of a cache; ${two}`, false],
  ['GET; past the cache it is a copy', false],
])('that no query leads past a cache shows %s: %s', (name, shows) => {
  expect(cacheWithoutWayPast(factsNamed(name)) !== null).toBe(shows)
})
