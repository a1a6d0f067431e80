import type { HeaderList } from '../../knowledge/model/case.ts'
import { html, withHeaders, type LabResponse, type App, type Asked, type Layer } from '../app.ts'

/** The options of the `cors` package that matter on the wire (expressjs/cors 2.8). */
export interface ExpressCorsOptions {
  /** A string is sent to everyone; an array or `true` is compared and reflected; false switches CORS off. */
  readonly origin: string | readonly string[] | boolean
  readonly credentials?: boolean
  readonly methods?: string
  readonly allowedHeaders?: string
  readonly exposedHeaders?: string
  readonly maxAge?: number
}

/** As the `cors` package answers: every OPTIONS ends here; a refused origin loses Allow-Origin alone. */
export function expressCors(options: ExpressCorsOptions): Layer {
  return (next) => (asked) => {
    if (options.origin === false) return next(asked)
    const common = [
      ...allowOrigin(options.origin, asked.headers['origin']),
      ...line('Access-Control-Allow-Credentials', options.credentials === true ? 'true' : undefined),
    ]
    const exposed = line('Access-Control-Expose-Headers', options.exposedHeaders)
    if (asked.method !== 'OPTIONS') return withHeaders(next(asked), [...common, ...exposed])
    const requested = asked.headers['access-control-request-headers']
    return {
      status: 204,
      headers: withVary([
        ...common,
        ['Access-Control-Allow-Methods', options.methods ?? 'GET,HEAD,PUT,PATCH,POST,DELETE'],
        ...(options.allowedHeaders === undefined
          ? ([['Vary', 'Access-Control-Request-Headers']] as const)
          : []),
        ...line('Access-Control-Allow-Headers', options.allowedHeaders ?? requested),
        ...line('Access-Control-Max-Age', options.maxAge?.toString()),
        ...exposed,
        ['Content-Length', '0'],
      ]),
      body: '',
    }
  }
}

function allowOrigin(allowed: string | readonly string[] | true, origin: string | undefined): HeaderList {
  if (allowed === '*') return [['Access-Control-Allow-Origin', '*']]
  if (typeof allowed === 'string')
    return [
      ['Access-Control-Allow-Origin', allowed],
      ['Vary', 'Origin'],
    ]
  const reflected =
    allowed === true || (origin !== undefined && allowed.includes(origin)) ? origin : undefined
  return [...line('Access-Control-Allow-Origin', reflected), ['Vary', 'Origin']]
}

function line(name: string, value: string | undefined): HeaderList {
  return value === undefined ? [] : [[name, value]]
}

/** One Vary line, as the `vary` package leaves it. */
function withVary(headers: HeaderList): HeaderList {
  const named = headers.filter(([name]) => name === 'Vary').map(([, value]) => value)
  const first = headers.findIndex(([name]) => name === 'Vary')
  return headers.flatMap(([name, value], index) =>
    name !== 'Vary' ? [[name, value] as const] : index === first ? [['Vary', named.join(', ')] as const] : [],
  )
}

export type Routes = Readonly<Record<string, Readonly<Record<string, App>>>>

/** Express 5's router: what it knows it serves; OPTIONS on a known path lists the methods; the rest is a 404 page. */
export function expressRoutes(routes: Routes, otherwise: App = expressNotFound): App {
  return (asked) => {
    const methods = routes[asked.path]
    const handler = methods?.[asked.method] ?? (asked.method === 'HEAD' ? methods?.['GET'] : undefined)
    if (handler !== undefined) return handler(asked)
    const later = otherwise(asked)
    // Express answers OPTIONS itself only where nothing later in the stack did.
    if (methods === undefined || asked.method !== 'OPTIONS' || later === 'hang' || later === 'cut')
      return later
    return later.status === 404 ? listMethods(Object.keys(methods)) : later
  }
}

function listMethods(methods: readonly string[]): LabResponse {
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  return {
    status: 200,
    headers: [
      ['Allow', allow],
      ['Content-Length', String(allow.length)],
      ['Content-Type', 'text/plain'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: allow,
  }
}

/** `finalhandler`, as Express ends a request nobody took or that threw. */
function expressError(status: number, text: string): LabResponse {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${text}</pre>\n</body>\n</html>\n`
  return html(status, page, [
    ['Content-Security-Policy', "default-src 'none'"],
    ['X-Content-Type-Options', 'nosniff'],
  ])
}

function expressNotFound(asked: Asked): LabResponse {
  return expressError(404, `Cannot ${asked.method} ${asked.path}`)
}

/** Marks every response as Express does. */
export function express(app: App): App {
  return (asked) => withHeaders(app(asked), [['X-Powered-By', 'Express']])
}
