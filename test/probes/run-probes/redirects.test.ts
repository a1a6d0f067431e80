import { describe, expect, test } from 'vitest'
import { allowing, healthy } from '../support/answers.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

describe('redirects', () => {
  test('give another server the script’s headers only after a preflight that lets them through', async () => {
    await withServer(healthy, async (elsewhere) => {
      await withServer(
        (_, response) => response.writeHead(307, { Location: `${elsewhere.origin}/login` }).end(),
        async (front) => {
          const subject = caseOf(`${front.origin}/v1`, { headers: [['X-Api-Key', 'hush-hush']] })
          const { has } = await probe(subject)
          expect(has('preflight:hop-1')).toBe(true)
          expect(has('request:hop-1')).toBe(false)
          expect(JSON.stringify(elsewhere.received)).not.toContain('hush-hush')
        },
      )
    })
  })

  test('are read hop by hop, tainted at the second origin', async () => {
    await withServer(allowing([page, 'null']), async (api) => {
      await withServer(
        (_, response) => response.writeHead(307, { Location: `${api.origin}/v2` }).end(),
        async (front) => {
          const subject = caseOf(`${front.origin}/v1`, {
            headers: [
              ['Authorization', 'x'],
              ['X-A', '1'],
            ],
          })
          const { find, hosts } = await probe(subject)
          const hop = find('request:hop-1')
          expect(hop.purpose).toEqual({ kind: 'request', hop: 1, standIn: false })
          expect(valueOf(hop.request.headers, 'origin')).toBe('null')
          expect(valueOf(hop.request.headers, 'authorization')).toBeUndefined()
          const preflight = find('preflight:hop-1')
          expect(valueOf(preflight.request.headers, 'origin')).toBe('null')
          expect(valueOf(preflight.request.headers, 'access-control-request-headers')).toBe('x-a')
          expect(hosts.map(({ role }) => role)).toEqual(expect.arrayContaining(['request', 'page']))
        },
      )
    })
  })

  test('of the page’s own server are followed to where CORS counts, and nothing else is asked of it', async () => {
    await withServer(healthy, async (elsewhere) => {
      await withServer(
        (_, response) => response.writeHead(302, { Location: `${elsewhere.origin}/login` }).end(),
        async (front) => {
          const subject = caseOf(`${front.origin}/api`, {
            pageOrigin: front.origin,
            headers: [['X-A', '1']],
          })
          const { find, has } = await probe(subject)
          expect(front.received.map(({ method }) => method)).toEqual(['GET'])
          expect(valueOf(find('request').request.headers, 'origin')).toBeUndefined()
          expect(has('preflight')).toBe(false)
          expect(valueOf(find('preflight:hop-1').request.headers, 'origin')).toBe(front.origin)
        },
      )
    })
  })

  test('in a circle are not followed for ever', async () => {
    const circle: Answer = (request, response) =>
      response.writeHead(302, { Location: request.url === '/a' ? '/b' : '/a' }).end()
    await withServer(circle, async ({ origin }) => {
      const { has } = await probe(caseOf(`${origin}/a`))
      expect(has('request:hop-1')).toBe(true)
      expect(has('request:hop-2')).toBe(false)
    })
  })

  test('without end stop at the twentieth', async () => {
    const on: Answer = (request, response) => {
      const turn = Number(request.url?.split('/').at(-1) ?? 0)
      response.writeHead(302, { Location: `/hop/${turn + 1}` }).end()
    }
    await withServer(on, async ({ origin, received }) => {
      const { has } = await probe(caseOf(`${origin}/hop/0`))
      expect(has('request:hop-20')).toBe(true)
      expect(has('request:hop-21')).toBe(false)
      expect(received.length).toBeLessThanOrEqual(60)
    })
  })
})
