import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../../src/lab/listen.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function statusOf(host: string, path = '/'): Promise<number> {
  const server = await listen(() => ({ status: 200, headers: [], body: 'practice' }), { port: 0 })
  opened.push(server)
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port: server.port,
      path,
      setHost: false,
      headers: { Host: host },
    })
    asking.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}

test.each([
  ['localhost:8080', 200],
  ['api.shop.localhost', 200],
  ['API.shop.example:443', 200],
  ['127.0.0.1:1', 200],
  ['[::1]:1', 200],
  ['rebound.attacker.com', 421],
  ['localhost.attacker.com', 421],
  ['notlocalhost', 421],
  ['127.0.0.1.attacker.com', 421],
  ['', 421],
])('a practice server asked as %s answers %i', async (host, status) => {
  expect(await statusOf(host)).toBe(status)
})

test.each(['*', 'http://elsewhere.test/', '//', '/%zz'])(
  '%s for a target ends no practice server',
  async (path) => {
    expect([200, 421]).toContain(await statusOf('localhost', path))
  },
)
