import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { versionOf } from '../node-app.ts'
import { ownPolicy, startApplication, withoutVary, type OwnCors } from '../application.ts'
import type { Asked, Ground, How, Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface WorkerCase extends Asked {
  /** Headers of every response, and what comes before the routes; the snippet overrules both. */
  readonly headers?: (pageOrigin: string) => string
  readonly before?: (pageOrigin: string) => string
  /** A server behind the Worker; `before` may ask it by `origin(request)`. */
  readonly application?: (pageOrigin: string) => OwnCors
  /** The line that sets the cookie; the snippet takes its place. */
  readonly setsCookie?: string
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
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    before: () => `${preflight('', 200)}\nreturn origin(request)`,
    application: (page) => ownPolicy(page, { 'X-Powered-By': 'Express' }),
  },
  {
    cause: 'proxy-strips-headers',
    request: requests.authorized,
    before: () => `const answer = await origin(request)
    const copy = new Response(answer.body, answer)
    copy.headers.delete('Access-Control-Allow-Origin')
    return copy`,
    application: (page) => ownPolicy(page),
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    visitor: requests.somebodyElse,
    before: () => `if (path === '/v1/orders') {
      const kept = await caches.default.match(request.url)
      if (kept !== undefined) return kept
      const answer = await origin(request)
      const copy = new Response(answer.body, answer)
      copy.headers.set('Cache-Control', 'max-age=60')
      context.waitUntil(caches.default.put(request.url, copy.clone()))
      return copy
    }`,
    application: () => withoutVary,
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    behind: 'tls',
    headers: (page) => allow(page, `'Access-Control-Allow-Credentials': 'true'`),
    setsCookie: `response.headers.append('Set-Cookie', 'sid=' + value + '; SameSite=Lax')`,
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
  pageServer: null,
  proofs: cases.map((one) => ({ ...one, start: (how) => start(one, how) })),
}

function workerOf({ headers, before }: WorkerCase, page: string, behind: number, setCookie: string): string {
  return `const origin = (request) => {
  const { pathname, search } = new URL(request.url)
  return fetch(new Request('http://127.0.0.1:${behind}' + pathname + search, request))
}
export default {
  async fetch(request, env, context) {
    const path = new URL(request.url).pathname
    ${before?.(page) ?? ''}
    const counted = new URL(request.url).search === '' ? {} : { 'X-Total-Count': '7' }
    const headers = { ...counted, ${headers?.(page) ?? ''} }
    if (path === '/v1/session') {
      const value = 'of-the-proof'
      const response = Response.json({ cookies: request.headers.get('Cookie') ?? '' }, { headers })
      ${setCookie}
      return response
    }
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
  const application = await startApplication(one.application?.(pageOrigin))
  const setCookie = one.setsCookie === undefined ? '' : (snippet ?? one.setsCookie)
  const wrapper = one.setsCookie === undefined ? snippet : null
  const folder = await workFolder({
    'host.mjs': host,
    'src/index.js': workerOf(one, pageOrigin, application.port, setCookie),
    ...(wrapper === null ? {} : { 'src/with-cors.js': wrapper }),
  })
  const program = await startProgram({
    command: process.execPath,
    args: [join(folder, 'host.mjs')],
    env: {
      PORT: String(port),
      ROOT: folder,
      MAIN: wrapper === null ? 'src/index.js' : 'src/with-cors.js',
    },
    until: /listening/,
    remove: [folder],
  })
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}
