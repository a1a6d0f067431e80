// An emulator, not the service. It follows what the AWS documentation says of CORS on HTTP APIs:
// a configured API answers preflights itself whatever its routes, adds its headers to the response of the integration
// in place of those the integration sends, and to nothing else; a catch-all route with an authorizer takes the
// preflight unless there is an OPTIONS route without one. It takes a template of SAM or an OpenAPI document.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  loadHandler,
  serve,
  withoutCorsHeaders,
  type GatewayRequest,
  type GatewayResponse,
} from './http-server.ts'

interface Cors {
  readonly AllowOrigins?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowHeaders?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly AllowCredentials?: boolean
  readonly MaxAge?: number
}

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>
  >
}

const { Resources } = parse(readFileSync(String(process.env['TEMPLATE']), 'utf8'), {
  customTags: [{ tag: '!Ref', resolve: (name: string) => name }],
}) as Template
const resources = Object.values(Resources)
const api = resources.find(({ Type }) => Type === 'AWS::Serverless::HttpApi')?.Properties ?? {}
const inDocument = (parse(readFileSync(String(process.env['DOCUMENT']), 'utf8')) as Document | null) ?? {}
const cors = (api['CorsConfiguration'] as Cors | undefined) ?? inTemplateWords(inDocument)
const authorizes = api['Auth'] !== undefined
const routes = resources
  .filter(({ Type }) => Type === 'AWS::Serverless::Function')
  .flatMap(({ Properties }) => Object.values((Properties['Events'] ?? {}) as Record<string, Event>))
  .map(({ Properties }) => Properties)
const handler = await loadHandler()

interface Event {
  readonly Properties: {
    readonly Path: string
    readonly Method: string
    readonly Auth?: { readonly Authorizer: string }
  }
}

if (cors?.AllowCredentials === true && cors.AllowOrigins?.includes('*'))
  throw new Error('BadRequestException: AllowCredentials cannot be true with a wildcard origin')

serve(async (request) => {
  const response = await answer(request)
  return { ...response, headers: { ...response.headers, 'Apigw-Requestid': 'JKhf5iYLoAMEMxA=' } }
})

interface Document {
  readonly 'x-amazon-apigateway-cors'?: Readonly<Record<string, unknown>>
}

/** The extension names the same properties with a small first letter. */
function inTemplateWords({ 'x-amazon-apigateway-cors': extension }: Document): Cors | undefined {
  if (extension === undefined) return undefined
  const pairs = Object.entries(extension).map(([name, value]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    value,
  ])
  return Object.fromEntries(pairs) as Cors
}

async function answer(request: GatewayRequest): Promise<GatewayResponse> {
  const { method, path, isCounted, headers } = request
  const route = routes.find((one) => matches(one.Path, path) && one.Method.toUpperCase() === method)
  const catchAll = routes.find((one) => matches(one.Path, path) && /^any$/i.test(one.Method))
  const isPreflight = method === 'OPTIONS' && headers.origin !== undefined
  const chosen = route ?? catchAll
  const asksForToken = authorizes && chosen !== undefined && chosen.Auth?.Authorizer !== 'NONE'
  if (asksForToken && headers.authorization === undefined) return json(401, { message: 'Unauthorized' })
  if (isPreflight && cors !== undefined) return { status: 204, headers: corsHeaders(request), body: '' }
  if (chosen === undefined) return json(404, { message: 'Not Found' })
  try {
    const result = await handler(
      { rawPath: path, counted: isCounted, headers, requestContext: { http: { method } } },
      {},
    )
    const own = cors === undefined ? { ...result.headers } : withoutCorsHeaders(result.headers ?? {})
    const added = cors === undefined ? {} : corsHeaders(request)
    const cookies = result.cookies === undefined ? {} : { 'Set-Cookie': [...result.cookies] }
    return {
      status: result.statusCode,
      headers: { ...own, ...added, ...cookies },
      body: result.body ?? '',
    }
  } catch {
    return json(500, { message: 'Internal Server Error' })
  }
}

function corsHeaders({ headers, method }: GatewayRequest): Record<string, string> {
  const { origin } = headers
  const allowed = cors?.AllowOrigins ?? []
  if (origin === undefined || !(allowed.includes(origin) || allowed.includes('*'))) return {}
  const lists: readonly (readonly [string, string | undefined])[] = [
    ['Access-Control-Allow-Origin', allowed.includes('*') ? '*' : origin],
    ['Access-Control-Allow-Credentials', cors?.AllowCredentials === true ? 'true' : undefined],
    ['Access-Control-Expose-Headers', cors?.ExposeHeaders?.join(',')],
    ...(method === 'OPTIONS'
      ? ([
          ['Access-Control-Allow-Methods', cors?.AllowMethods?.join(',')],
          ['Access-Control-Allow-Headers', cors?.AllowHeaders?.join(',')],
          ['Access-Control-Max-Age', cors?.MaxAge?.toString()],
        ] as const)
      : []),
  ]
  return Object.fromEntries(lists.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

function matches(route: string, path: string): boolean {
  return route === '/{proxy+}' || route === path
}

function json(status: number, body: object): GatewayResponse {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}
