import { js, list } from './quote.ts'
import { setLines } from './set-lines.ts'
import type { Need, Stack } from './stack.ts'

export const sveltekit: Stack = {
  livesIn: 'handle() in src/hooks.server.js or .ts',
  breaksHere: [
    'OPTIONS has no handler of its own: SvelteKit answers 405 before a +server file adds anything.',
    'resolve() runs before the preflight is answered.',
    'Forms from another site are refused with 403 before handle() runs (kit.csrf in svelte.config.js).',
  ],
  takeOut:
    'delete the response.headers.set lines that name Access-Control- from handle() and the +server files',
  policy: {
    snippet,
    place: [
      'Put this into src/hooks.server.js (with a handle of your own: export const handle = sequence(cors, yours), from @sveltejs/kit/hooks).',
      'Headers of a response that comes straight from fetch() cannot be changed: return new Response(response.body, response) there.',
    ],
    settings: { origins: 'origins' },
    perCause: {
      'preflight-not-handled':
        'A +server file without OPTIONS answers 405: handle() must answer the preflight itself, before resolve().',
      'cors-after-routes':
        'Files of static/ and prerendered pages do not pass handle(): their headers are set by the server or host in front.',
      'refused-by-application':
        'The 403 of the CSRF check comes before handle(): name the page in csrf.trustedOrigins of svelte.config.js, or send JSON in place of a form.',
    },
    reload: 'Build and deploy again.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `event.cookies.set(${js(name)}, value, { path: '/', httpOnly: true, secure: true, sameSite: 'none' })`,
  }),
}

function snippet({ policy }: Need): string {
  return `// src/hooks.server.js
const origins = new Set(${list(policy.origins.map(js), '')})

export async function handle({ event, resolve }) {
  const origin = event.request.headers.get('Origin')
  const asked = event.request.headers.get('Access-Control-Request-Method')
  const isPreflight = event.request.method === 'OPTIONS' && asked !== null
  const response = isPreflight ? new Response(null, { status: 204 }) : await resolve(event)
  response.headers.append('Vary', 'Origin')
  if (!origins.has(origin)) return response
  response.headers.set('Access-Control-Allow-Origin', origin)
${setLines(policy, '  response.headers.set')}
  return response
}
`
}
