import { fileIn, type Asked, type Ground, type How } from '../proof.ts'
import * as requests from '../requests.ts'
import { functionSource, mergedTemplates, startEmulator, type Lambda } from './api-gateway.ts'

interface HttpApiCase extends Asked {
  /** Properties of the HttpApi, as YAML flow. */
  readonly api: (pageOrigin: string) => string
  /** Headers that the function returns. */
  readonly headers?: (pageOrigin: string) => string
  /** The route is `ANY /{proxy+}` where true, else one route per method. */
  readonly catchAll?: boolean
  /** What else the function does. */
  readonly lambda?: Partial<Lambda>
  /** The API is defined by an OpenAPI document: the snippet's own goes into it. */
  readonly inDocument?: boolean
}

const cors = (properties: string): string => `{ CorsConfiguration: { ${properties} } }`
const allow = (origin: string, more = ''): string =>
  cors(`AllowOrigins: ["${origin}"], AllowMethods: [GET, PUT], ${more}`)

/** The headers of a function that answers preflights as well. */
const openly = (origin: string): string =>
  `'Access-Control-Allow-Origin': '${origin}', 'Access-Control-Allow-Headers': 'authorization, content-type'`

const cases: readonly HttpApiCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    api: () => allow('http://localhost:3000'),
  },
  { cause: 'cors-not-configured', request: {}, api: () => '{}' },
  {
    cause: 'cors-after-routes',
    request: requests.authorized,
    api: () => '{}',
    headers: (page) => `...(method === 'OPTIONS' ? { ${openly(page)} } : {})`,
    catchAll: true,
  },
  {
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    api: () => '{}',
    // Two functions: one for OPTIONS, and an Express application that knows the policy.
    headers: (page) => `...(method === 'OPTIONS' ? {} : { 'X-Powered-By': 'Express', ${openly(page)} })`,
    catchAll: true,
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    api: () => '{}',
    headers: openly,
    lambda: { options: 400 },
    catchAll: true,
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    api: () => '{}',
    headers: (page) => openly(page).replace(', content-type', ' content-type'),
    catchAll: true,
  },
  {
    cause: 'proxy-strips-headers',
    request: requests.authorized,
    api: () => '{}',
    // What is left where something on the way takes Allow-Origin off.
    headers: () => `'Access-Control-Allow-Headers': 'authorization'`,
    inDocument: true,
    catchAll: true,
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    behind: 'tls',
    api: (page) => allow(page, 'AllowCredentials: true'),
    lambda: { setCookie: `response.cookies = ['sid=' + value + '; SameSite=Lax']` },
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    // Headers of the function alone: where it forgets them, nobody adds them.
    api: () => '{}',
    lambda: { failure: 'forgets' },
    headers: openly,
    catchAll: true,
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    api: () => allow('*'),
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, api: (page) => allow(page) },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    api: (page) =>
      `{ CorsConfiguration: { AllowOrigins: ["${page}"], AllowHeaders: [authorization] }, Auth: { DefaultAuthorizer: Tokens } }`,
    catchAll: true,
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    api: () => '{}',
    headers: (page) => `'Access-Control-Allow-Origin': '${page}'`,
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    api: () => '{}',
    headers: (page) => `'Access-Control-Allow-Origin': '${page}, ${page}'`,
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    api: () => '{}',
    headers: () => `'Access-Control-Allow-Origin': '*.example.test'`,
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    api: (page) => cors(`AllowOrigins: ["${page}"], AllowMethods: [GET], AllowHeaders: [content-type]`),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    api: (page) => allow(page, 'AllowHeaders: [content-type]'),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    api: (page) => allow(page),
  },
]

export const apiGatewayHttp: Ground = {
  stack: 'api-gateway-http',
  version: async () => 'AWS HTTP API',
  emulated: 'an emulator of what AWS documents',
  pageServer: null,
  proofs: cases.map((one) => ({ ...one, start: (how) => start(one, how) })),
}

function start(one: HttpApiCase, { snippet, pageOrigin, port }: How): ReturnType<typeof startEmulator> {
  const events = (one.catchAll === true ? ['ANY'] : ['GET', 'PUT']).map(
    (method) => `${method}: { Type: HttpApi, Properties: { Path: "/{proxy+}", Method: ${method} } }`,
  )
  const template = `Resources:
  HttpApi: { Type: "AWS::Serverless::HttpApi", Properties: ${one.api(pageOrigin)} }
  YourFunction: { Type: "AWS::Serverless::Function", Properties: { Events: { ${events.join(', ')} } } }
`
  const policy = snippet === null || one.cause === 'cookie-not-sent' ? '' : snippet
  const inDocument = one.inDocument === true
  return startEmulator('http-api.ts', port, {
    'template.yaml': mergedTemplates(template, inDocument ? '' : fileIn(policy, 'template.yaml')),
    'openapi.yaml': inDocument ? fileIn(policy, 'openapi.yaml') : '',
    'function.mjs': functionSource({
      ...one.lambda,
      headers: one.headers?.(pageOrigin) ?? '',
      ...(snippet !== null && one.cause === 'cookie-not-sent' ? { setCookie: snippet } : {}),
    }),
  })
}
