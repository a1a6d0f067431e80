import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { page, serveApi } from './support/api.ts'
import { runCommand } from './support/command.ts'

const api = serveApi(({ method, url, headers }, response) => {
  const filename = url?.startsWith('/quoted') === true ? '"a, b.csv"' : 'a, b.csv'
  const isPreflight = method === 'OPTIONS'
  const onPreflight = url?.includes('preflight') === true
  response.writeHead(isPreflight ? 204 : 200, {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Headers': 'x-shop',
    Vary: 'Origin',
    ...(isPreflight === onPreflight ? { 'Content-Disposition': `attachment; filename=${filename}` } : {}),
  })
  response.end()
})

async function checked(path: string, format: string): Promise<string> {
  return (await runCommand(run, [page, api.url(path), '-H', 'X-Shop: 1', '--format', format])).out
}

describe('a filename with a comma outside quotes, which Chromium refuses', () => {
  // Mermaid has no room for a semicolon.
  const refused = 'Chromium: refuses content-disposition: attachment  filename=a, b.csv'

  test.each([
    ['/comma', 'request', 'pass', `200, ${refused}`],
    ['/comma-on-preflight', 'preflight', 'fail', `204, ${refused}`],
  ])('at %s is told alike by verdict, check and sequence', async (path, at, status, label) => {
    const { verdict, checks } = JSON.parse(await checked(path, 'json'))
    expect(verdict.outcome).toBe('blocked')
    expect(verdict.browsers).toMatchObject({
      chromium: { outcome: 'network-error', at },
      firefox: { outcome: 'response' },
      webkit: { outcome: 'response' },
    })
    expect(checks.find(({ id }: { id: string }) => id === 'preflight-succeeds').status).toBe(status)
    expect(await checked(path, 'markdown')).toContain(label)
  })

  test.each(['/quoted', '/quoted-on-preflight'])('at %s, in quotes, is let through', async (path) => {
    const { verdict, checks } = JSON.parse(await checked(path, 'json'))
    expect(verdict.outcome).toBe('allowed')
    expect(checks.find(({ id }: { id: string }) => id === 'preflight-succeeds').status).toBe('pass')
    expect(await checked(path, 'markdown')).not.toContain('refuses content-disposition')
  })
})
