import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'

/** What a 101 says beside the lines that prove it read the key, which the server adds: a list is that many lines. */
const said: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Sec-WebSocket-Protocol': [
    ...['a', 'b', 'A', 'B', '', 'c', 'a, b', 'chat.v1', ' a '].map((value) => [value]),
    ...[
      ['a', 'a'],
      ['a', 'b'],
      ['', 'a'],
      ['a', ''],
    ],
  ],
  'Sec-WebSocket-Extensions': [
    ...['', 'permessage-deflate', 'permessage-deflate;', 'PERMESSAGE-DEFLATE', 'x-other'].map((value) => [
      value,
    ]),
    ...[
      'permessage-deflate; server_no_context_takeover; client_max_window_bits=10',
      'permessage-deflate; server_max_window_bits=7',
      'permessage-deflate; client_max_window_bits',
      'permessage-deflate, permessage-deflate',
    ].map((value) => [value]),
    ['permessage-deflate', ''],
  ],
  Upgrade: [['h2c'], ['websocket'], [''], ['WebSocket, x']],
  Connection: [['close'], ['keep-alive'], ['Upgrade'], [''], ['keep-alive, upgrade']],
  'Sec-WebSocket-Accept': [['bad'], ['']],
}

/** Lines of a 101: mostly the subprotocol that was offered first, or nothing at all. */
export function anyHandshake(random: Random, asked: HeaderList): HeaderList {
  const offered = asked[0]?.[1].split(', ')[0]
  const plain: HeaderList = offered === undefined ? [] : [['Sec-WebSocket-Protocol', offered]]
  if (random.chance(0.5)) return plain
  const [name, values] = random.pick(Object.entries(said))
  const lines = random.pick(values).map((value) => [name, value] as const)
  const odd = random.chance(0.1) ? lines.map(([, value]) => [name, mutate(random, value)] as const) : lines
  return name === 'Sec-WebSocket-Protocol' ? odd : [...plain, ...odd]
}
