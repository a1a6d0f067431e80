import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const nitro: Stack = {
  livesIn: 'server/middleware/ or routeRules of nuxt.config.ts (cors: true there means * for everybody)',
  breaksHere: [
    'routeRules with cors: true sends * and no credentials.',
    'A route file for one method (orders.post.ts) leaves OPTIONS without an answer.',
    'nitro.devProxy exists in development only.',
  ],
  takeOut: 'delete cors and Access-Control- headers from routeRules, and the middleware that sets them',
  policy: {
    snippet,
    place: [
      'Put this into server/middleware/ of a Nuxt 3 or 4 or Nitro 2 project; middleware runs before every route. Take cors: true and Access-Control- headers out of routeRules.',
    ],
    settings: {
      origins: 'origin',
      methods: 'methods',
      headers: 'allowHeaders',
      exposed: 'exposeHeaders',
      credentials: 'credentials: true',
    },
    perCause: {
      'preflight-not-handled':
        'A route file for one method does not answer OPTIONS: handleCors() does, in a middleware.',
      'wildcard-with-credentials': 'cors: true in routeRules is *: name the origins in handleCors() instead.',
    },
    reload: 'Build and deploy again.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `setCookie(event, ${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
}

function snippet({ policy }: Need): string {
  return `// server/middleware/0.cors.ts
export default defineEventHandler((event) => {
  handleCors(event, {
    origin: ${list(policy.origins.map(js), '    ')},
${[
  ...(policy.credentials ? ['credentials: true,'] : []),
  `methods: ${list(policy.methods.map(js), '    ')},`,
  ...(policy.anyHeader ? [] : [`allowHeaders: ${list(policy.headers.map(js), '    ')},`]),
  ...(policy.exposed.length > 0 ? [`exposeHeaders: ${list(policy.exposed.map(js), '    ')},`] : []),
  `maxAge: '${policy.maxAge}',`,
]
  .map((line) => `    ${line}\n`)
  .join('')}  })
})
`
}
