import { list, python } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const django = {
  livesIn: 'settings.py: MIDDLEWARE and the CORS_ names of django-cors-headers',
  breaksHere: [
    'CorsMiddleware stands below CommonMiddleware, WhiteNoise or the authentication: what they answer has no headers.',
    'CORS_URLS_REGEX does not match the path.',
    'CORS_ALLOW_ALL_ORIGINS with CORS_ALLOW_CREDENTIALS answers every site by name.',
    'A header of a tracing library is not among the default ones.',
  ],
  takeOut:
    'remove corsheaders.middleware.CorsMiddleware from MIDDLEWARE, the CORS_ settings, and code of your own that sets Access-Control- headers',
  policy: {
    snippet,
    place: [
      'pip install django-cors-headers.',
      'Put this at the end of settings.py, in place of the CORS_ settings you have: the middleware goes to the very top, the lists replace older ones.',
      'Delete middleware and views of your own that set Access-Control- headers: they would go on answering everybody else.',
    ],
    settings: {
      origins: 'CORS_ALLOWED_ORIGINS',
      methods: 'CORS_ALLOW_METHODS',
      headers: 'CORS_ALLOW_HEADERS',
      exposed: 'CORS_EXPOSE_HEADERS',
      credentials: 'CORS_ALLOW_CREDENTIALS = True',
    },
    perCause: {
      'origin-not-allowed':
        'An origin is scheme://host[:port] and nothing more. For preview addresses use CORS_ALLOWED_ORIGIN_REGEXES with ^, $ and every dot escaped.',
      'cors-after-routes':
        'Only what passes through CorsMiddleware gets headers: it must be first, and CORS_URLS_REGEX must match the path.',
      'error-response-without-cors':
        'An error below the middleware gets the headers; one raised by a middleware above it does not. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'At the top, CorsMiddleware answers the preflight before the authentication sees it.',
      'preflight-not-handled':
        'CorsMiddleware answers OPTIONS itself where the path matches CORS_URLS_REGEX.',
      'preflight-redirected':
        'Above SecurityMiddleware and CommonMiddleware, the preflight is answered before SECURE_SSL_REDIRECT and APPEND_SLASH. Call the path with its slash.',
      'wildcard-with-credentials': 'CORS_ALLOW_ALL_ORIGINS must go: with credentials it lets every site in.',
      'credentials-not-allowed': 'CORS_ALLOW_CREDENTIALS = True sends exactly "true".',
      'multiple-allow-origin':
        'CorsMiddleware overwrites the header; look for a middleware above it, or a proxy, that adds one more.',
      'request-header-not-allowed': 'The list extends the default headers instead of replacing them.',
      'cached-for-another-origin':
        'The middleware sends Vary: origin on every path it covers. Purge the cache afterwards.',
      'stale-preflight': 'The age is CORS_PREFLIGHT_MAX_AGE; without it the middleware says 86400.',
    },
    reload:
      'Restart the application server. For POST forms and session authentication, CSRF_TRUSTED_ORIGINS needs the page too.',
  },
  cookie: (name) =>
    name === 'session' || name === 'sessionid' || name === 'csrftoken'
      ? {
          steps: [
            'Put this in settings.py; behind a proxy that ends TLS, SECURE_PROXY_SSL_HEADER must be set as well.',
          ],
          snippet: sessionSettings,
        }
      : {
          steps: ['Give the cookie these attributes in the view or middleware that sets it.'],
          snippet: `response.set_cookie(${python(name)}, value, httponly=True, secure=True, samesite="None")`,
        },
} as const satisfies Stack

const sessionSettings = `SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SECURE = True`

/** The middleware's own defaults (`corsheaders.defaults.default_headers`), which the list extends. */
const defaultHeaders = new Set(
  'accept accept-encoding authorization content-type dnt origin user-agent x-csrftoken x-requested-with'.split(
    ' ',
  ),
)

function snippet({ policy }: Need): string {
  const extra = policy.headers.map((name) => name.toLowerCase()).filter((name) => !defaultHeaders.has(name))
  return `from corsheaders.defaults import default_headers

if "corsheaders" not in INSTALLED_APPS:
    INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]

_cors = "corsheaders.middleware.CorsMiddleware"
MIDDLEWARE = [_cors, *(name for name in MIDDLEWARE if name != _cors)]

CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = ${list(policy.origins.map(python), '')}
CORS_ALLOW_CREDENTIALS = ${policy.credentials ? 'True' : 'False'}
CORS_ALLOW_METHODS = ${list(policy.methods.map(python), '')}
CORS_ALLOW_HEADERS = ${list(['*default_headers', ...extra.map(python)], '')}
CORS_EXPOSE_HEADERS = ${list(policy.exposed.map(python), '')}
CORS_PREFLIGHT_MAX_AGE = ${policy.maxAge}
CORS_URLS_REGEX = r"^/.*$"
`
}
