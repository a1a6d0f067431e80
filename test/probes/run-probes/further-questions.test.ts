import { expect, test } from 'vitest'
import { allowing, healthy } from '../support/answers.ts'
import { caseOf, page, probe, valueOf } from '../support/probing.ts'
import { withServer, type Answer } from '../support/serve.ts'

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
    expect(paths.some((path) => /^\/v1\/orders\/cors-triage-t[a-z]{6}$/.test(path))).toBe(true)
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
