import { describe, expect, test } from 'vitest'
import { allowing, healthy } from '../support/answers.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

describe('origins', () => {
  test('are asked for in the preflight where there is one', async () => {
    await withServer(allowing(['http://localhost:3000'], 'PUT'), async ({ origin }) => {
      const { find, has } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      const allowed = find('from-origin:http://localhost:3000')
      expect(allowed.purpose).toEqual({
        kind: 'from-origin',
        form: 'preflight',
        origin: 'http://localhost:3000',
        relation: 'localhost',
      })
      expect(valueOf(allowed.response?.headers ?? [], 'access-control-allow-origin')).toBe(
        'http://localhost:3000',
      )
      expect(find('from-origin:foreign').response).not.toBeNull()
      // What the response holds for it, once: the others would get the same.
      const behind = find('from-origin:http://localhost:3000:request')
      expect(behind.request.method).toBe('GET')
      expect(has('from-origin:foreign:request')).toBe(true)
      expect(has('from-origin:http://localhost:5173:request')).toBe(false)
    })
  })

  test('are asked for in both forms where the preflight passes and the request fails', async () => {
    const answer: Answer = (request, response) =>
      request.method === 'OPTIONS'
        ? healthy(request, response)
        : allowing(['http://localhost:5173'])(request, response)
    await withServer(answer, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { headers: [['X-A', '1']] }))
      const { purpose, response } = find('from-origin:http://localhost:5173:request')
      expect(purpose).toMatchObject({ form: 'request', relation: 'localhost' })
      expect(valueOf(response?.headers ?? [], 'access-control-allow-origin')).toBe('http://localhost:5173')
    })
  })

  test('that are foreign do not fill a shared cache with their responses', async () => {
    const answer: Answer = (_, response) =>
      response.writeHead(200, { 'Cache-Control': 'public, max-age=60', Age: '3' }).end()
    await withServer(answer, async ({ origin, received }) => {
      await probe(caseOf(`${origin}/v1`))
      const atTheUrl = received.filter(({ method, url }) => method === 'GET' && url === '/v1')
      expect(new Set(atTheUrl.map(({ headers }) => valueOf(headers, 'origin')))).toEqual(new Set([page]))
    })
  })

  test('of a second page are compared in both forms', async () => {
    await withServer(healthy, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), {
        compare: { kind: 'page', value: 'https://staging.example.com' },
      })
      expect(find('compared:preflight').purpose).toMatchObject({ relation: 'compared', form: 'preflight' })
      expect(valueOf(find('compared:request').request.headers, 'origin')).toBe('https://staging.example.com')
    })
  })
})
