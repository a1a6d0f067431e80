import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { withSocketServer } from '../probes/support/serve.ts'
import { caseOf } from '../probes/support/probing.ts'
import { conclude, firstName, transcript } from './conclude.ts'

const page = 'http://app.shop.example'
const good = `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: ${page}\r\nVary: Origin\r\nConnection: close\r\n`

/** Writes again and again until the other side has had enough. */
function withoutEnd(socket: Socket, head: string, more: string): void {
  socket.write(head)
  const writing = setInterval(() => socket.write(more), 2)
  socket.on('close', () => clearInterval(writing))
}

let turn = 0
const moods = [
  `${good}Content-Length: 2\r\n\r\n[]`,
  'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  'HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  '',
]

/** What each does to whoever asks, and what may be concluded: no cause for a response that can be judged and read, never another certainty. */
const servers: readonly (readonly [title: string, talk: (socket: Socket) => void, cause: string | null])[] = [
  ['sends a body without end', (socket) => withoutEnd(socket, `${good}\r\n`, 'x'.repeat(4096)), null],
  [
    'sends headers without end',
    (socket) => withoutEnd(socket, 'HTTP/1.1 200 OK\r\n', `X-A: ${'b'.repeat(4096)}\r\n`),
    'connection-broken',
  ],
  [
    'sends a header of one megabyte',
    (socket) => socket.end(`${good}X-Big: ${'a'.repeat(1 << 20)}\r\n\r\n[]`),
    'connection-broken',
  ],
  ['closes within the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nAccess-Con'), 'connection-broken'],
  [
    'closes within the body',
    (socket) => socket.end(`${good}Content-Length: 100\r\n\r\n[1,`),
    'connection-broken',
  ],
  ['says something that is not HTTP', (socket) => socket.end('\0\u0001\u00ff\u00fe'), 'connection-broken'],
  ['speaks HTTP/0.9', (socket) => socket.end('<html>hello</html>'), 'connection-broken'],
  [
    'compresses what cannot be unpacked',
    (socket) => socket.end(`${good}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd`),
    'connection-broken',
  ],
  [
    'answers after a hint',
    (socket) =>
      socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${good}Content-Length: 2\r\n\r\n[]`),
    null,
  ],
  [
    'drips one byte after the other',
    (socket) => {
      const bytes = [...good]
      const dripping = setInterval(() => socket.write(bytes.shift() ?? ''), 100)
      socket.on('close', () => clearInterval(dripping))
    },
    'timeout',
  ],
  [
    'answers something else each time',
    (socket) => socket.end(moods[turn++ % moods.length] ?? ''),
    'partial-rollout',
  ],
]

test.each(servers)('a server that %s', async (_, talk, cause) => {
  const answering = (socket: Socket) => socket.once('data', () => talk(socket))
  await withSocketServer(answering, async (port) => {
    const subject = caseOf(`http://api.shop.example:${port}/v1/orders`, { pageOrigin: page })
    const resolve = [
      { host: 'api.shop.example', port, address: '127.0.0.1' },
      { host: 'app.shop.example', port: 80, address: '127.0.0.1' },
    ]
    const concluded = await conclude(subject, { resolve, timeoutMs: 1500 })
    expect(firstName(concluded), transcript(concluded)).toBe(cause)
    const others = concluded.diagnosis.causes.slice(1).filter(({ confidence }) => confidence === 'certain')
    expect(others, transcript(concluded)).toEqual([])
    const { observations } = concluded.evidence
    expect(Math.max(...observations.map(({ response }) => response?.body?.length ?? 0))).toBeLessThan(1 << 17)
  })
})
