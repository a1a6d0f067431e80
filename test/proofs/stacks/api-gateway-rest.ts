import { fileIn, type Asked, type Ground, type How } from '../proof.ts'
import * as requests from '../requests.ts'
import { functionSource, mergedTemplates, startEmulator, type Lambda } from './api-gateway.ts'

interface RestApiCase extends Asked {
  /** Properties of the Api, as YAML flow. */
  readonly api: (pageOrigin: string) => string
  /** Headers that the function returns. */
  readonly headers: (pageOrigin: string) => string
  /** What else the function does. */
  readonly lambda?: Partial<Lambda>
  /** The OpenAPI document, as YAML flow, where one defines the API; the snippet's own is merged into it. */
  readonly document?: string
  /** The function takes every method of its paths, OPTIONS too. */
  readonly takesAnyMethod?: boolean
}

const cors = (properties: string): string => `{ Cors: { ${properties} } }`
const allow = (origin: string): string => `AllowOrigin: "'${origin}'"`
const header = (origin: string): string => `'Access-Control-Allow-Origin': '${origin}'`

/** An OPTIONS method of type mock that answers with these parameters, as the console makes it. */
const mock = (parameters = ''): string =>
  `{ paths: { /v1/orders: { options: { x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200", responseParameters: { ${parameters} } } } } } } } }`

const cases: readonly RestApiCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    api: () => cors(allow('http://localhost:3000')),
    headers: () => header('http://localhost:3000'),
  },
  { cause: 'cors-not-configured', request: {}, api: () => '{}', headers: () => '' },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    api: (page) => cors(`${allow(page)}, AllowHeaders: "'authorization'"`),
    headers: header,
    lambda: { failure: 'forgets' },
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    api: () => cors(allow('*')),
    headers: () => header('*'),
  },
  {
    cause: 'credentials-not-allowed',
    request: requests.withCookies,
    api: (page) => cors(allow(page)),
    headers: header,
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    api: (page) => `{ Cors: { ${allow(page)} }, Auth: { DefaultAuthorizer: Tokens } }`,
    headers: header,
  },
  {
    cause: 'cors-after-routes',
    request: requests.authorized,
    // The preflight is right, and the function forgets its own headers on one path.
    api: (page) => cors(`${allow(page)}, AllowHeaders: "'authorization'"`),
    headers: (page) => `...(path === '/v1/orders' ? {} : { ${header(page)} })`,
  },
  { cause: 'preflight-not-handled', request: requests.authorized, api: () => '{}', headers: header },
  {
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    api: () => '{}',
    // The gateway answers OPTIONS, and the function, an Express application, knows the policy.
    document: mock(),
    headers: (page) => `'X-Powered-By': 'Express', ${header(page)}`,
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    api: () => '{}',
    headers: header,
    takesAnyMethod: true,
    lambda: { options: 400 },
  },
  {
    cause: 'proxy-strips-headers',
    request: requests.authorized,
    api: () => '{}',
    // The console's mock without its Allow-Origin, and an integration that maps no headers.
    document: mock(
      `method.response.header.Access-Control-Allow-Methods: "'GET'", method.response.header.Access-Control-Allow-Headers: "'authorization'"`,
    ),
    headers: () => '',
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    api: (page) => cors(`${allow(page)}, AllowHeaders: "'authorization content-type'"`),
    headers: header,
  },
  {
    cause: 'blocked-at-edge',
    request: { path: '/v1/limited' },
    api: (page) => cors(allow(page)),
    headers: header,
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    behind: 'tls',
    api: (page) =>
      `{ Cors: { ${allow(page)}, AllowCredentials: true }, GatewayResponses: { DEFAULT_4XX: { ResponseParameters: { Headers: { Access-Control-Allow-Origin: "'${page}'" } } } } }`,
    headers: (page) => `${header(page)}, 'Access-Control-Allow-Credentials': 'true'`,
    lambda: { setCookie: `response.headers['Set-Cookie'] = 'sid=' + value + '; SameSite=Lax'` },
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    api: (page) => cors(allow(page)),
    headers: (page) => header(`${page}, ${page}`),
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    api: () => cors(allow('*.example.test')),
    headers: () => header('*.example.test'),
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    api: (page) => cors(`${allow(page)}, AllowMethods: "'GET'", AllowHeaders: "'content-type'"`),
    headers: header,
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    api: (page) => cors(`${allow(page)}, AllowHeaders: "'content-type'"`),
    headers: header,
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    api: (page) => cors(allow(page)),
    headers: header,
  },
]

export const apiGatewayRest: Ground = {
  stack: 'api-gateway-rest',
  version: async () => 'AWS REST API',
  emulated: 'an emulator of what AWS documents',
  pageServer: null,
  proofs: cases.map((one) => ({ ...one, start: (how) => start(one, how) })),
}

function start(one: RestApiCase, { snippet, pageOrigin, port }: How): ReturnType<typeof startEmulator> {
  const isPolicy = snippet !== null && one.lambda?.setCookie === undefined
  const base = `Resources:
  Api: { Type: "AWS::Serverless::Api", Properties: ${one.api(pageOrigin)} }
  ${one.takesAnyMethod === true ? 'YourFunction: { Type: "AWS::Serverless::Function" }' : ''}
`
  const source = functionSource({
    ...one.lambda,
    headers: one.headers(pageOrigin),
    ...(snippet === null || isPolicy ? {} : { setCookie: snippet }),
  })
  const hasDocument = one.document !== undefined
  return startEmulator('rest-api.ts', port, {
    'template.yaml': mergedTemplates(base, isPolicy && !hasDocument ? fileIn(snippet, 'template.yaml') : ''),
    'openapi.yaml': mergedTemplates(
      one.document ?? '',
      isPolicy && hasDocument ? fileIn(snippet, 'openapi.yaml') : '',
    ),
    'orders.mjs': source,
    'with-cors.mjs': isPolicy ? fileIn(snippet, 'with-cors.mjs') : '',
    'function.mjs': isPolicy
      ? `import { handler as orders } from './orders.mjs'
import { withCors } from './with-cors.mjs'
export const handler = withCors(orders)
`
      : source,
  })
}
