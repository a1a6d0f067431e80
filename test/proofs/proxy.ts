import { ownPolicy, startApplication, credentialed, withoutVary, type OwnCors } from './application.ts'
import type { Asked, How, Proof, Running } from './proof.ts'
import * as requests from './requests.ts'

/** What is wrong in a proxy, in its own language, and the application behind it. */
export interface ProxyCase extends Asked {
  /** Lines that the snippet takes the place of. */
  readonly cors: (pageOrigin: string) => string
  /** Lines that stay. */
  readonly kept?: string
  readonly application?: (pageOrigin: string) => OwnCors
}

/** What a configuration is made of. */
export interface Site {
  readonly port: number
  /** Where the application listens. */
  readonly application: number
  /** The lines for CORS of today; empty where there is a snippet. */
  readonly cors: string
  readonly snippet: string | null
  readonly kept: string
}

/** The proof of one case: the application is started, then the proxy before it by `serve`. */
export function proxyProof(one: ProxyCase, serve: (site: Site) => Promise<Running>): Proof {
  const start = async ({ snippet, pageOrigin, port }: How): Promise<Running> => {
    const application = await startApplication(one.application?.(pageOrigin))
    const cors = snippet === null ? one.cors(pageOrigin) : ''
    const proxy = await serve({ port, application: application.port, cors, snippet, kept: one.kept ?? '' })
    return {
      stop: async () => {
        await proxy.stop()
        await application.stop()
      },
    }
  }
  return { ...one, start }
}

/** What the language of a proxy calls things. */
export interface Words {
  readonly allow: (origin: string) => string
  /** The same beside what the application sends, where `allow` takes its place. */
  readonly add?: (origin: string) => string
  readonly credentials: string
  /** Answers OPTIONS with this status and nothing more. */
  readonly options: (status: number) => string
  /** Allows the origin, and answers OPTIONS with these lists. */
  readonly preflight: (origin: string, methods: string, headers: string) => string
  /** Takes Allow-Origin off what the application sends. */
  readonly strip: string
  /** Refuses /v1/limited as a rate limit does. */
  readonly limit: string
}

/** What goes wrong in a proxy alike, whatever its language. */
export function proxyCases({ allow, options, preflight, ...words }: Words): readonly ProxyCase[] {
  return [
    {
      cause: 'origin-not-allowed',
      variant: 'localhost-only',
      request: {},
      cors: () => allow('http://localhost:3000'),
    },
    { cause: 'cors-not-configured', request: {}, cors: () => '' },
    {
      cause: 'wildcard-with-credentials',
      request: requests.withCookies,
      cors: () => allow('*') + words.credentials,
    },
    { cause: 'credentials-not-allowed', request: requests.withCookies, cors: allow },
    { cause: 'preflight-not-handled', request: requests.authorized, cors: allow },
    {
      cause: 'preflight-failed',
      request: requests.authorized,
      cors: (page) => allow(page) + options(400),
    },
    {
      cause: 'multiple-allow-origin',
      request: {},
      cors: words.add ?? allow,
      application: (page) => (_request, response) => response.setHeader('Access-Control-Allow-Origin', page),
    },
    { cause: 'invalid-allow-origin', request: {}, cors: () => allow('*.example.test') },
    {
      cause: 'method-not-allowed',
      request: requests.put,
      cors: (page) => preflight(page, 'GET, POST', 'content-type'),
    },
    {
      cause: 'request-header-not-allowed',
      request: requests.authorized,
      cors: (page) => preflight(page, 'GET', 'content-type'),
    },
    {
      cause: 'malformed-allow-list',
      request: requests.authorized,
      cors: (page) => preflight(page, 'GET', 'authorization content-type'),
    },
    {
      cause: 'preflight-elsewhere',
      request: requests.authorized,
      cors: () => options(200),
      application: (page) => ownPolicy(page, { 'X-Powered-By': 'Express' }),
    },
    {
      cause: 'proxy-strips-headers',
      request: requests.authorized,
      cors: () => words.strip,
      application: (page) => ownPolicy(page),
    },
    {
      cause: 'blocked-at-edge',
      request: { path: '/v1/limited' },
      visitor: requests.somebodyElse,
      cors: () => '',
      kept: words.limit,
      application: (page) => ownPolicy(page),
    },
    {
      cause: 'cookie-not-sent',
      request: requests.session,
      behind: 'tls',
      cors: () => '',
      application: (page) => ownPolicy(page, credentialed),
    },
    {
      cause: 'response-header-not-exposed',
      request: requests.counted,
      exposes: 'x-total-count',
      cors: allow,
    },
  ]
}

/** An application with a policy of its own, whose errors leave it out. */
export const failingApplication: ProxyCase = {
  cause: 'error-response-without-cors',
  request: { ...requests.authorized, path: '/v1/fail' },
  cors: () => '',
  application: (page) => (request, response) => {
    if (request.url !== '/v1/fail' || request.method === 'OPTIONS') ownPolicy(page)(request, response)
  },
}

/** A cache before the proxy, and an application that forgets Vary. */
export const sharedCache = {
  cause: 'cached-for-another-origin',
  request: {},
  behind: 'cache',
  visitor: requests.somebodyElse,
  cors: () => '',
  application: () => withoutVary,
} as const satisfies ProxyCase
