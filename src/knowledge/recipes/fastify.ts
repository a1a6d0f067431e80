import { optionsLines } from './options-lines.ts'
import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' } as const

export const fastify = {
  livesIn: 'app.register(cors, {…}) of @fastify/cors on the root instance',
  breaksHere: [
    'Since @fastify/cors 11 only GET, HEAD and POST are allowed unless methods says more.',
    'Registered inside a plugin, it covers only the routes of that plugin.',
    'An onRequest hook that asks for credentials was added before it.',
  ],
  takeOut: 'delete app.register(cors, …) and every reply.header() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'npm install @fastify/cors (version 11 for Fastify 5).',
      'app is your root instance. Register it there, before authentication plugins, hooks and routes; delete any other registration of it.',
    ],
    settings: {
      ...names,
      origins: 'origin',
      credentials: 'credentials: true',
    },
    perCause: {
      'origin-not-allowed': 'Write each origin as scheme://host[:port] without a slash at the end.',
      'cors-after-routes':
        'A registration inside a plugin ends with that plugin: register on the root instance.',
      'error-response-without-cors':
        'The headers are set in onRequest, before any handler can fail; only what answers earlier goes without. Then look up the error in the server log: it is the real fault.',
      'preflight-requires-auth':
        'Hooks run in the order they were added: registered first, @fastify/cors ends the preflight before the authentication sees it.',
      'preflight-not-handled': 'The plugin adds an OPTIONS route for every path of the instance it is on.',
      'method-not-allowed': 'The default of version 11 is GET, HEAD and POST: name the methods.',
      'wildcard-with-credentials':
        'Give an array of origins: the plugin repeats the one that asks and sends Vary: Origin. Never origin: true with credentials.',
      'cached-for-another-origin':
        'An array of origins makes the plugin send Vary: Origin. Do not set cacheControl on preflights. Purge the cache afterwards.',
      'multiple-allow-origin':
        'Look for a second registration, a reply.header() or a proxy that adds the header once more.',
      'stale-preflight': 'The age is maxAge of the plugin.',
    },
    reload: 'Restart the process.',
  },
  cookie: (name) => ({
    steps: [
      'With @fastify/cookie (or the cookie option of @fastify/session) give the cookie these attributes.',
    ],
    snippet: `reply.setCookie(${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  return `import cors from '@fastify/cors'

// on the root instance, above authentication plugins, hooks and routes
await app.register(cors, {
${optionsLines(policy, names, '  ')}
})
`
}
