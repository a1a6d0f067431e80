import { expect, test } from 'vitest'
import { refusedParts } from '../../../src/knowledge/marks/words.ts'
import { received } from './received.ts'

test('Starlette names the parts that it refuses', () => {
  expect(refusedParts(received(400, [], 'Disallowed CORS origin, method'))).toEqual(['origin', 'method'])
  expect(refusedParts(received(400, [], 'Disallowed CORS headers'))).toEqual(['headers'])
  expect(refusedParts(received(400, [], 'Bad Request'))).toEqual([])
})
