import { expect, test } from 'vitest'
import { cacheHit, passedCache } from '../../../src/knowledge/marks/caches.ts'

test.each([
  ['X-Cache', 'Hit from cloudfront', 'a copy'],
  ['X-LiteSpeed-Cache', 'hit,private', 'a copy'],
  ['X-Kinsta-Cache', 'HIT', 'a copy'],
  ['Cache-Status', 'edge; hit; ttl=12', 'a copy'],
  ['Age', '12', 'a copy'],
  ['X-FastCGI-Cache', 'MISS', 'passed'],
  ['Cache-Status', 'edge; fwd=miss', 'passed'],
  ['Age', '0', 'passed'],
  ['X-Drupal-Dynamic-Cache', 'HIT', 'nothing'],
  ['X-LiteSpeed-Cache-Control', 'public, hit', 'nothing'],
  ['X-Cache-Enabled', 'True', 'nothing'],
  ['Cache-Control', 'max-age=60, stale-while-revalidate=5', 'nothing'],
])('%s: %s is %s', (name, value, told) => {
  const headers = [[name, value]] as const
  const what = cacheHit(headers) !== null ? 'a copy' : passedCache(headers) ? 'passed' : 'nothing'
  expect(what).toBe(told)
})
