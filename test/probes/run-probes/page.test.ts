import { describe, expect, test } from 'vitest'
import { healthy } from '../support/answers.ts'
import { caseOf, probe } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

describe('the page itself', () => {
  test('is read with its policy and what its scripts name', async () => {
    const site: Answer = (request, response) => {
      if (request.url === '/old') response.writeHead(302, { Location: '/shop' }).end()
      else if (request.url === '/app.js') {
        response.setHeader('Content-Type', 'text/javascript')
        response.end('fetch("http://localhost:4000/v1")')
      } else {
        response.setHeader('Content-Type', 'text/html')
        response.setHeader('Content-Security-Policy', "connect-src 'self'")
        response.end('<script src="/app.js"></script>')
      }
    }
    await withServer(site, async (front) => {
      await withServer(healthy, async (api) => {
        const pageUrl = `${front.origin}/old`
        const { page: facts, has } = await probe(
          caseOf(`${api.origin}/`, { pageOrigin: front.origin, pageUrl }),
        )
        expect(facts).toEqual({
          url: `${front.origin}/shop`,
          status: 200,
          policies: [{ source: 'header', policy: "connect-src 'self'" }],
          urlsNamed: [{ url: 'http://localhost:4000/v1', in: `${front.origin}/app.js` }],
          truncated: false,
        })
        expect(has('page-script:1')).toBe(true)
      })
    })
  })

  test('that has no end is read to the cap and said to be cut', async () => {
    const endless: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      const more = (): void => {
        while (response.write('<p>more'.repeat(1000)));
      }
      response.on('drain', more)
      more()
    }
    await withServer(endless, async (front) => {
      await withServer(healthy, async (api) => {
        const { page: facts } = await probe(
          caseOf(`${api.origin}/`, { pageOrigin: front.origin, pageUrl: `${front.origin}/` }),
        )
        expect(facts?.truncated).toBe(true)
      })
    })
  })

  test('is one of few requests where it is named, its scripts are not', async () => {
    const asked: (string | undefined)[] = []
    const site: Answer = ({ url }, response) => {
      asked.push(url)
      response.writeHead(200, {
        'Content-Type': 'text/html',
        'Content-Security-Policy': "connect-src 'self'",
      })
      response.end('<script src="/app.js"></script>')
    }
    await withServer(site, async (front) => {
      await withServer(healthy, async (api) => {
        const [named, supposed] = [`${front.origin}/shop`, null].map((pageUrl) =>
          probe(caseOf(`${api.origin}/`, { pageOrigin: front.origin, pageUrl }), { gentle: true }),
        )
        expect((await named)?.page?.policies).toEqual([{ source: 'header', policy: "connect-src 'self'" }])
        expect((await supposed)?.page ?? null).toBeNull()
        expect(asked).toEqual(['/shop'])
      })
    })
  })
})
