import { describe, expect, test } from 'vitest'
import { allowing, healthy } from '../support/answers.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

describe('nothing is sent that could change data', () => {
  test('a GET stands in for an unsafe method, without the headers of its body', async () => {
    await withServer(healthy, async ({ origin, received }) => {
      const { find } = await probe(
        caseOf(`${origin}/`, {
          method: 'POST',
          headers: [
            ['Content-Type', 'application/json'],
            ['X-A', '1'],
          ],
          body: '{}',
        }),
      )
      expect(find('request')).toMatchObject({
        purpose: { kind: 'request', hop: 0, standIn: true },
        request: { method: 'GET' },
      })
      expect(valueOf(find('request').request.headers, 'content-type')).toBeUndefined()
      expect(new Set(received.map(({ method }) => method))).toEqual(new Set(['GET', 'OPTIONS']))
      expect(received.map(({ body }) => body).join('')).toBe('')
    })
  })

  test('released, it is sent once, after a preflight that lets it through', async () => {
    await withServer(healthy, async ({ origin, received }) => {
      const subject = caseOf(`${origin}/`, { method: 'PUT', body: 'data' })
      const { find, has } = await probe(subject, { sendUnsafe: true })
      expect(find('request').purpose).toMatchObject({ standIn: false })
      const unsafe = received.filter(({ method }) => method === 'PUT')
      expect(unsafe.map(({ body }) => body)).toEqual(['data'])
      expect(has('repeat:1')).toBe(true)
      expect(has('repeat:request:1')).toBe(false)
      expect(valueOf(unsafe[0]?.headers ?? [], 'content-type')).toBe('text/plain;charset=UTF-8')
    })
  })

  test('released, it still stays home where every browser would stop at the preflight', async () => {
    await withServer(allowing([page], 'GET'), async ({ origin, received }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), { sendUnsafe: true })
      expect(find('request').purpose).toMatchObject({ standIn: true })
      expect(received.some(({ method }) => method === 'PUT')).toBe(false)
    })
  })

  test('released, it goes out where the preflight has no word on CORS and only the method itself can tell', async () => {
    const onRoute: Answer = (request, response) => {
      if (request.method === 'POST') response.setHeader('Access-Control-Allow-Origin', page)
      response.writeHead(request.method === 'POST' ? 200 : 404).end()
    }
    await withServer(onRoute, async ({ origin }) => {
      const subject = caseOf(`${origin}/`, { method: 'POST', headers: [['X-A', '1']] })
      const { find } = await probe(subject, { sendUnsafe: true })
      expect(find('request')).toMatchObject({ purpose: { standIn: false }, response: { status: 200 } })
    })
  })

  test('released, a broken connection does not send it twice', async () => {
    let puts = 0
    await withServer(
      (request, response) => {
        if (request.method !== 'PUT') return healthy(request, response)
        puts += 1
        request.socket.destroy()
      },
      async ({ origin }) => {
        const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), { sendUnsafe: true })
        expect(find('request').failure?.kind).toBe('reset')
        expect(puts).toBe(1)
      },
    )
  })
})

describe('nothing is sent at all', () => {
  test.each([
    ['to a bad port', {}, 'http://127.0.0.1:6667/'],
    ['with a forbidden method', { method: 'TRACE' }, 'http://127.0.0.1:4000/'],
  ])('%s', async (_, given, url) => {
    const { observations, hosts, events } = await probe(caseOf(url, given))
    expect({ observations, hosts, events }).toEqual({ observations: [], hosts: [], events: [] })
  })
})
