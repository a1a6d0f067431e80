import type { OwnCors } from './application.ts'
import type { Proof } from './proof.ts'
import * as requests from './requests.ts'

/** What is wrong with the API that the page calls directly; the proxy of the page's own server makes it not matter. */
export interface ApiCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly cors: (pageOrigin: string) => OwnCors
}

const allow =
  (origin: string, more: Readonly<Record<string, string>> = {}): OwnCors =>
  (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin)
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
    if (request.method === 'OPTIONS' && 'Access-Control-Allow-Headers' in more) response.writeHead(204).end()
  }

export const apiCases: readonly ApiCase[] = [
  {
    cause: 'origin-not-allowed',
    request: {},
    cors: () => allow('https://www.example.test'),
    variant: 'fixed-other-origin',
  },
  { cause: 'cors-not-configured', request: {}, cors: () => () => {} },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    cors: () => allow('*', { 'Access-Control-Allow-Credentials': 'true' }),
  },
  { cause: 'preflight-not-handled', request: requests.authorized, cors: (page) => allow(page) },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    cors: (page) => allow(page, { 'Access-Control-Allow-Headers': 'content-type' }),
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    cors: (page) => allow(page, { 'Access-Control-Allow-Headers': 'content-type' }),
  },
]
