import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const strapi: Stack = {
  livesIn: 'strapi::cors in config/middlewares.js (or .ts)',
  breaksHere: [
    'origin names the admin panel alone, or is * while the page sends cookies: Strapi always says credentials: true.',
    'headers has Content-Type, Authorization, Origin and Accept as it comes: any other is refused.',
    'An error drops the headers: keepHeadersOnError is off as it comes.',
    'A 403 with the headers is no CORS fault: the role has no permission (Settings, Users & Permissions, Roles).',
  ],
  takeOut: "delete 'strapi::cors' from config/middlewares.js, and nothing else of the list",
  policy: {
    snippet,
    place: [
      "Put this in the place of the line 'strapi::cors' in config/middlewares.js; the other entries, their order, and the file’s own way to export stay.",
    ],
    settings: {
      origins: 'origin',
      methods: 'methods',
      headers: 'headers',
      exposed: 'expose',
      credentials: 'credentials: true (as it comes)',
    },
    perCause: {
      'error-response-without-cors':
        'keepHeadersOnError: true leaves the headers on errors. Then look the error up in the log: it is the real fault.',
      'refused-by-application':
        '403 is a permission: Settings, Users & Permissions, Roles (Public or Authenticated), or the rights of the API token. CORS is no part of it.',
    },
    reload: 'Restart Strapi (strapi develop does it by itself).',
  },
  cookie: null,
}

/** What it allows without being told: a list in its place takes the others away. */
const usual = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
  headers: ['Content-Type', 'Authorization', 'Origin', 'Accept'],
}

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): string => list(values.map(js), '    ')
  const usualNames = usual.headers.map((name) => name.toLowerCase())
  const headers = policy.headers.filter((name) => !usualNames.includes(name.toLowerCase()))
  const methods = policy.methods.filter((name) => !usual.methods.includes(name))
  return `// config/middlewares.js: in place of 'strapi::cors'
{
  name: 'strapi::cors',
  config: {
    origin: ${items(policy.origins)},
    methods: ${items([...usual.methods, ...methods])},
    headers: ${items([...usual.headers, ...headers])},
${policy.exposed.length > 0 ? `    expose: ${items(policy.exposed)},\n` : ''}    credentials: true,
    maxAge: ${policy.maxAge},
    keepHeadersOnError: true,
  },
},
`
}
