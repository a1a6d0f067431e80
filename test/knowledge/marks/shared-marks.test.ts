import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { hintsOf, layerOf, makerOf } from '../../../src/knowledge/marks/layer-of.ts'
import { received } from './received.ts'

test.each<[string, string, HeaderList, string | null]>([
  ['gw-abc.ew.gateway.dev', 'cloud-run', [['Server', 'Google Frontend']], null],
  [
    'api.example.com',
    'cloud-run',
    [['Server', 'Google Frontend']],
    '{"message":"The current request is not defined by this API."}',
  ],
  [
    'abc.appsync-api.eu-west-1.amazonaws.com',
    'api-gateway-rest',
    [
      ['X-Amzn-ErrorType', 'x'],
      ['X-Amzn-RequestId', 'a'],
    ],
    null,
  ],
])('%s is not %s, whose front end or headers it shares', (host, id, headers, body) => {
  const at = (name: string, text: string | null) =>
    layerOf(received(401, headers, text, { url: `https://${name}/v1` })).id
  expect(at(host, body)).toBeNull()
  expect(at('shop.example.com', null)).toBe(id)
})

test('Vary in three lines shows Spring on a response, and is a hint at Go on a preflight', () => {
  const headers: HeaderList = [
    ['Vary', 'Origin'],
    ['Vary', 'Access-Control-Request-Method'],
    ['Vary', 'Access-Control-Request-Headers'],
  ]
  expect(makerOf(received(200, headers))?.id).toBe('spring')
  const preflight = received(204, headers, null, { method: 'OPTIONS' })
  expect(makerOf(preflight)).toBeNull()
  expect(hintsOf(preflight).map(({ id }) => id)).toEqual(['go'])
})
