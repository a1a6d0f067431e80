import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import type { Asked, Ground } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface DjangoCase extends Asked {
  /** The settings as they are; the snippet goes below them. */
  readonly settings: (pageOrigin: string) => string
  /** A middleware of shop.py that sets the header by hand; the steps say that it has to go. */
  readonly byHand?: string
}

const base = `SECRET_KEY = "of-the-proof"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "shop"
LOGGING_CONFIG = None
INSTALLED_APPS = ["django.contrib.contenttypes"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
`

/** The application: views, an error, and the middleware that some causes need. */
const shop = `from django.http import HttpResponse, JsonResponse
from django.urls import path

def orders(request):
    response = JsonResponse({"ok": True})
    if "page" in request.GET:
        response["X-Total-Count"] = "7"
    return response

def fail(request):
    raise RuntimeError("the database is gone")

def session(request):
    request.session["who"] = "ada"
    return JsonResponse({"cookies": request.headers.get("Cookie", "")})

urlpatterns = [path("v1/orders", orders), path("v1/fail", fail), path("v1/health", orders), path("v1/session", session)]

def require_token(get_response):
    def middleware(request):
        if "Authorization" in request.headers:
            return get_response(request)
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    return middleware

def require_header(get_response):
    def middleware(request):
        if "Authorization" in request.headers:
            return get_response(request)
        return HttpResponse("header missing", status=400)
    return middleware

def only_get(get_response):
    def middleware(request):
        return HttpResponse(status=405, headers={"Allow": "GET"}) if request.method == "OPTIONS" else get_response(request)
    return middleware

def not_ready(get_response):
    def middleware(request):
        if request.path == "/v1/fail" and request.method != "OPTIONS":
            return HttpResponse("not ready", status=500)
        return get_response(request)
    return middleware

def allowing(value):
    def middleware_for(get_response):
        def middleware(request):
            response = get_response(request)
            response["Access-Control-Allow-Origin"] = value(request.headers.get("Origin", ""))
            return response
        return middleware
    return middleware_for

add_twice = allowing(lambda origin: ", ".join([origin] * 2))
add_pattern = allowing(lambda origin: "*.example.test")
without_vary = allowing(lambda origin: origin)
`

const withCors = (settings: string, ...above: string[]): string => `
INSTALLED_APPS += ["corsheaders"]
MIDDLEWARE = [${above.map((name) => `"shop.${name}", `).join('')}"corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]
${settings}
`
const allow = (origin: string): string => `CORS_ALLOWED_ORIGINS = ["${origin}"]`

const cases: readonly DjangoCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    settings: () => withCors(allow('http://localhost:3000')),
  },
  { cause: 'cors-not-configured', request: {}, settings: () => '' },
  {
    cause: 'cors-after-routes',
    request: {},
    settings: (page) => withCors(`${allow(page)}\nCORS_URLS_REGEX = r"^/(?!v1/orders)"`),
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    settings: (page) => withCors(allow(page), 'not_ready'),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    settings: () => withCors('CORS_ALLOW_ALL_ORIGINS = True'),
  },
  {
    cause: 'credentials-not-allowed',
    request: requests.withCookies,
    settings: (page) => withCors(allow(page)),
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    settings: (page) => withCors(allow(page), 'require_token'),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    settings: (page) => withCors(allow(page), 'only_get'),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    settings: (page) => withCors(allow(page), 'require_header'),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    settings: (page) => withCors(allow(page)),
    byHand: 'add_twice',
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    settings: () => '',
    byHand: 'add_pattern',
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    behind: 'cache',
    visitor: requests.somebodyElse,
    settings: () => '',
    byHand: 'without_vary',
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    behind: 'tls',
    settings: (page) => `${withCors(allow(page))}
CORS_ALLOW_CREDENTIALS = True
INSTALLED_APPS += ["django.contrib.sessions"]
MIDDLEWARE += ["django.contrib.sessions.middleware.SessionMiddleware"]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
`,
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    settings: (page) => withCors(`${allow(page)}\nCORS_ALLOW_METHODS = ["GET", "POST"]`),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    settings: (page) => withCors(`${allow(page)}\nCORS_ALLOW_HEADERS = ["content-type"]`),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    settings: (page) => withCors(`${allow(page)}\nCORS_ALLOW_HEADERS = ["authorization content-type"]`),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    settings: (page) => withCors(allow(page)),
  },
]

export const django: Ground = {
  stack: 'django',
  version,
  emulated: null,
  pageServer: null,
  proofs: cases.map(({ settings, byHand, ...one }) => ({
    ...one,
    start: async ({ snippet, pageOrigin, port }) => {
      const folder = await workFolder({
        'settings.py': `${base}${settings(pageOrigin)}\n${snippet ?? written(byHand)}`,
        'shop.py': shop,
      })
      return startProgram({
        command: '/usr/bin/python3',
        args: ['-m', 'django', 'runserver', '--noreload', `127.0.0.1:${port}`],
        env: { PYTHONPATH: folder, DJANGO_SETTINGS_MODULE: 'settings', PYTHONUNBUFFERED: '1' },
        until: /Quit the server/,
        remove: [folder],
      })
    },
  })),
}

const written = (byHand?: string): string =>
  byHand === undefined ? '' : `MIDDLEWARE = ["shop.${byHand}", *MIDDLEWARE]\n`

async function version(): Promise<string> {
  const { stdout } = await promisify(execFile)('dpkg-query', [
    '-W',
    '-f=${Package} ${Version}\n',
    'python3-django',
    'python3-django-cors-headers',
  ])
  const [first = '', second = ''] = stdout.trim().split('\n').map(upstream)
  return `Django ${first}, django-cors-headers ${second}`
}

/** The version that the software has, out of the one that Debian gave its package. */
export function upstream(line: string): string {
  return line.replace(/^\S+ (?:\d+:)?/, '').replace(/-[^-]*$/, '')
}
