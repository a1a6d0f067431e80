import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { makePki, type Pki } from './support/certificates.ts'
import { caseOf, page, probe, valueOf } from './support/probing.ts'
import { closedPort, withServer, withSocketServer } from './support/serve.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server that lets these origins do what they ask for. */
function allowing(origins: readonly string[], methods = 'GET, PUT', headers = 'x-a, x-b'): Answer {
  return (request, response) => {
    const { origin } = request.headers
    response.setHeader('Vary', 'Origin')
    if (origin !== undefined && origins.includes(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Access-Control-Allow-Methods', methods)
      response.setHeader('Access-Control-Allow-Headers', headers)
    }
    response.statusCode = request.method === 'OPTIONS' ? 204 : 200
    response.end()
  }
}

const healthy = allowing([page])

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
    ['within one origin', { pageOrigin: 'http://127.0.0.1:4000' }, 'http://127.0.0.1:4000/v1'],
    ['to a bad port', {}, 'http://127.0.0.1:6667/'],
    ['with a forbidden method', { method: 'TRACE' }, 'http://127.0.0.1:4000/'],
  ])('%s', async (_, given, url) => {
    const { observations, hosts, events } = await probe(caseOf(url, given))
    expect({ observations, hosts, events }).toEqual({ observations: [], hosts: [], events: [] })
  })
})

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
      expect(has('from-origin:http://localhost:3000:request')).toBe(false)
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

  test('that are foreign do not fill a shared cache with their answers', async () => {
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

test('a second URL is asked the same', async () => {
  await withServer(healthy, async (there) => {
    await withServer(allowing([]), async (here) => {
      const url = `${there.origin}/v1`
      const { find } = await probe(caseOf(`${here.origin}/v1`, { method: 'PUT' }), {
        compare: { kind: 'url', value: url },
      })
      expect(find('compared-url:preflight').purpose).toEqual({ kind: 'compared-url', form: 'preflight', url })
      expect(find('compared-url:request').response?.status).toBe(200)
    })
  })
})

test('a refused preflight is taken apart in one round', async () => {
  const strict: Answer = (request, response) => {
    const asked = request.headers['access-control-request-headers'] ?? ''
    if (String(asked).includes('x-b')) response.writeHead(403).end()
    else healthy(request, response)
  }
  await withServer(strict, async ({ origin }) => {
    const headers = [
      ['X-A', '1'],
      ['X-B', '1'],
    ] as const
    const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT', headers }))
    expect(find('bisect:origin-only').response?.status).toBe(204)
    expect(find('bisect:method:PUT').response?.status).toBe(204)
    expect(find('bisect:header:x-a').response?.status).toBe(204)
    expect(find('bisect:header:x-b').response?.status).toBe(403)
    expect(find('bisect:header:x-b').purpose).toEqual({
      kind: 'bisect',
      element: { kind: 'header', name: 'x-b' },
    })
  })
})

test('methods are asked about, a made-up one among them, and never sent', async () => {
  await withServer(healthy, async ({ origin, received }) => {
    const { find } = await probe(caseOf(`${origin}/`))
    expect(find('allow-map:CORSTRIAGE').purpose).toEqual({ kind: 'allow-map', method: 'CORSTRIAGE' })
    expect(find('allow-map:DELETE').request.method).toBe('OPTIONS')
    expect(received.every(({ method }) => method === 'GET' || method === 'OPTIONS')).toBe(true)
  })
})

test('other paths: a random one beside the URL, the parent, the root, the known error', async () => {
  await withServer(healthy, async ({ origin, received }) => {
    await probe(caseOf(`${origin}/v1/orders/7?key=1`, { errorUrl: `${origin}/boom` }))
    const paths = received.map(({ url }) => url)
    expect(paths).toEqual(expect.arrayContaining(['/boom', '/v1/orders', '/']))
    expect(paths.some((path) => /^\/v1\/orders\/cors-triage-t[0-9a-f]+$/.test(path))).toBe(true)
  })
})

test('an error URL of another server is not given the headers meant for this one', async () => {
  await withServer(healthy, async (elsewhere) => {
    await withServer(healthy, async (api) => {
      await probe(
        caseOf(`${api.origin}/`, {
          headers: [['X-Api-Key', 'hush-hush']],
          errorUrl: `${elsewhere.origin}/boom`,
        }),
      )
      expect(elsewhere.received.map(({ url }) => url)).toEqual(['/boom'])
      expect(JSON.stringify(elsewhere.received)).not.toContain('hush-hush')
      expect(JSON.stringify(api.received)).toContain('hush-hush')
    })
  })
})

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

test('a cache that ignores Origin gives itself away on a fresh URL', async () => {
  const copies = new Map<string, readonly [string, string][]>()
  const cached: Answer = (request, response) => {
    const { origin } = request.headers
    const copy =
      copies.get(request.url ?? '') ??
      (origin === undefined ? [] : [['Access-Control-Allow-Origin', origin] as [string, string]])
    if (request.method === 'GET') copies.set(request.url ?? '', copy)
    for (const [name, value] of copy) response.setHeader(name, value)
    response.end()
  }
  await withServer(cached, async ({ origin }) => {
    const { find } = await probe(caseOf(`${origin}/v1`))
    const allowed = (id: string): string | undefined =>
      valueOf(find(id).response?.headers ?? [], 'access-control-allow-origin')
    expect(allowed('cache:without-origin')).toBeUndefined()
    expect(allowed('cache:origin-a')).toBeUndefined()
    expect(allowed('cache:busted')).toBe(page)
    expect(find('cache:origin-a').request.url).toBe(find('cache:without-origin').request.url)
    expect(find('cache:busted').request.url).not.toBe(find('cache:origin-a').request.url)
  })
})

describe('hosts', () => {
  test('of several addresses are asked at each', async () => {
    await withServer(healthy, async ({ port }) => {
      const resolve = ['127.0.0.1', '127.0.0.2'].map((address) => ({
        host: 'api.example.com',
        port,
        address,
      }))
      const { find, hosts } = await probe(caseOf(`http://api.example.com:${port}/`), { resolve })
      expect(find('address:127.0.0.1').response?.status).toBe(200)
      expect(find('address:127.0.0.2')).toMatchObject({
        purpose: { kind: 'address', address: '127.0.0.2', form: 'request' },
        failure: { kind: 'refused' },
      })
      expect(hosts.find(({ role }) => role === 'request')?.addresses).toEqual([
        { address: '127.0.0.1', space: 'loopback' },
        { address: '127.0.0.2', space: 'loopback' },
      ])
    })
  })

  test('of a hundred addresses are asked at six', async () => {
    await withServer(healthy, async ({ port }) => {
      const resolve = Array.from({ length: 100 }, (_, at) => ({
        host: 'api.example.com',
        port,
        address: at === 0 ? '127.0.0.1' : `127.0.1.${at}`,
      }))
      const { observations } = await probe(caseOf(`http://api.example.com:${port}/`), { resolve })
      expect(observations.filter(({ purpose }) => purpose.kind === 'address').length).toBe(6)
    })
  })

  test('that do not resolve: nothing is sent, and a known name nearby is told', async () => {
    const resolve = [{ host: 'api.example.com', port: 443, address: '127.0.0.1' }]
    const { observations, hosts, find } = await probe(caseOf('https://api.exmaple.invalid/'), {
      resolve: [...resolve, { host: 'api.example.invalid', port: 443, address: '127.0.0.1' }],
    })
    expect(find('request').failure?.kind).toBe('dns')
    expect(observations.length).toBe(1)
    expect(hosts.filter(({ role }) => role === 'near-miss').map(({ host }) => host)).toEqual([
      'api.example.invalid',
    ])
  })
})

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
})

