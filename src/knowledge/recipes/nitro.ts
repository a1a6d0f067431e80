import { js, list } from './quote.ts'
import { setLines } from './set-lines.ts'
import type { Need, Stack } from './stack.ts'

export const nitro: Stack = {
  livesIn: 'server/middleware/ or routeRules of nuxt.config.ts (cors: true there means * for everybody)',
  breaksHere: [
    'routeRules with cors: true sends * and no credentials.',
    'A route file for one method (orders.post.ts) leaves OPTIONS without a response.',
    'nitro.devProxy exists in development only.',
  ],
  takeOut: 'delete cors and Access-Control- headers from routeRules, and the middleware that sets them',
  policy: {
    snippet,
    place: [
      'Put this into server/middleware/ of a Nuxt 3 or 4 or Nitro 2 project; middleware runs before every route. handleCors() of h3 leaves out Max-Age and Vary, and answers * where no Origin came. Take cors: true and Access-Control- headers out of routeRules.',
    ],
    settings: { origins: 'origins' },
    perCause: {
      'preflight-not-handled': 'A route file for one method does not answer OPTIONS: a middleware does.',
      'wildcard-with-credentials': 'cors: true in routeRules is *: name the origins in a middleware instead.',
    },
    reload: 'Build and deploy again.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `setCookie(event, ${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
}

function snippet({ policy }: Need): string {
  return `// server/middleware/0.cors.js
const origins = new Set(${list(policy.origins.map(js), '')})

export default defineEventHandler((event) => {
  allow(event, getRequestHeader(event, 'Origin'))
  const asked = getRequestHeader(event, 'Access-Control-Request-Method')
  if (event.method === 'OPTIONS' && asked !== undefined) return sendNoContent(event, 204)
})

function allow(event, origin) {
  const set = (name, value) => setResponseHeader(event, name, value)
  appendResponseHeader(event, 'Vary', 'Origin')
  if (!origins.has(origin)) return
  set('Access-Control-Allow-Origin', origin)
${setLines(policy, '  set')}
}
`
}
