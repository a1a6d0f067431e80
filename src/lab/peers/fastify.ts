import type { HeaderList } from '../../knowledge/model/case.ts'
import { json, withHeaders, type LabResponse, type App, type Asked, type Layer } from '../app.ts'
import type { Routes } from './express.ts'

/** The options of `@fastify/cors` 11 that matter on the wire. */
export interface FastifyCorsOptions {
  readonly origin: readonly string[]
  readonly credentials?: boolean
  /** Since version 11 only GET, HEAD and POST unless given. */
  readonly methods?: string
  readonly allowedHeaders?: string
}

/** As `@fastify/cors` answers from its `onRequest` hook: strict about what is a preflight, lower-case names. */
export function fastifyCors(options: FastifyCorsOptions): Layer {
  return (next) => (asked) => {
    const origin = asked.headers['origin']
    const allowed: HeaderList =
      origin !== undefined && options.origin.includes(origin) ? [['access-control-allow-origin', origin]] : []
    const common: HeaderList = [
      ...allowed,
      ...(options.credentials === true ? ([['access-control-allow-credentials', 'true']] as const) : []),
    ]
    if (asked.method !== 'OPTIONS') return withHeaders(next(asked), [['vary', 'Origin'], ...common])
    if (origin === undefined || asked.headers['access-control-request-method'] === undefined) {
      return withHeaders(invalidPreflight, [['vary', 'Origin'], ...common])
    }
    const requested = options.allowedHeaders ?? asked.headers['access-control-request-headers']
    return {
      status: 204,
      headers: [
        ['vary', options.allowedHeaders === undefined ? 'Origin, Access-Control-Request-Headers' : 'Origin'],
        ...common,
        ['access-control-allow-methods', options.methods ?? 'GET,HEAD,POST'],
        ...(requested === undefined ? [] : ([['access-control-allow-headers', requested]] as const)),
        ['content-length', '0'],
      ],
      body: '',
    }
  }
}

const invalidPreflight: LabResponse = {
  status: 400,
  headers: [
    ['content-type', 'text/plain'],
    ['content-length', '25'],
  ],
  body: 'Invalid Preflight Request',
}

/** Fastify's routes: whatever has no handler, OPTIONS included, is a 404 in JSON. */
export function fastifyRoutes(routes: Routes): App {
  return (asked) => {
    const methods = routes[asked.path]
    const handler = methods?.[asked.method] ?? (asked.method === 'HEAD' ? methods?.['GET'] : undefined)
    return lowerCaseNames((handler ?? notFound)(asked))
  }
}

function notFound({ method, path }: Asked): LabResponse {
  return json(404, { message: `Route ${method}:${path} not found`, error: 'Not Found', statusCode: 404 })
}

function lowerCaseNames(answer: ReturnType<App>): ReturnType<App> {
  if (typeof answer === 'string') return answer
  return { ...answer, headers: answer.headers.map(([name, value]) => [name.toLowerCase(), value] as const) }
}
