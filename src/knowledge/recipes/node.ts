import { js, list } from './quote.ts'
import { setLines } from './set-lines.ts'
import type { Need, Stack } from './stack.ts'

export const node: Stack = {
  livesIn: 'the request listener of http.createServer',
  breaksHere: [
    'A route that writes its own head leaves the headers out.',
    'OPTIONS falls through to the 404.',
    'response.writeHead() with an array of headers drops what setHeader() has set.',
  ],
  takeOut: 'delete every setHeader() and writeHead() entry that names Access-Control-',
  policy: {
    snippet,
    place: ['Call it first in the request listener: if (cors(request, response)) return.'],
    settings: { origins: 'origins' },
    perCause: {
      'preflight-not-handled': 'Answer OPTIONS before the routes, on every path.',
      'error-response-without-cors':
        'Headers set with setHeader() before anything can throw are kept on the error, if the error handler adds to them. Then look up the error in the log: it is the real fault.',
    },
    reload: 'Restart the process.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `const origins = new Set(${list(policy.origins.map(js), '')})

// first in the request listener: if (cors(request, response)) return
function cors(request, response) {
  allow(request.headers.origin, response)
  if (request.method !== 'OPTIONS' || !('access-control-request-method' in request.headers)) return false
  response.writeHead(204).end()
  return true
}

function allow(origin, response) {
  response.setHeader('Vary', 'Origin')
  if (!origins.has(origin)) return
  response.setHeader('Access-Control-Allow-Origin', origin)
${setLines(policy, '  response.setHeader')}
}
`
}
