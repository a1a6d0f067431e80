import { list, python } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const flask: Stack = {
  livesIn: 'CORS(app, …) of Flask-CORS, where the app is made',
  breaksHere: [
    'resources={r"/api/*": …} does not match the path.',
    'allow_headers as one string with commas is read as one pattern, which no header matches: it takes a list.',
    'A route that ends in a slash redirects the preflight (308) of an address without one.',
    'CORS(app) without origins answers every site; with supports_credentials it repeats each by name.',
  ],
  takeOut:
    'delete CORS(app, …), @cross_origin() and after_request functions that set Access-Control- headers',
  policy: {
    snippet,
    place: [
      'pip install flask-cors.',
      'Put this right below app = Flask(__name__), above every other before_request, once (Flask-CORS leaves Vary: Origin out where the list has one origin); delete other CORS() calls, @cross_origin() and headers set by hand.',
    ],
    settings: {
      origins: 'origins',
      methods: 'methods',
      headers: 'allow_headers (a list, not one string)',
      exposed: 'expose_headers',
      credentials: 'supports_credentials=True',
    },
    perCause: {
      'multiple-allow-origin':
        'Flask-CORS (CORS(app) or @cross_origin()) writes the header, and so does a function of your own: response.headers.add in after_request or in a view adds a second line to it. Let Flask-CORS alone write it.',
      'preflight-redirected':
        'app.url_map.strict_slashes = False, set before the routes, lets both addresses answer without a redirect.',
      'redirect-changes-origin':
        'app.url_map.strict_slashes = False, set before the routes, lets both addresses answer without a redirect.',
      'request-header-not-allowed':
        'allow_headers is a list of names; one string with commas counts as one name.',
      'error-response-without-cors':
        'Flask-CORS adds the headers to the responses of error handlers as well; the page of the debugger, and a crash of the server (gunicorn timeout), come without. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'before_request runs on OPTIONS too, in the order of the code: answer_preflight ends the preflight before the function that asks for credentials.',
      'wildcard-with-credentials':
        'Name the origins: with supports_credentials Flask-CORS repeats every origin that asks otherwise.',
    },
    reload: 'Restart the process.',
  },
  cookie: (name) => ({
    steps: [
      'For the session of Flask itself: SESSION_COOKIE_SAMESITE="None" and SESSION_COOKIE_SECURE=True in app.config.',
    ],
    snippet: `response.set_cookie(${python(name)}, value, httponly=True, secure=True, samesite="None")`,
  }),
}

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): string => list(values.map(python), '    ')
  return `from flask import request
from flask_cors import CORS


@app.before_request
def answer_preflight():
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return "", 204


CORS(
    app,
    origins=${items(policy.origins)},
    methods=${items(policy.methods)},
${policy.anyHeader ? '' : `    allow_headers=${items(policy.headers)},\n`}${policy.exposed.length > 0 ? `    expose_headers=${items(policy.exposed)},\n` : ''}    supports_credentials=${policy.credentials ? 'True' : 'False'},
    max_age=${policy.maxAge},
)


@app.after_request
def vary_by_origin(response):
    response.vary.add("Origin")
    return response
`
}
