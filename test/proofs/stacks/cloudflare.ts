import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, How, Proof, Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface WorkerCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Headers of every answer, and what comes before the routes; the snippet overrules both. */
  readonly headers?: (pageOrigin: string) => string
  readonly before?: (pageOrigin: string) => string
}

const allow = (origin: string, more = ''): string => `'Access-Control-Allow-Origin': '${origin}', ${more}`
const preflight = (headers: string, status = 204): string =>
  `if (request.method === 'OPTIONS') return new Response(null, { status: ${status}, headers: { ${headers} } })`
const lists = (methods: string, names: string): string =>
  `'Access-Control-Allow-Methods': '${methods}', 'Access-Control-Allow-Headers': '${names}'`

const cases: readonly WorkerCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    headers: () => allow('http://localhost:3000'),
  },
  { cause: 'cors-not-configured', request: {} },
  {
    cause: 'cors-after-routes',
    request: {},
    // One branch forgets the headers.
    headers: (page) => `...(path === '/v1/orders' ? {} : { ${allow(page)} })`,
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    before: (page) =>
      preflight(allow(page, lists('GET', 'authorization'))) +
      `\nif (path === '/v1/fail') throw new Error('the database is gone')`,
    headers: (page) => allow(page),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    headers: () => allow('*', `'Access-Control-Allow-Credentials': 'true'`),
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, headers: (page) => allow(page) },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    before: () =>
      `if (!request.headers.has('Authorization')) return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })`,
    headers: (page) => allow(page),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    before: () => preflight(`'Allow': 'GET, PUT'`, 405),
    headers: (page) => allow(page),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    before: () => preflight('', 400),
    headers: (page) => allow(page),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    headers: (page) => allow(`${page}, ${page}`),
  },
  { cause: 'invalid-allow-origin', request: {}, headers: () => allow('*.example.test') },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    before: (page) => preflight(allow(page, lists('GET, POST', 'content-type'))),
    headers: (page) => allow(page),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    before: (page) => preflight(allow(page, lists('GET', 'content-type'))),
    headers: (page) => allow(page),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    before: (page) => preflight(allow(page, lists('GET', 'authorization content-type'))),
    headers: (page) => allow(page),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    headers: (page) => allow(page),
  },
]

export const cloudflare: Ground = {
  stack: 'cloudflare',
  version: async () => `workerd ${versionOf('workerd')} (miniflare ${versionOf('miniflare')})`,
  emulated: null,
  servesPage: false,
  proofs: cases.map((one) => ({
    variant: one.variant ?? null,
    exposes: one.exposes ?? null,
    cause: one.cause,
    request: one.request,
    start: (how) => start(one, how),
  })),
}

function workerOf({ headers, before }: WorkerCase, page: string): string {
  return `export default {
  async fetch(request) {
    const path = new URL(request.url).pathname
    ${before?.(page) ?? ''}
    const counted = new URL(request.url).search === '' ? {} : { 'X-Total-Count': '7' }
    const headers = { ...counted, ${headers?.(page) ?? ''} }
    if (path === '/v1/fail') return Response.json({ error: 'the database is gone' }, { status: 500, headers })
    if (path !== '/v1/orders' && path !== '/v1') return Response.json({ error: 'no such path' }, { status: 404, headers })
    return Response.json({ ok: true }, { headers })
  },
}
`
}

const host = `import { Miniflare } from 'miniflare'
const miniflare = new Miniflare({
  rootPath: process.env.ROOT,
  modulesRoot: process.env.ROOT,
  scriptPath: process.env.MAIN,
  modules: true,
  modulesRules: [{ type: 'ESModule', include: ['**/*.js'] }],
  compatibilityDate: '2026-01-01',
  host: '127.0.0.1',
  port: Number(process.env.PORT),
})
await miniflare.ready
console.log('listening')
`

async function start(one: WorkerCase, { snippet, pageOrigin, port }: How): Promise<Running> {
  const folder = await workFolder({
    'host.mjs': host,
    'src/index.js': workerOf(one, pageOrigin),
    ...(snippet === null ? {} : { 'src/with-cors.js': snippet }),
  })
  return startProgram({
    command: process.execPath,
    args: [join(folder, 'host.mjs')],
    env: {
      PORT: String(port),
      ROOT: folder,
      MAIN: snippet === null ? 'src/index.js' : 'src/with-cors.js',
    },
    until: /listening/,
    remove: [folder],
  })
}
