import { expect, test } from 'vitest'
import {
  hasNoRouteAtAll,
  isIndexPage,
  isUnrouted,
  mayBeNowhere,
  speaksHere,
} from '../../../src/knowledge/facts/unrouted.ts'
import { factsNamed } from './read-off.ts'

const all = { isUnrouted, mayBeNowhere, isIndexPage, hasNoRouteAtAll, speaksHere }
type Word = keyof typeof all

test.each<readonly [string, ...Word[]]>([
  ['GET; request: bare 404; errors are bare', 'isUnrouted'],
  ['GET; request: bare 404'],
  ['GET; errors are bare'],
  ['GET; request: bare 405; errors are bare'],
  ['GET; request: bare 404; a made up path gets the page'],
  ['GET; request: 404 of nginx; errors are bare'],
  ['GET; request: 404 let in; errors are bare', 'speaksHere'],
  ['GET; request: bare 404; errors let in'],
  ['GET; request: bare 404; errors are bare; the root lets in', 'isUnrouted'],
  ['GET; request: bare 404; errors are bare; a GET is let in', 'speaksHere'],
  ['GET; request: bare 404; a known error is bare'],
  ['PUT; OPTIONS: bare 404; stand-in: bare 404; errors are bare', 'isUnrouted', 'mayBeNowhere'],
  ['PUT; OPTIONS: bare 404; request: bare 404; errors are bare', 'isUnrouted'],
  ['PUT; OPTIONS: bare 405; stand-in: bare 404; errors are bare', 'isUnrouted'],
  ['PUT; stand-in: bare 404; errors are bare', 'isUnrouted'],
  ['PUT; OPTIONS: bare 404; stand-in: bare 404'],
  ['PUT; OPTIONS: bare 404; stand-in: bare 404; errors are bare; the root is bare', 'isUnrouted'],
  [
    'PUT; OPTIONS: bare 404; stand-in: bare 404; errors are bare; the root lets in',
    'isUnrouted',
    'mayBeNowhere',
  ],
  [
    'PUT; OPTIONS: bare 404; stand-in: bare 404; errors are bare; the root is not there',
    'isUnrouted',
    'mayBeNowhere',
  ],
  [
    'PUT; OPTIONS: bare 404; stand-in: bare 404; errors are bare; the root is redirected',
    'isUnrouted',
    'mayBeNowhere',
  ],
  ['PUT; OPTIONS: 404 of Express; stand-in: bare 200', 'hasNoRouteAtAll'],
  ['PUT; OPTIONS: bare 404; stand-in: bare 200'],
  ['GET; request: a page; the root is the page; a made up path gets the page', 'isIndexPage'],
  ['GET; request: a page; the root is the page'],
  ['GET; request: a page; a made up path gets the page'],
  ['GET; request: a page; the root is the page; errors are bare'],
  ['GET; request: a page; the root is bare; a made up path gets the page'],
  ['GET; request: bare 200; the root is the page; a made up path gets the page'],
  ['GET; request: a page; the root is the page; a made up path gets the page; a GET is let in', 'speaksHere'],
  ['GET; the root is the page; a made up path gets the page'],
])('%s', (name, ...expected) => {
  const facts = factsNamed(name)
  const words = Object.entries(all).flatMap(([word, is]) => (is(facts) ? [word] : []))
  expect(words.toSorted()).toEqual(expected.toSorted())
})