describe('a server that is silent or hostile costs little and proves nothing false', () => {
  test('refused: one failure each for the page’s own requests, and nothing besides', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const { observations, events } = await probe(caseOf(url, { method: 'PUT' }))
    expect(observations.map(({ id, failure }) => [id, failure?.kind])).toEqual([
      ['preflight', 'refused'],
      ['request', 'refused'],
    ])
    expect(events.filter(({ kind }) => kind === 'planned').length).toBe(2)
  })

  test.each<readonly [string, Parameters<typeof withSocketServer>[0], string]>([
    ['says nothing', () => undefined, 'timeout'],
    ['hangs up', (socket) => socket.once('data', () => socket.destroy()), 'reset'],
    ['talks garbage', (socket) => socket.once('data', () => socket.end('\0\u0001\u0002')), 'protocol'],
  ])('a server that %s', async (_, talk, kind) => {
    await withSocketServer(talk, async (port) => {
      const { observations } = await probe(caseOf(`http://127.0.0.1:${port}/`), { timeoutMs: 300 })
      expect(observations[0]?.id).toBe('request')
      expect(observations.every(({ failure }) => failure?.kind === kind)).toBe(true)
      expect(observations.length).toBeLessThanOrEqual(3)
    })
  })

  test('one broken connection among answers is tried again, and said', async () => {
    let first = true
    const moody: Answer = (request, response) => {
      if (first && request.url === '/') {
        first = false
        request.socket.destroy()
      } else healthy(request, response)
    }
    await withServer(moody, async ({ origin }) => {
      const { observations, find } = await probe(caseOf(`${origin}/`), { concurrency: 1 })
      expect(find('request')).toMatchObject({ attempts: 2, failure: null })
      expect(observations.filter(({ failure }) => failure !== null)).toEqual([])
    })
  })

  test('a server that serves one connection at a time is still asked both', async () => {
    const queue: Socket[] = []
    const serve = (socket: Socket): void => {
      socket.on('data', () =>
        socket.write('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n'),
      )
      socket.on('close', () => {
        queue.shift()
        if (queue[0]) serve(queue[0])
      })
    }
    await withSocketServer(
      (socket) => {
        queue.push(socket)
        if (queue.length === 1) serve(socket)
      },
      async (port) => {
        const subject = caseOf(`http://127.0.0.1:${port}/`, { method: 'PUT' })
        const { find } = await probe(subject, { timeoutMs: 500 })
        expect(find('preflight').response?.status).toBe(204)
        expect(find('request').response?.status).toBe(204)
      },
    )
  })

  test('429 ends the burst', async () => {
    let count = 0
    const limited: Answer = (request, response) => {
      count += 1
      if (count > 5) response.writeHead(429).end()
      else healthy(request, response)
    }
    await withServer(limited, async ({ origin, received }) => {
      const { events } = await probe(caseOf(`${origin}/`), { concurrency: 2 })
      expect(received.length).toBeLessThanOrEqual(8)
      expect(events.some((event) => event.kind === 'dropped' && event.why.includes('429'))).toBe(true)
    })
  })

  test('the page’s own requests go out before the burst that a limit may turn away', async () => {
    let taken = 0
    const limited: Answer = (request, response) => {
      taken += 1
      if (taken > 2) response.writeHead(429).end()
      else healthy(request, response)
    }
    await withServer(limited, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), { sendUnsafe: true })
      expect(find('preflight').response?.status).not.toBe(429)
      expect(find('request')).toMatchObject({ purpose: { standIn: false }, response: { status: 200 } })
    })
  })

  test('429 to the request itself: nothing more follows', async () => {
    await withServer(
      (_, response) => response.writeHead(429).end(),
      async ({ origin, received }) => {
        const { observations } = await probe(caseOf(`${origin}/`), { concurrency: 1 })
        expect(observations.map(({ id }) => id)).toEqual(['request'])
        expect(received.length).toBe(1)
      },
    )
  })

  test.each([
    ['a server that limits requests by 503 is asked calmly, and its 503 is no opinion', 50],
    ['nor is that of one that limits them strictly', 700],
  ])('%s', async (_, every) => {
    let tokens = 5
    const refill = setInterval(() => (tokens = Math.min(5, tokens + 1)), every)
    const limited: Answer = (request, response) => {
      tokens -= 1
      if (tokens < 0) {
        tokens = 0
        response.writeHead(503).end()
      } else healthy(request, response)
    }
    await withServer(limited, async ({ origin }) => {
      const { observations, events } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      expect(observations.filter(({ response }) => response?.status === 503)).toEqual([])
      expect(observations.some(({ purpose }) => purpose.kind === 'from-origin')).toBe(true)
      expect(events.some((event) => event.kind === 'dropped' && event.why.includes('503'))).toBe(true)
    })
    clearInterval(refill)
  })

  test('a 503 that stays when asked calmly is kept', async () => {
    const half: Answer = (request, response) => {
      if (request.headers.origin === 'http://localhost:3000') response.writeHead(503).end()
      else healthy(request, response)
    }
    await withServer(half, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      expect(find('from-origin:http://localhost:3000')).toMatchObject({
        response: { status: 503 },
        attempts: 3,
      })
    })
  })

  test('a server that answers everything with 503 is not asked twice', async () => {
    await withServer(
      (_, response) => response.writeHead(503).end(),
      async ({ origin }) => {
        const { observations } = await probe(caseOf(`${origin}/`))
        expect(observations.length).toBeGreaterThan(20)
        expect(observations.filter(({ attempts }) => attempts !== undefined)).toEqual([])
      },
    )
  })

  test('different answers each time are all kept', async () => {
    let turn = 0
    const fickle: Answer = (request, response) => {
      turn += 1
      if (turn % 2 === 0) healthy(request, response)
      else response.writeHead(500).end()
    }
    await withServer(fickle, async ({ origin }) => {
      const { observations } = await probe(caseOf(`${origin}/`))
      const statuses = observations.map(({ response }) => response?.status)
      expect(new Set(statuses)).toEqual(new Set([200, 204, 500]))
    })
  })
})

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
      const { observations } = await probe(caseOf(`${origin}/v1`, { method: 'PUT', headers }), {
        gentle: true,
      })
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
