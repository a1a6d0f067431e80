import type { IncomingMessage } from 'node:http'
import { ownPolicy, startApplication, withoutVary, type OwnCors } from './application.ts'
import { freePort } from '../support/free-port.ts'
import { listening } from './listening.ts'
import type { Asked, PageServer, Proof, Running } from './proof.ts'
import * as requests from './requests.ts'

/** What is wrong with the API that the page calls directly; the proxy of the page's own server makes it not matter. */
interface ApiCase extends Asked {
  readonly cors: (pageOrigin: string) => OwnCors
}

const allow =
  (origin: string, more: Readonly<Record<string, string>> = {}): OwnCors =>
  (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin)
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
    if (request.method === 'OPTIONS' && 'Access-Control-Allow-Headers' in more) response.writeHead(204).end()
  }

/** Answers OPTIONS with this status and nothing more. */
const options =
  (status: number): OwnCors =>
  ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(status).end()
  }

/** Both have their say; the first that ends the response is the last to speak. */
const first =
  (one: OwnCors, other: OwnCors): OwnCors =>
  (request, response) => {
    one(request, response)
    if (!response.writableEnded) other(request, response)
  }

/** What a route is chosen by: a query changes nothing. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').pathname
}

const apiCases: readonly ApiCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'fixed-other-origin',
    request: {},
    cors: () => allow('https://www.example.test'),
  },
  { cause: 'cors-not-configured', request: {}, cors: () => () => {} },
  {
    cause: 'cors-after-routes',
    request: {},
    cors: (page) => (request, response) => {
      if (pathOf(request) !== '/v1/orders') allow(page)(request, response)
    },
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    cors: (page) => (request, response) => {
      if (pathOf(request) !== '/v1/fail' || request.method === 'OPTIONS') ownPolicy(page)(request, response)
    },
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    cors: () => allow('*', { 'Access-Control-Allow-Credentials': 'true' }),
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, cors: (page) => allow(page) },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: (page) => first(options(401), allow(page)),
  },
  { cause: 'preflight-not-handled', request: requests.authorized, cors: (page) => allow(page) },
  {
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    cors: (page) => first(options(200), ownPolicy(page, { 'X-Powered-By': 'Express' })),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    cors: (page) => first(options(400), allow(page)),
  },
  { cause: 'multiple-allow-origin', request: {}, cors: (page) => allow(`${page}, ${page}`) },
  { cause: 'invalid-allow-origin', request: {}, cors: () => allow('*.example.test') },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    cors: (page) => allow(page, { 'Access-Control-Allow-Headers': 'content-type' }),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    cors: (page) => allow(page, { 'Access-Control-Allow-Headers': 'content-type' }),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    cors: (page) => allow(page, { 'Access-Control-Allow-Headers': 'authorization content-type' }),
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    behind: 'cache',
    visitor: requests.somebodyElse,
    cors: () => withoutVary,
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    cors: (page) => ownPolicy(page, { 'Access-Control-Allow-Credentials': 'true' }),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    cors: (page) => allow(page),
  },
]

/** Starts only the API: the page's own server is there already. */
export const apiProofs: readonly Proof[] = apiCases.map(({ cors, ...asked }) => ({
  ...asked,
  start: ({ pageOrigin, port }) => startApplication(cors(pageOrigin), port),
}))

/** A server of pages that `start` starts on a port, once for each name that `mode` gives a configuration. */
export function pageServer(
  mode: (snippet: string | null, cause: Asked['cause']) => string,
  start: (mode: string, snippet: string | null, port: number) => Promise<Running>,
): PageServer {
  const started = new Map<string, { readonly origin: string; readonly running: Running }>()
  let apiPort: Promise<number> | null = null
  return {
    apiPort: () => (apiPort ??= freePort()),
    serve: async (snippet, cause) => {
      const name = mode(snippet, cause)
      const key = `${name} ${snippet ?? ''}`
      const known = started.get(key)
      if (known !== undefined) return known.origin
      const port = await freePort()
      const origin = `http://localhost:${port}`
      started.set(key, { origin, running: await start(name, snippet, port) })
      // Some say that they are ready a little early.
      await listening(port)
      return origin
    },
    close: async () => {
      for (const { running } of started.values()) await running.stop()
      started.clear()
    },
  }
}
