import { describe, expect, test } from 'vitest'
import { healthy } from '../support/answers.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer } from '../support/serve.ts'

describe('what a browser would send is sent as it would', () => {
  test('the preflight: sorted lower-case names, no secrets, no cookies', async () => {
    await withServer(healthy, async ({ origin, received }) => {
      await probe(
        caseOf(`${origin}/v1/orders`, {
          method: 'put',
          credentials: 'include',
          headers: [
            ['X-B', '2'],
            ['Authorization', 'Bearer secret'],
            ['x-a', '1'],
            ['X-b', '3'],
            ['Accept', 'application/json'],
          ],
        }),
      )
      const preflight = received.find(({ method }) => method === 'OPTIONS')
      expect(preflight?.url).toBe('/v1/orders')
      const headers = preflight?.headers ?? []
      expect(valueOf(headers, 'access-control-request-method')).toBe('PUT')
      expect(valueOf(headers, 'access-control-request-headers')).toBe('authorization,x-a,x-b')
      expect(valueOf(headers, 'origin')).toBe(page)
      expect(valueOf(headers, 'accept')).toBe('*/*')
      expect(valueOf(headers, 'sec-fetch-mode')).toBe('cors')
      for (const { method, headers: sent } of received) {
        expect(valueOf(sent, 'cookie')).toBeUndefined()
        if (method === 'OPTIONS') expect(JSON.stringify(sent)).not.toContain('secret')
      }
    })
  })

  test('a preflight that asks for no header leaves Access-Control-Request-Headers out', async () => {
    await withServer(healthy, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      expect(valueOf(find('preflight').request.headers, 'access-control-request-headers')).toBeUndefined()
    })
  })

  test('the request: script’s own headers and the browser’s', async () => {
    await withServer(healthy, async ({ origin, received }) => {
      await probe(caseOf(`${origin}/v1?q=1`, { headers: [['X-A', 'Value']] }))
      const request = received.find(
        ({ method, url, headers }) =>
          method === 'GET' && url === '/v1?q=1' && valueOf(headers, 'origin') === page,
      )
      expect(request?.headers).toContainEqual(['X-A', 'Value'])
      expect(valueOf(request?.headers ?? [], 'referer')).toBe(`${page}/`)
      expect(valueOf(request?.headers ?? [], 'sec-fetch-site')).toBe('cross-site')
      expect(valueOf(request?.headers ?? [], 'user-agent')).toMatch(/^cors-triage\/\d/)
    })
  })

  test('no preflight where no engine needs one', async () => {
    await withServer(healthy, async ({ origin }) => {
      const { has } = await probe(caseOf(`${origin}/`))
      expect(has('preflight')).toBe(false)
      expect(has('request')).toBe(true)
    })
  })
})
