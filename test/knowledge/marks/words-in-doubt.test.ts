import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { saidOf } from '../../../src/knowledge/marks/words.ts'
import { received } from './received.ts'

test('a function of the distribution that fails is no refusal of its firewall', () => {
  const page = 'The request could not be satisfied. The CloudFront function associated with it could not run.'
  const headers: HeaderList = [
    ['Server', 'CloudFront'],
    ['X-Cache', 'FunctionExecutionError from cloudfront'],
  ]
  expect(saidOf(received(503, headers, page), 'refused-here')).toBeNull()
  expect(saidOf(received(503, headers.slice(0, 1), 'Request blocked.'), 'refused-here')).not.toBeNull()
})

test('511 is the page of a tunnel where one is asked, and of a network elsewhere', () => {
  const tunnel = received(511, [], '', { url: 'https://shop.loca.lt/api' })
  expect(saidOf(tunnel, 'refused-here')?.isOfTunnel).toBe(true)
  expect(saidOf(tunnel, 'diverted')).toBeNull()
  expect(saidOf(received(511, [], ''), 'diverted')).not.toBeNull()
})
