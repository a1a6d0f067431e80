import { describe, test } from 'vitest'
import { expectCause, page, saving, type Incident } from './incident.ts'
import { djangoServer } from './real-servers.ts'

interface DjangoIncident extends Incident {
  /** Settings, one assignment a line. */
  readonly settings: string
  readonly middleware?: readonly string[]
}

const order = '/v1/orders/17'
const cors = 'corsheaders.middleware.CorsMiddleware'
const common = 'django.middleware.common.CommonMiddleware'
const guard = 'site_under_test.demand_token'
const token = [['Authorization', 'Bearer t']] as const

const incidents: readonly DjangoIncident[] = [
  {
    title: 'localhost alone',
    settings: `CORS_ALLOWED_ORIGINS = ['http://localhost:3000']`,
    path: order,
    ask: saving,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'the page with https',
    settings: `CORS_ALLOWED_ORIGINS = ['https://app.shop.example']`,
    expect: 'origin-not-allowed.scheme',
  },
  {
    title: 'another page alone',
    settings: `CORS_ALLOWED_ORIGINS = ['https://www.partner.example']`,
    path: order,
    ask: saving,
    expect: 'origin-not-allowed',
  },
  {
    title: 'an expression that does not match paths of the request',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']\nCORS_URLS_REGEX = r'^/v1/?$'`,
    expect: 'cors-after-routes',
  },
  {
    title: 'the middleware left out',
    settings: '',
    middleware: [common],
    expect: 'cors-not-configured',
  },
  {
    title: 'a token demanded above the middleware',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    middleware: [guard, cors, common],
    ask: { headers: token },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'a slash appended above the middleware',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    middleware: [common, cors],
    path: '/v1/slash',
    expect: 'redirect-changes-origin.trailing-slash',
  },
  {
    title: 'credentials not allowed',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    ask: { credentials: 'include' },
    expect: 'credentials-not-allowed',
  },
  {
    title: 'a wildcard with credentials',
    settings: 'CORS_ALLOW_ALL_ORIGINS = True',
    ask: { credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'a tracing header that is not in the default list',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    ask: { headers: [['sentry-trace', 'a-b-1']] },
    expect: 'request-header-not-allowed.tracing',
  },
  {
    title: 'a method that is missing',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']\nCORS_ALLOW_METHODS = ['GET', 'POST']`,
    path: order,
    ask: saving,
    expect: 'method-not-allowed',
  },
  {
    title: 'a view that throws outside every middleware',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    middleware: [common, 'site_under_test.break_orders', cors],
    expect: 'error-response-without-cors',
  },
  {
    title: 'healthy',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']\nCORS_ALLOW_CREDENTIALS = True`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    sendUnsafe: true,
    expect: null,
  },
  {
    title: 'a 404 that carries the headers',
    settings: `CORS_ALLOWED_ORIGINS = ['${page}']`,
    path: '/v1/nothing',
    expect: 'refused-by-application',
  },
]

function module({ settings, middleware = [cors, common] }: DjangoIncident): string {
  return `
from django.http import JsonResponse, HttpResponse
from django.urls import path

SECRET_KEY = 'practice'
DEBUG = False
ALLOWED_HOSTS = ['*']
ROOT_URLCONF = 'site_under_test'
INSTALLED_APPS = ['corsheaders']
MIDDLEWARE = [${middleware.map((name) => `'${name}'`).join(', ')}]
${settings}

def demand_token(get_response):
    def answer(request):
        if 'Authorization' not in request.headers:
            return JsonResponse({'error': 'token required'}, status=401)
        return get_response(request)
    return answer

def break_orders(get_response):
    def answer(request):
        if request.path == '/v1/orders':
            raise RuntimeError('database')
        return get_response(request)
    return answer

def orders(request):
    return JsonResponse({'orders': []})

urlpatterns = [path('', orders), path('v1', orders), path('v1/orders', orders),
               path('v1/orders/17', orders), path('v1/slash/', orders)]
`
}

describe('Django with django-cors-headers', () => {
  test.each(incidents)('$title', async (incident) => {
    const server = await djangoServer(module(incident))
    try {
      await expectCause(incident, server)
    } finally {
      await server.close()
    }
  })
})
