import { expect, test } from 'vitest'
import { refusedParts } from '../../../src/knowledge/marks/words.ts'
import { received } from './received.ts'

test('Starlette names the parts that it refuses', () => {
  expect(refusedParts(received(400, [], 'Disallowed CORS origin, method'))).toEqual(['origin', 'method'])
  expect(refusedParts(received(400, [], 'Disallowed CORS headers'))).toEqual(['headers'])
  expect(refusedParts(received(400, [], 'Bad Request'))).toEqual([])
})

test('aiohttp-cors names the part that it refuses', () => {
  const refused = (why: string) => refusedParts(received(403, [], `CORS preflight request failed: ${why}`))
  expect(refused('headers are not allowed: X-TRACE')).toEqual(['headers'])
  expect(refused("request method 'PUT' is not allowed for 'https://a.test' origin")).toEqual(['method'])
  expect(refused("origin 'https://a.test' is not allowed")).toEqual(['origin'])
  expect(refused('something else')).toEqual([])
})
