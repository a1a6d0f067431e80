import type net from 'node:net'
import { describe, expect, test } from 'vitest'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { createTransport } from '../../../src/probes/transport.ts'
import { exchange } from '../support/exchanging.ts'
import { withSocketServer } from '../support/serve.ts'
import { freePort } from '../../support/free-port.ts'

describe('no response:', () => {
  test('nobody listens', async () => {
    const { failure } = await exchange(`http://127.0.0.1:${await freePort()}/`)
    expect(failure).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' })
  })

  test.each<readonly [string, (socket: net.Socket) => void, string]>([
    ['nothing is ever said', () => undefined, 'timeout'],
    ['headers drip for ever', drip, 'timeout'],
    ['the connection is closed at once', (socket) => socket.destroy(), 'reset'],
    ['it is closed after the request', (socket) => socket.once('data', () => socket.destroy()), 'reset'],
    [
      'it is closed amid the headers',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nX-Half')),
      'reset',
    ],
    [
      'garbage comes',
      (socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n')),
      'protocol',
    ],
    ['a megabyte of headers comes', manyHeaders, 'protocol'],
    [
      'no browser reads the status line',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200\0OK\r\nA: b\r\n\r\n')),
      'protocol',
    ],
  ])('%s', async (_, talk, kind) => {
    await withSocketServer(talk, async (port) => {
      const result = await exchange(`http://127.0.0.1:${port}/`, { timeoutMs: 400 })
      expect(result.response).toBeNull()
      expect(result.failure?.kind).toBe(kind)
    })
  })

  test('it was stopped', async () => {
    await withSocketServer(
      () => undefined,
      async (port) => {
        const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000 })
        const stop = new AbortController()
        const under = transport.exchange(
          { method: 'GET', url: `http://127.0.0.1:${port}/`, headers: [], body: null },
          { addresses: ['127.0.0.1'], bodyCap: 0 },
          stop.signal,
        )
        stop.abort()
        expect((await under).failure?.kind).toBe('aborted')
        await transport.close()
      },
    )
  })
})

function drip(socket: net.Socket): void {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nX-Drip: ')
    const timer = setInterval(() => socket.write('.'), 50)
    socket.on('close', () => clearInterval(timer))
  })
}

function manyHeaders(socket: net.Socket): void {
  socket.once('data', () => {
    const line = `: ${'x'.repeat(1000)}\r\n`
    socket.end(`HTTP/1.1 200 OK\r\n${Array.from({ length: 1000 }, (_, at) => `X-${at}${line}`).join('')}\r\n`)
  })
}
