import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { expect, test } from 'vitest'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const mostMegabytes = 200

const head = (line: string) =>
  `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: https://app.example.com\r\n${line}\r\n`

/** As long as somebody takes it. */
function pour(socket: Socket, bytes: string | Buffer, times = Infinity): void {
  let left = times
  const go = (): void => {
    while (socket.writable && left > 0) {
      left -= 1
      if (!socket.write(bytes)) return
    }
    if (left <= 0) socket.end('\r\n')
  }
  socket.on('drain', go)
  go()
}

test.concurrent.for<readonly [string, (socket: Socket) => void]>([
  [
    'a body without end',
    (socket) => {
      socket.write(head('Content-Type: application/json\r\n'))
      pour(socket, Buffer.alloc(65_536, 'x'))
    },
  ],
  [
    'a gigabyte, packed',
    (socket) => {
      socket.write(head('Content-Encoding: gzip\r\n'))
      const packer = createGzip()
      packer.pipe(socket)
      const zeros = Buffer.alloc(1 << 20)
      let left = 1024
      const go = (): void => {
        while (left > 0 && socket.writable) {
          left -= 1
          if (!packer.write(zeros)) return
        }
        packer.end()
      }
      packer.on('drain', go)
      go()
    },
  ],
  [
    'a head of ten megabytes',
    (socket) => (socket.write('HTTP/1.1 200 OK\r\n'), pour(socket, `X: ${'y'.repeat(1000)}\r\n`, 10_000)),
  ],
  [
    'a header of ten megabytes',
    (socket) => (socket.write('HTTP/1.1 200 OK\r\nX: '), pour(socket, 'y'.repeat(65_536), 160)),
  ],
  [
    'early hints without end',
    (socket) => pour(socket, 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(500)),
  ],
  [
    'a byte at a time',
    (socket) => {
      socket.write(head(''))
      const drip = setInterval(() => socket.write('x'), 50)
      socket.on('close', () => clearInterval(drip))
    },
  ],
])('a check ends, and takes little memory, at %s', { timeout: 120_000 }, async ([, answer]) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const args = [
    'check',
    'http://app.localhost:3000',
    `http://api.localhost:${port}/v1`,
    '-X',
    'PUT',
    '--timeout',
    '3000',
  ]
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' })
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, highest(child.pid ?? 0))
  }, 20)
  const [status] = (await once(child, 'exit')) as [number | null]
  clearInterval(look)
  server.close()
  expect([1, 3, 4]).toContain(status)
  if (process.platform === 'linux') expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(mostMegabytes)
})

/** The most that a process has had in memory so far, in megabytes; 0 where nothing tells. */
function highest(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
