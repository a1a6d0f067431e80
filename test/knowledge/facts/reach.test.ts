import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import {
  askedAround,
  carriersElsewhere,
  isAskedAlone,
  likeElsewhere,
  refusedOnOtherPaths,
  speaksCors,
} from '../../../src/knowledge/facts/reach.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, from, get, preflighted, probe, request } from '../causes/evidence-builder.ts'
import { asked, bisect } from '../causes/named.ts'

const of = (...seen: readonly Observation[]) => factsOf(get, evidence(...seen))
const path = (headers = allow(), status = 200) =>
  probe({ kind: 'sibling', what: 'root' }, [status, headers], { at: 'https://api.example.com/' })
const error = (headers = allow()) => probe({ kind: 'error-path', what: 'random-404' }, [404, headers])
const other = from('https://b.test', 'foreign', 'request', [200])
const bare = request(get, [200])

test.each<readonly [string, readonly Observation[], boolean]>([
  ['another origin and another path', [other, path()], true],
  ['another origin and an error', [other, error()], true],
  ['another origin', [other], false],
  ['another path', [path()], false],
])('asked around: %s', (_, seen, is) => {
  expect(askedAround(of(...seen))).toBe(is)
})

test.each<readonly [string, readonly Observation[], boolean]>([
  ['the page’s two requests', [asked([204]), bare], true],
  ['the page itself beside them', [bare, probe({ kind: 'page' }, [200])], true],
  ['another origin beside them', [bare, other], false],
])('asked alone: %s', (_, seen, is) => {
  expect(isAskedAlone(factsOf(preflighted, evidence(...seen)))).toBe(is)
})

test.each<readonly [string, Observation, boolean]>([
  ['a header', path([['Access-Control-Max-Age', '1']]), true],
  ['a Vary', path([['Vary', 'Origin']]), true],
  ['nothing', path([]), false],
  ['the page', probe({ kind: 'page' }, [200, allow()]), false],
  ['a script of the page', probe({ kind: 'page-script', url: 'a' }, [200, allow()]), false],
  ['a compared server', probe({ kind: 'compared-url', form: 'request', url: 'a' }, [200, allow()]), false],
  ['the far side of a redirect', probe({ kind: 'far-side', form: 'request' }, [200, allow()]), false],
])('of CORS speaks %s', (_, seen, is) => {
  expect(speaksCors(of(seen))).toBe(is)
})

test.each<readonly [string, Observation, boolean]>([
  ['another path', path(), true],
  ['an error', error(), true],
  ['a shorter preflight', bisect({ kind: 'origin-only' }, [204, allow()]), true],
  ['the page’s GET', probe({ kind: 'by-get' }, [200, allow()]), true],
  ['the request itself', request(get, [200, allow()]), false],
  ['another origin', from('https://b.test', 'foreign', 'request', [200, allow('https://b.test')]), false],
  ['another path that names another', path(allow('https://b.test')), false],
  ['another path without Origin', { ...path(), request: { ...path().request, headers: [] } }, false],
  ['a later hop', request(get, [200, allow()], { hop: 1 }), false],
])('permission elsewhere: %s', (_, seen, is) => {
  expect(carriersElsewhere(of(seen)).length > 0).toBe(is)
})

test('a wildcard permits, whatever it means with credentials', () => {
  const subject = { ...get, credentials: 'include' } as const
  expect(carriersElsewhere(factsOf(subject, evidence(path(allow('*'))))).length).toBe(1)
})

test('what is elsewhere counts where the response itself is bare', () => {
  expect(likeElsewhere(of(bare, path()))?.purpose.kind).toBe('sibling')
  expect(likeElsewhere(of(request(get, [200, allow()]), path()))).toBeNull()
  expect(likeElsewhere(of(bare))).toBeNull()
})

test.each<readonly [string, Observation, string | null]>([
  ['another path', path(allow('https://b.test')), 'https://b.test'],
  ['an error', error(allow('https://b.test')), 'https://b.test'],
  ['another path that lets in', path(), null],
  ['the request', request(get, [200, allow('https://b.test')]), null],
])('refused by name on %s', (_, seen, named) => {
  expect(refusedOnOtherPaths(of(seen))[0]?.named ?? null).toBe(named)
})
