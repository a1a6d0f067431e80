import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/fix.ts'
import { serveApi } from './support/api.ts'
import { runCommand, type Ran } from './support/command.ts'

const api = serveApi((request, response) => {
  const allowed = request.headers.origin === 'http://localhost:3000' ? 'http://localhost:3000' : null
  if (allowed !== null) response.setHeader('Access-Control-Allow-Origin', allowed)
  if (request.url?.startsWith('/open')) response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('X-Powered-By', 'Express')
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})

const page = 'http://shop.localhost:8080'

async function fix(...args: string[]): Promise<Ran> {
  return runCommand(run, args)
}

describe('fix', () => {
  test('prints title, steps and snippet for the stack asked for', async () => {
    const { status, out, err } = await fix('--stack', 'nginx', page, api.url('/v1/orders'))
    expect(err).toBe('')
    expect(status).toBe(1)
    expect(out).toMatch(/^Nginx: /)
    expect(out).toMatch(/^1\. /m)
    expect(out).toContain(`"${page}" $http_origin;`)
  })

  test('keeps the origins that work today', async () => {
    const { out } = await fix('--stack', 'express', page, api.url('/v1/orders'))
    expect(out).toContain(`origin: ['${page}', 'http://localhost:3000'],`)
  })

  test('takes the stack that answered where none is named', async () => {
    expect((await fix(page, api.url('/v1/orders'))).out).toMatch(/^Express: /)
  })

  test('says the same as JSON', async () => {
    const { out } = await fix('--stack', 'caddy', '--format', 'json', page, api.url('/v1/orders'))
    const report = JSON.parse(out)
    expect(report).toMatchObject({ schemaVersion: 1, stack: 'caddy', outcome: 'blocked' })
    expect(report.fixes[0]).toMatchObject({ cause: { id: 'origin-not-allowed' } })
    expect(report.fixes[0].fix.snippet).toContain(page)
  })

  test('has nothing to print where the request goes through', async () => {
    const { status, out } = await fix('--stack', 'hono', page, api.url('/open'))
    expect(status).toBe(0)
    expect(out).toMatch(/Nothing to fix was found\./)
  })

  test('answers an unknown stack with the known ones, in one line', async () => {
    const { status, out, err } = await fix('--stack', 'mainframe', page, api.url('/'))
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^cors-triage: .*express, fastify, hono, .*caddy.*"mainframe"\n$/)
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
