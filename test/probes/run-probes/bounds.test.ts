import { beforeAll, describe, expect, test } from 'vitest'
import { healthy } from '../support/answers.ts'
import { makePki, type Pki } from '../support/certificates.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

describe('bounds', () => {
  test('sixty requests at most, whatever the case', async () => {
    const headers = Array.from({ length: 12 }, (_, at) => [`X-${at}`, '1'] as const)
    await withServer(
      (_, response) => response.writeHead(403).end(),
      async ({ origin, received }) => {
        const { events } = await probe(
          caseOf(`${origin}/a/b`, { method: 'PUT', headers, errorUrl: `${origin}/x` }),
          { compare: { kind: 'page', value: 'https://staging.example.com' } },
        )
        expect(received.length).toBeLessThanOrEqual(60)
        const settled = events.filter(({ kind }) => kind === 'observed' || kind === 'dropped').length
        expect(settled).toBe(events.filter(({ kind }) => kind === 'planned').length)
      },
    )
  })

  test.for([
    ['as it says', (_, response) => response.writeHead(403, { Connection: 'close' }).end('no')],
    ['by HTTP/1.0', (_, { socket }) => socket?.end('HTTP/1.0 403 Forbidden\r\nContent-Length: 2\r\n\r\nno')],
    ['to end the body', (_, { socket }) => socket?.end('HTTP/1.1 403 Forbidden\r\n\r\nno')],
  ] satisfies [string, Answer][])(
    'a server that closes after each response, %s, is asked no less',
    async ([, closing]) => {
      const ids = async (answer: Answer): Promise<readonly string[]> => {
        const asked: string[] = []
        await withServer(answer, async ({ origin }) => {
          const subject = caseOf(`${origin}/a/b`, { method: 'PUT', headers: [['X-A', '1']] })
          const { observations } = await probe(subject)
          expect(
            observations.filter(({ failure, attempts = 1 }) => failure !== null || attempts > 1),
          ).toEqual([])
          asked.push(...observations.map(({ id }) => id))
        })
        return asked.toSorted()
      }
      expect(await ids(closing)).toEqual(await ids((_, response) => response.writeHead(403).end('no')))
    },
  )

  test('a connection that is closed behind a response, unannounced, is no response to the next question', async () => {
    const closing: Answer = ({ socket }, response) => {
      response.writeHead(403).end('no')
      setTimeout(() => socket.end(), 2)
    }
    await withServer(closing, async ({ origin, received }) => {
      const subject = caseOf(`${origin}/a/b`, { method: 'PUT', headers: [['X-A', '1']] })
      const { observations } = await probe(subject)
      expect(observations.filter(({ failure }) => failure !== null)).toEqual([])
      expect(received.length).toBeLessThanOrEqual(60)
    })
  })

  test('gentle: eight at most, one at a time, the page’s own first', async () => {
    let under = 0
    let most = 0
    const slow: Answer = (_, response) => {
      under += 1
      most = Math.max(most, under)
      setImmediate(() => {
        under -= 1
        response.writeHead(403).end()
      })
    }
    await withServer(slow, async ({ origin, received }) => {
      const headers = [['X-A', '1']] as const
      const { observations, sampled } = await probe(caseOf(`${origin}/v1`, { method: 'PUT', headers }), {
        gentle: true,
      })
      expect(sampled).toBe(true)
      expect(received.length).toBeLessThanOrEqual(8)
      expect(most).toBe(1)
      expect(observations.slice(0, 2).map(({ id }) => id)).toEqual(['preflight', 'request'])
      expect(observations.some(({ purpose }) => purpose.kind === 'bisect')).toBe(true)
      expect(observations.some(({ purpose }) => purpose.kind === 'from-origin')).toBe(true)
    })
  })

  test('an abort hands back what is known so far', async () => {
    const stop = new AbortController()
    const answer: Answer = (request, response) => {
      if (request.method === 'OPTIONS') healthy(request, response)
      else stop.abort()
    }
    await withServer(answer, async ({ origin }) => {
      const { observations } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), {}, stop.signal)
      expect(observations.find(({ id }) => id === 'request')?.failure?.kind).toBe('aborted')
    })
  })
})

describe('over TLS', () => {
  let pki: Pki
  beforeAll(async () => {
    pki = await makePki()
  })

  test('a certificate that is not trusted ends it: nothing is sent insecurely', async () => {
    await withServer(
      healthy,
      async ({ port, received }) => {
        const resolve = [{ host: 'api.example.com', port, address: '127.0.0.1' }]
        const url = `https://api.example.com:${port}/`
        const { find } = await probe(caseOf(url, { method: 'PUT' }), { resolve })
        expect(find('preflight').failure).toMatchObject({ kind: 'tls', tls: 'untrusted' })
        expect(received).toEqual([])
        const trusted = await probe(caseOf(url, { method: 'PUT' }), { resolve, ca: pki.root })
        expect(trusted.find('preflight').response?.status).toBe(204)
        expect(valueOf(trusted.find('preflight').request.headers, 'referer')).toBe(`${page}/`)
        expect(valueOf(trusted.find('preflight').request.headers, 'sec-fetch-site')).toBe('same-site')
      },
      pki.good,
    )
  })
})
