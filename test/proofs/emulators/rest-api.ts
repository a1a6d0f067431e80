// An emulator, not the service. It follows what the AWS documentation says of CORS on REST APIs and of
// AWS::Serverless::Api: `Cors` adds a mock OPTIONS method to every resource that has none, which the default authorizer
// covers unless AddDefaultAuthorizerToCorsPreflight is false; an OPTIONS method of an OpenAPI document answers by its
// integration, without an authorizer where `security` is empty; a method that does not exist is 403; a proxied
// function's headers pass as they are; errors of the gateway carry what its gateway responses say.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadHandler, serve, type GatewayRequest, type GatewayResponse } from './http-server.ts'

type Headers = Readonly<Record<string, string>>

interface Api {
  readonly Cors?: {
    readonly AllowOrigin?: string
    readonly AllowMethods?: string
    readonly AllowHeaders?: string
    readonly MaxAge?: string
    readonly AllowCredentials?: boolean
  }
  readonly Auth?: {
    readonly DefaultAuthorizer?: string
    readonly AddDefaultAuthorizerToCorsPreflight?: boolean
  }
  readonly GatewayResponses?: Readonly<
    Record<string, { readonly ResponseParameters?: { readonly Headers?: Headers } }>
  >
}

interface Template {
  readonly Resources: {
    readonly Api: { readonly Properties: Api }
    /** Where it is there, its events say which paths take any method. */
    readonly YourFunction?: object
  }
}

interface Integration {
  readonly responses?: {
    readonly default?: { readonly statusCode: string; readonly responseParameters?: Headers }
  }
}

interface Document {
  readonly paths?: Readonly<
    Record<string, { readonly options?: { readonly 'x-amazon-apigateway-integration': Integration } }>
  >
  readonly 'x-amazon-apigateway-gateway-responses'?: Readonly<
    Record<string, { readonly responseParameters?: Headers }>
  >
}

const read = (name: string): unknown => parse(readFileSync(String(process.env[name]), 'utf8'))
const { Resources } = read('TEMPLATE') as Template
const { Cors, Auth, GatewayResponses } = Resources.Api.Properties
const document = (read('DOCUMENT') as Document | null) ?? {}
const takesAnyMethod = Resources.YourFunction !== undefined
const resources = new Set(['/v1/orders', '/v1/fail', '/v1/session', '/v1/limited'])
const handler = await loadHandler()

serve(async (request) => {
  const response = await answer(request)
  const ids = { 'x-amzn-RequestId': 'd8f3c1f2-0000-4000-8000-000000000000', 'x-amz-apigw-id': 'YQ2tQ==' }
  return { ...response, headers: { ...response.headers, ...ids } }
})

async function answer({ method, path, isCounted, headers }: GatewayRequest): Promise<GatewayResponse> {
  const preflight = method === 'OPTIONS' ? preflightOf(path) : null
  const exists = resources.has(path) && (method !== 'OPTIONS' || takesAnyMethod || preflight !== null)
  if (!exists) return gatewayError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token')
  if (asksForToken(path, method) && headers.authorization === undefined)
    return gatewayError(401, 'UnauthorizedException', 'Unauthorized')
  if (path === '/v1/limited') return gatewayError(429, 'TooManyRequestsException', 'Too Many Requests')
  if (preflight !== null) return preflight
  try {
    const result = await handler({ path, counted: isCounted, httpMethod: method, headers }, {})
    const several = Object.entries(result.multiValueHeaders ?? {}).map(([name, values]) => [
      name,
      [...values],
    ])
    return {
      status: result.statusCode,
      headers: { ...result.headers, ...(Object.fromEntries(several) as Record<string, string[]>) },
      body: result.body ?? '',
    }
  } catch {
    return gatewayError(502, 'InternalServerErrorException', 'Internal server error')
  }
}

function asksForToken(path: string, method: string): boolean {
  if (Auth?.DefaultAuthorizer === undefined) return false
  if (method !== 'OPTIONS') return true
  return document.paths?.[path]?.options === undefined && Auth.AddDefaultAuthorizerToCorsPreflight !== false
}

/** The OPTIONS method of the document, else the one that `Cors` makes. */
function preflightOf(path: string): GatewayResponse | null {
  const own = document.paths?.[path]?.options?.['x-amazon-apigateway-integration'].responses?.default
  if (own !== undefined) {
    const status = Number(own.statusCode)
    return { status, headers: literals(own.responseParameters ?? {}, 'method.response.header.'), body: '' }
  }
  if (Cors === undefined) return null
  const values: readonly (readonly [string, string | undefined])[] = [
    ['Access-Control-Allow-Origin', Cors.AllowOrigin],
    ['Access-Control-Allow-Methods', Cors.AllowMethods],
    ['Access-Control-Allow-Headers', Cors.AllowHeaders],
    ['Access-Control-Max-Age', Cors.MaxAge],
    ['Access-Control-Allow-Credentials', Cors.AllowCredentials === true ? "'true'" : undefined],
  ]
  const given = values.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { status: 200, headers: literals(Object.fromEntries(given)), body: '' }
}

function gatewayError(status: number, type: string, message: string): GatewayResponse {
  const name = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'
  return {
    status,
    headers: {
      'Content-Type': 'application/json',
      'x-amzn-ErrorType': type,
      ...literals(GatewayResponses?.[name]?.ResponseParameters?.Headers ?? {}),
      ...literals(
        document['x-amazon-apigateway-gateway-responses']?.[name]?.responseParameters ?? {},
        'gatewayresponse.header.',
      ),
    },
    body: JSON.stringify({ message }),
  }
}

/** A mapped value is a literal only between single quotes; anything else is refused when it is deployed. */
function literals(values: Headers, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const literal = /^'([^']*)'$/.exec(value)
      if (literal === null || !name.startsWith(prefix))
        throw new Error(`Invalid mapping expression specified: ${name}: ${value}`)
      return [name.slice(prefix.length), literal[1] ?? '']
    }),
  )
}
