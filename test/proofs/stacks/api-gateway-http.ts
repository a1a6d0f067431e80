import type { Ground, How, Proof } from '../proof.ts'
import * as requests from '../requests.ts'
import { functionSource, mergedTemplates, startEmulator } from './api-gateway.ts'

interface HttpApiCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Properties of the HttpApi, as YAML flow. */
  readonly api: (pageOrigin: string) => string
  /** Headers that the function returns. */
  readonly headers?: (pageOrigin: string) => string
  /** The route is `ANY /{proxy+}` where true, else one route per method. */
  readonly catchAll?: boolean
}

const cors = (properties: string): string => `{ CorsConfiguration: { ${properties} } }`
const allow = (origin: string, more = ''): string =>
  cors(`AllowOrigins: ["${origin}"], AllowMethods: [GET, PUT], ${more}`)

const cases: readonly HttpApiCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    api: () => allow('http://localhost:3000'),
  },
  { cause: 'cors-not-configured', request: {}, api: () => '{}' },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    // Headers of the function alone: where the function throws, nobody adds them.
    api: () => '{}',
    headers: (page) =>
      `'Access-Control-Allow-Origin': '${page}', 'Access-Control-Allow-Headers': 'authorization'`,
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
  servesPage: false,
  proofs: cases.map((one) => ({
    variant: one.variant ?? null,
    exposes: one.exposes ?? null,
    cause: one.cause,
    request: one.request,
    start: (how) => start(one, how),
  })),
}

function start(one: HttpApiCase, { snippet, pageOrigin, port }: How): ReturnType<typeof startEmulator> {
  const methods = one.catchAll ? ['ANY'] : ['GET', 'PUT']
  const paths = one.catchAll ? ['/{proxy+}'] : ['/v1/orders', '/v1/fail']
  const events = methods.flatMap((method) =>
    paths.map(
      (path) =>
        `${method}${path.replaceAll(/\W/g, '')}: { Type: HttpApi, Properties: { Path: "${path}", Method: ${method} } }`,
    ),
  )
  const template = `Resources:
  HttpApi: { Type: "AWS::Serverless::HttpApi", Properties: ${one.api(pageOrigin)} }
  YourFunction: { Type: "AWS::Serverless::Function", Properties: { Events: { ${events.join(', ')} } } }
`
  return startEmulator('http-api.ts', port, {
    'template.yaml': mergedTemplates(template, snippet ?? ''),
    'function.mjs': functionSource(
      one.headers?.(pageOrigin) ?? '',
      one.cause === 'error-response-without-cors' ? 'throws' : 'answers',
    ),
  })
}
