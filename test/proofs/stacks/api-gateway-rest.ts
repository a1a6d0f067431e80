import { partsOf, type Ground, type How, type Proof } from '../proof.ts'
import * as requests from '../requests.ts'
import { functionSource, mergedTemplates, startEmulator } from './api-gateway.ts'

interface RestApiCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Properties of the Api, as YAML flow. */
  readonly api: (pageOrigin: string) => string
  /** Headers that the function returns. */
  readonly headers: (pageOrigin: string) => string
  readonly forgets?: boolean
}

const cors = (properties: string): string => `{ Cors: { ${properties} } }`
const allow = (origin: string): string => `AllowOrigin: "'${origin}'"`
const header = (origin: string): string => `'Access-Control-Allow-Origin': '${origin}'`

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
    forgets: true,
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
  servesPage: false,
  proofs: cases.map((one) => ({
    variant: one.variant ?? null,
    exposes: one.exposes ?? null,
    cause: one.cause,
    request: one.request,
    start: (how) => start(one, how),
  })),
}

function start(one: RestApiCase, { snippet, pageOrigin, port }: How): ReturnType<typeof startEmulator> {
  const [template = '', wrapper = ''] =
    snippet === null ? [] : partsOf(snippet, /^(?:# (?=template\.yaml)|\/\/ (?=with-cors\.mjs))/m)
  const base = `Resources:
  Api: { Type: "AWS::Serverless::Api", Properties: ${one.api(pageOrigin)} }
`
  const source = functionSource(one.headers(pageOrigin), one.forgets ? 'forgets' : 'answers')
  return startEmulator('rest-api.ts', port, {
    'template.yaml': mergedTemplates(base, template),
    'orders.mjs': source,
    'with-cors.mjs': wrapper,
    'function.mjs':
      snippet === null
        ? source
        : `import { handler as orders } from './orders.mjs'
import { withCors } from './with-cors.mjs'
export const handler = withCors(orders)
`,
  })
}
