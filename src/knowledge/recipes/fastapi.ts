import { list, python } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const fastapi: Stack = {
  livesIn:
    'app.add_middleware(CORSMiddleware, …), or app = CORSMiddleware(app, …) around the whole application',
  breaksHere: [
    'An exception that nobody catches is answered above every middleware: its 500 has no CORS headers.',
    'allow_methods is ("GET",) unless it is set, and a preflight that asks for more gets 400 “Disallowed CORS method”.',
    'A middleware added later stands outside of CORSMiddleware and answers without it.',
    'A path without its slash is redirected, to http where the proxy’s X-Forwarded-Proto is not trusted.',
  ],
  takeOut: 'delete CORSMiddleware and every response.headers[…] that names Access-Control-',
  policy: {
    snippet,
    place: [
      'Put this at the very end of the module that the server loads (main:app), in place of app.add_middleware(CORSMiddleware, …): around the whole application it reaches errors that nobody catches as well.',
    ],
    settings: {
      origins: 'allow_origins',
      methods: 'allow_methods',
      headers: 'allow_headers',
      exposed: 'expose_headers',
      credentials: 'allow_credentials=True',
    },
    perCause: {
      'error-response-without-cors':
        'The 500 of an uncaught exception is made outside of every added middleware: wrap the application. Then look up the exception in the log: it is the real fault.',
      'method-not-allowed': 'allow_methods is GET alone where it is not set.',
      'redirect-changes-origin':
        'FastAPI(redirect_slashes=False), or call the address as the route has it. Where the redirect leads to http: start uvicorn with --proxy-headers and --forwarded-allow-ips naming the proxy.',
      'preflight-redirected': 'FastAPI(redirect_slashes=False), or call the address as the route has it.',
      'preflight-requires-auth':
        'A preflight ends in CORSMiddleware: around the whole application it never reaches the middleware that asks for credentials.',
    },
    reload: 'Restart the process.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `response.set_cookie(${python(name)}, value, httponly=True, secure=True, samesite="none")`,
  }),
}

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): string => list(values.map(python), '    ')
  return `from starlette.middleware.cors import CORSMiddleware

app = CORSMiddleware(
    app,
    allow_origins=${items(policy.origins)},
    allow_methods=${items(policy.methods)},
    allow_headers=${policy.anyHeader ? '["*"]' : items(policy.headers)},
${policy.exposed.length > 0 ? `    expose_headers=${items(policy.exposed)},\n` : ''}    allow_credentials=${policy.credentials ? 'True' : 'False'},
    max_age=${policy.maxAge},
)
`
}
