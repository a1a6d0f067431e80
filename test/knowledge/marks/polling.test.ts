import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { hintsOf, makerOf } from '../../../src/knowledge/marks/layer-of.ts'
import { received } from './received.ts'

const bare: HeaderList = []
const polling = { url: 'https://api.example.com/socket.io/?EIO=4&transport=polling' }

test.each([
  [
    'its times in the order of Python',
    '0{"sid":"a","upgrades":[],"pingTimeout":20000,"pingInterval":25000}',
    bare,
  ],
  ['its error as a JSON string', '"Not an accepted origin."', bare],
  ['the server of Python', '{"message":"no"}', [['Server', 'uvicorn']] as HeaderList],
  ['no body that was read', null, bare],
])('a polling client alone, %s: Socket.IO may be another than that of Node', (_, body, headers) => {
  const answer = received(400, headers, body, polling)
  expect(makerOf(answer)?.id).not.toBe('socket.io')
  expect(hintsOf(answer).map(({ id }) => id)).toContain('socket.io')
})
