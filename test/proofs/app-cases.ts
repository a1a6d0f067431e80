import type { AppCase, Broken } from './node-app.ts'
import * as requests from './requests.ts'

/** What an application framework of Node calls things, in its own code. */
export interface Words {
  /** CORS with these options. */
  readonly cors: (options: string) => string
  readonly methods: string
  readonly headers: string
  /** A list of headers with a blank where a comma belongs. */
  readonly blankList: string
  /** CORS that comes too late, or covers too little. */
  readonly tooLate: (pageOrigin: string) => Broken
  /** Everything without a token is refused so; with a challenge where it is 401. */
  readonly refuse: (status: 400 | 401) => string
  /** CORS without a response to OPTIONS. */
  readonly noPreflight: (pageOrigin: string) => Broken
  /** An error at /v1/fail before any CORS. */
  readonly notReady: string
  /** The header once more on every response. */
  readonly twice: (pageOrigin: string) => string
  /** A setting that is undefined where the server runs. */
  readonly undefinedOrigin: string
  /** Names whoever asks, without Vary. */
  readonly withoutVary: string
  /** A route that sets the cookie sid and says which cookies came; the line that sets it is given. */
  readonly session: (setCookie: string | null) => string
}

/** What goes wrong in an application alike, whatever it is written with. */
export function appCases(words: Words): readonly AppCase[] {
  const proper = (page: string, more = ''): string => words.cors(`{ origin: ['${page}'], ${more} }`)
  return [
    {
      cause: 'origin-not-allowed',
      variant: 'localhost-only',
      request: {},
      broken: () => ({ cors: proper('http://localhost:3000') }),
    },
    { cause: 'cors-not-configured', request: {}, broken: () => ({}) },
    { cause: 'cors-after-routes', request: {}, broken: words.tooLate },
    {
      cause: 'error-response-without-cors',
      request: { ...requests.authorized, path: '/v1/fail' },
      broken: (page) => ({ fault: words.notReady, cors: proper(page) }),
    },
    {
      cause: 'wildcard-with-credentials',
      request: requests.withCookies,
      broken: () => ({ cors: words.cors(`{ origin: '*', credentials: true }`) }),
    },
    {
      cause: 'credentials-not-allowed',
      request: requests.withCookies,
      broken: (page) => ({ cors: proper(page) }),
    },
    {
      cause: 'preflight-requires-auth',
      request: requests.authorized,
      broken: (page) => ({ fault: words.refuse(401), cors: proper(page) }),
    },
    { cause: 'preflight-not-handled', request: requests.authorized, broken: words.noPreflight },
    {
      cause: 'preflight-failed',
      request: requests.authorized,
      broken: (page) => ({ fault: words.refuse(400), cors: proper(page) }),
    },
    {
      cause: 'multiple-allow-origin',
      request: {},
      broken: (page) => ({ cors: `${proper(page)}\n${words.twice(page)}` }),
    },
    {
      cause: 'invalid-allow-origin',
      request: {},
      broken: () => ({ cors: words.cors(`{ origin: ${words.undefinedOrigin} }`) }),
    },
    {
      cause: 'method-not-allowed',
      request: requests.put,
      broken: (page) => ({ cors: proper(page, `${words.methods}: ['GET', 'POST']`) }),
    },
    {
      cause: 'request-header-not-allowed',
      request: requests.authorized,
      broken: (page) => ({ cors: proper(page, `${words.headers}: ['Content-Type']`) }),
    },
    {
      cause: 'malformed-allow-list',
      request: requests.authorized,
      broken: (page) => ({ cors: proper(page, `${words.headers}: ${words.blankList}`) }),
    },
    {
      cause: 'cached-for-another-origin',
      request: {},
      behind: 'cache',
      visitor: requests.somebodyElse,
      broken: () => ({ cors: words.withoutVary }),
    },
    {
      cause: 'cookie-not-sent',
      request: requests.session,
      behind: 'tls',
      broken: (page) => ({ cors: proper(page, 'credentials: true'), route: words.session }),
    },
    {
      cause: 'response-header-not-exposed',
      request: requests.counted,
      exposes: 'x-total-count',
      broken: (page) => ({ cors: proper(page) }),
    },
  ]
}
