import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/commands/fix.ts'
import type { Io } from '../../src/commands/io.ts'

const api = createServer((request, response) => {
  const allowed = request.headers.origin === 'http://localhost:3000' ? 'http://localhost:3000' : null
  if (allowed !== null) response.setHeader('Access-Control-Allow-Origin', allowed)
  if (request.url?.startsWith('/open')) response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('X-Powered-By', 'Express')
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
})
afterAll(async () => {
  api.closeAllConnections()
  await new Promise((resolve) => api.close(resolve))
})

const page = 'http://shop.localhost:8080'

async function fix(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const io = { stdin: process.stdin, stdout, stderr, env: {}, signal: new AbortController().signal }
  const status = await run(args, io as unknown as Io)
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

describe('fix', () => {
  test('prints title, steps and snippet for the stack asked for', async () => {
    const { status, out, err } = await fix('--stack', 'nginx', page, `${url}/v1/orders`)
    expect(err).toBe('')
    expect(status).toBe(1)
    expect(out).toMatch(/^Nginx: /)
    expect(out).toMatch(/^1\. /m)
    expect(out).toContain(`"${page}" $http_origin;`)
  })

  test('keeps the origins that work today', async () => {
    const { out } = await fix('--stack', 'express', page, `${url}/v1/orders`)
    expect(out).toContain(`origin: ['${page}', 'http://localhost:3000'],`)
  })

  test('takes the stack that answered where none is named', async () => {
    expect((await fix(page, `${url}/v1/orders`)).out).toMatch(/^Express: /)
  })

  test('says the same as JSON', async () => {
    const { out } = await fix('--stack', 'caddy', '--format', 'json', page, `${url}/v1/orders`)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ schemaVersion: 1, stack: 'caddy', outcome: 'blocked' })
    expect(report.fixes[0]).toMatchObject({ cause: { id: 'origin-not-allowed' }, whoCanFix: null })
    expect(report.fixes[0].fix.snippet).toContain(page)
  })

  test('has nothing to print where the request goes through', async () => {
    const { status, out } = await fix('--stack', 'hono', page, `${url}/open`)
    expect(status).toBe(0)
    expect(out).toMatch(/Nothing to fix was found\./)
  })

  test('answers an unknown stack with the known ones, in one line', async () => {
    const { status, out, err } = await fix('--stack', 'iis', page, url)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^cors-triage: .*express, fastify, django, .*caddy.*"iis"\n$/)
  })

  test.each([[[]], [[page]], [['--format', 'sarif', page, 'https://api.example.com/']]])(
    'refuses %j',
    async (args) => {
      const { status, out, err } = await fix(...args)
      expect([status, out]).toEqual([2, ''])
      expect(err.split('\n')).toHaveLength(2)
    },
  )
})
