// An emulator, not the service. It follows what the AWS documentation says of CORS on REST APIs and of
// AWS::Serverless::Api: `Cors` adds a mock OPTIONS method per resource, which the default authorizer covers unless
// AddDefaultAuthorizerToCorsPreflight is false; a method that does not exist is 403; a proxied function's headers
// pass as they are; errors of the gateway carry what GatewayResponses say.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadHandler, serve, type GatewayRequest, type GatewayResponse } from './http-server.ts'

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
    Record<string, { readonly ResponseParameters?: { readonly Headers?: Readonly<Record<string, string>> } }>
  >
}

const template = parse(readFileSync(String(process.env['TEMPLATE']), 'utf8')) as {
  readonly Resources: { readonly Api: { readonly Properties: Api } }
}
const { Cors, Auth, GatewayResponses } = template.Resources.Api.Properties
const resources = new Set(['/v1/orders', '/v1/fail'])
const handler = await loadHandler()

serve(async (request) => {
  const response = await answer(request)
  const ids = { 'x-amzn-RequestId': 'd8f3c1f2-0000-4000-8000-000000000000', 'x-amz-apigw-id': 'YQ2tQ==' }
  return { ...response, headers: { ...response.headers, ...ids } }
})

async function answer({ method, path, isCounted, headers }: GatewayRequest): Promise<GatewayResponse> {
  const isOptions = method === 'OPTIONS'
  const exists = resources.has(path) && (isOptions ? Cors !== undefined : /^(GET|PUT)$/.test(method))
  if (!exists) return gatewayError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token')
  const isCovered = Auth?.DefaultAuthorizer !== undefined && (!isOptions || coversPreflight())
  if (isCovered && headers.authorization === undefined)
    return gatewayError(401, 'UnauthorizedException', 'Unauthorized')
  if (isOptions) return mockOptions()
  try {
    const result = await handler({ path, counted: isCounted, httpMethod: method, headers }, {})
    return { status: result.statusCode, headers: { ...result.headers }, body: result.body ?? '' }
  } catch {
    return gatewayError(502, 'InternalServerErrorException', 'Internal server error')
  }
}

function coversPreflight(): boolean {
  return Auth?.AddDefaultAuthorizerToCorsPreflight !== false
}

function mockOptions(): GatewayResponse {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['Access-Control-Allow-Origin', Cors?.AllowOrigin],
    ['Access-Control-Allow-Methods', Cors?.AllowMethods],
    ['Access-Control-Allow-Headers', Cors?.AllowHeaders],
    ['Access-Control-Max-Age', Cors?.MaxAge],
    ['Access-Control-Allow-Credentials', Cors?.AllowCredentials === true ? "'true'" : undefined],
  ]
  const given = values.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { status: 200, headers: literals(Object.fromEntries(given)), body: '' }
}

function gatewayError(status: number, type: string, message: string): GatewayResponse {
  const parameters = GatewayResponses?.[status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX']?.ResponseParameters
  return {
    status,
    headers: {
      'Content-Type': 'application/json',
      'x-amzn-ErrorType': type,
      ...literals(parameters?.Headers ?? {}),
    },
    body: JSON.stringify({ message }),
  }
}

/** A mapped value is a literal only between single quotes; anything else is refused when it is deployed. */
function literals(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const literal = /^'([^']*)'$/.exec(value)
      if (literal === null) throw new Error(`Invalid mapping expression specified: ${value}`)
      return [name, literal[1] ?? '']
    }),
  )
}
