import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const cloudflare = {
  livesIn:
    'the fetch handler of the Worker (main in wrangler.toml), and the dashboard: WAF, Transform Rules, Access',
  edge: {
    livesIn: 'the dashboard of the zone: Security (WAF, bots, rate limiting rules), Access',
    reload: 'Save the rule; it is live within seconds.',
  },
  breaksHere: [
    'A branch or an exception of the Worker returns a Response without the headers.',
    'Static assets answer OPTIONS with 405 before the Worker runs.',
    'Headers of a fetched Response cannot be changed; it must be copied first.',
    'A challenge, a rate limit or Access answers before any Worker.',
  ],
  takeOut:
    'delete the response.headers.set lines that name Access-Control-, and Transform Rules that add them',
  policy: {
    snippet,
    place: [
      'Save this as src/with-cors.js beside the Worker you have (here index.js) and set main = "src/with-cors.js" in wrangler.toml. Where the Worker only stands before a server, answer() is fetch(request).',
      'With static assets set run_worker_first = true, or they answer OPTIONS themselves.',
    ],
    settings: {
      origins: 'the list of origins in the Worker',
      methods: 'Access-Control-Allow-Methods, in the response to OPTIONS',
      headers: 'Access-Control-Allow-Headers, in the response to OPTIONS',
      exposed: 'Access-Control-Expose-Headers',
      credentials: 'Access-Control-Allow-Credentials to true beside Allow-Origin',
    },
    perCause: {
      'origin-not-allowed': 'The Set holds exact origins; no endsWith, no includes on a string.',
      'cors-after-routes': 'Every response passes through one place here, whichever branch made it.',
      'error-response-without-cors':
        'An exception becomes a 500 that carries the headers; without the catch, Cloudflare sends its own error page. Then look up the error with wrangler tail: it is the real fault.',
      'preflight-requires-auth':
        'The preflight is answered first. If Access asks for the login, turn on "Bypass OPTIONS requests to origin" in its CORS settings.',
      'preflight-not-handled': 'OPTIONS is answered here, before routes and assets.',
      'multiple-allow-origin':
        'headers.delete and set replace what the server behind sent; append would add a second value.',
      'cached-for-another-origin':
        'caches.default and the CDN cache do not look at Vary: Origin: the headers are set after the cache, on the copy. Purge the cache once.',
      'stale-preflight':
        'The age is Access-Control-Max-Age in the Worker, or in the CORS settings of Access.',
      'blocked-at-edge':
        'The refusal comes before any Worker. Security, Events names the rule. A script cannot solve a challenge: Security, Security rules (WAF): a custom rule with the action Skip for OPTIONS and the API paths, above the one that challenges; with Access, "Bypass OPTIONS requests to origin".',
    },
    stepsOnly: ['blocked-at-edge'],
    reload: 'wrangler deploy.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where the Worker sets it.'],
    snippet: `response.headers.append('Set-Cookie', ${js(`${name}=`)} + value + '; Path=/; HttpOnly; Secure; SameSite=None')`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  return `import app from './index.js'

const origins = new Set(${list(policy.origins.map(js), '')})

const answer = (request, env, context) => app.fetch(request, env, context)

export default {
  async fetch(request, env, context) {
    const origin = request.headers.get('Origin')
    const asked = request.headers.get('Access-Control-Request-Method')
    let response
    if (request.method === 'OPTIONS' && origin !== null && asked !== null) {
      response = new Response(null, { status: 204 })
    } else {
      try {
        response = await answer(request, env, context)
      } catch (error) {
        console.error(error)
        response = new Response('Internal Server Error', { status: 500 })
      }
    }
    return withCors(response, origin)
  },
}

function withCors(original, origin) {
  if (original.webSocket) return original
  const response = new Response(original.body, original)
  for (const name of [...response.headers.keys()]) {
    if (name.startsWith('access-control-')) response.headers.delete(name)
  }
  response.headers.append('Vary', 'Origin')
  if (!origins.has(origin)) return response
  response.headers.set('Access-Control-Allow-Origin', origin)
${[
  ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true']] : []),
  ['Access-Control-Allow-Methods', policy.methods.join(', ')],
  ['Access-Control-Allow-Headers', policy.headers.join(', ')],
  ...(policy.exposed.length > 0 ? [['Access-Control-Expose-Headers', policy.exposed.join(', ')]] : []),
  ['Access-Control-Max-Age', String(policy.maxAge)],
]
  .map(([name = '', value = '']) => `  response.headers.set(${js(name)}, ${js(value)})`)
  .join('\n')}
  return response
}
`
}
