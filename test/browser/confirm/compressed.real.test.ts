import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run as confirm } from '../../../src/commands/confirm.ts'
import { runCommand } from '../../commands/support/command.ts'

/** As compression of Node servers does: the best coding that is asked for. */
const server = createServer(({ headers, url }, response) => {
  const asked = headers['accept-encoding'] ?? ''
  const coding = /\bbr\b/.test(asked) ? 'br' : /\bgzip\b/.test(asked) ? 'gzip' : null
  const body = '{"orders":[]}'
  if (url === '/open') response.setHeader('Access-Control-Allow-Origin', '*')
  if (coding !== null) response.setHeader('Content-Encoding', coding)
  response.end(coding === 'br' ? brotliCompressSync(body) : coding === 'gzip' ? gzipSync(body) : body)
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

test.each([
  ['api.example.com', '/open'],
  ['api.example.com', '/bare'],
  ['localhost', '/open'],
])('a server that compresses is judged over http as the browser meets it: %s%s', async (host, path) => {
  const { port } = server.address() as AddressInfo
  const { out } = await runCommand(confirm, [
    'http://app.example.com',
    `http://${host}:${port}${path}`,
    '--resolve',
    `${host}:${port}:127.0.0.1`,
  ])
  expect(out).toContain('The prediction holds.')
  expect(out).toContain(path === '/open' ? 'lets it through' : 'blocks it, MissingAllowOriginHeader')
})
