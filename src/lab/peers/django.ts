import type { HeaderList } from '../../knowledge/model/case.ts'
import { html, withHeaders, type LabResponse, type App, type Asked, type Layer } from '../app.ts'
import type { Routes } from './express.ts'

/** The settings of django-cors-headers that matter on the wire. */
interface DjangoCorsSettings {
  readonly allowedOrigins: readonly string[]
  readonly allowCredentials?: boolean
  readonly allowMethods?: string
  readonly allowHeaders?: string
  /** CORS_URLS_REGEX: paths it does not match are left alone. */
  readonly urlsRegex?: RegExp
}

const defaultHeaders =
  'accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with'

/** As CorsMiddleware answers: a preflight ends here with 200 whether the origin is listed or not. */
export function djangoCors(settings: DjangoCorsSettings): Layer {
  return (next) => (asked) => {
    if (settings.urlsRegex?.test(asked.path) === false) return next(asked)
    const preflight =
      asked.method === 'OPTIONS' && asked.headers['access-control-request-method'] !== undefined
    const answer = preflight ? emptyAnswer : next(asked)
    return withHeaders(answer, [], corsLines(settings, asked))
  }
}

function corsLines(settings: DjangoCorsSettings, { method, headers }: Asked): HeaderList {
  const origin = headers['origin']
  const vary = ['Vary', 'Origin'] as const
  if (origin === undefined) return [vary]
  // The credentials line goes to every origin, listed or not.
  const credentials: HeaderList =
    settings.allowCredentials === true ? [['Access-Control-Allow-Credentials', 'true']] : []
  if (!settings.allowedOrigins.includes(origin)) return [vary, ...credentials]
  return [
    vary,
    ...credentials,
    ['Access-Control-Allow-Origin', origin],
    ...(method === 'OPTIONS'
      ? ([
          ['Access-Control-Allow-Headers', settings.allowHeaders ?? defaultHeaders],
          ['Access-Control-Allow-Methods', settings.allowMethods ?? 'DELETE, GET, OPTIONS, PATCH, POST, PUT'],
          ['Access-Control-Max-Age', '86400'],
        ] as const)
      : []),
  ]
}

const emptyAnswer: LabResponse = {
  status: 200,
  headers: [
    ['Content-Length', '0'],
    ['Content-Type', 'text/html; charset=utf-8'],
  ],
  body: '',
}

/** Django's URL resolver with views that take certain methods, under gunicorn. */
export function djangoRoutes(routes: Routes): App {
  return (asked) => {
    const views = routes[asked.path]
    if (views === undefined) return { ...html(404, notFoundPage), headers: [['Content-Type', 'text/html']] }
    const view = views[asked.method]
    if (view !== undefined) return view(asked)
    const allow = Object.keys(views).join(', ')
    return html(405, '', [['Allow', allow]])
  }
}

const notFoundPage =
  '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n'

/** SecurityMiddleware's and XFrameOptionsMiddleware's lines, which stand on every response. */
export function django(app: App): App {
  return (asked) =>
    withHeaders(
      app(asked),
      [['Server', 'gunicorn']],
      [
        ['X-Frame-Options', 'DENY'],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'same-origin'],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
      ],
    )
}
