import { js, list } from './quote.ts'
import { setLines } from './set-lines.ts'
import type { Need, Stack } from './stack.ts'

export const supabase: Stack = {
  livesIn:
    'the Edge Function itself (supabase/functions/_shared/cors.ts); self-hosted: the cors plugin of Kong in volumes/api/kong.yml',
  breaksHere: [
    'An Edge Function must answer OPTIONS and set the headers itself, on errors too.',
    'The hosted REST, Auth and Storage APIs send * and cannot be set: credentials: include fails there, and is not needed, for the key goes in a header.',
    'Self-hosted, Kong answers OPTIONS from its own list, and the function is not asked.',
  ],
  takeOut: 'delete the headers that the function sets',
  policy: {
    snippet,
    place: [
      'For an Edge Function: save this and wrap the handler, Deno.serve(withCors(handler)).',
      'Self-hosted, a preflight is answered by Kong: choose its recipe (--stack kong).',
    ],
    settings: { origins: 'origins' },
    perCause: {
      'preflight-not-handled': 'Answer OPTIONS in the function before anything else.',
      'wildcard-with-credentials':
        'Leave credentials: include out of calls to the hosted APIs: they take the key and the token from headers.',
    },
    reload: 'supabase functions deploy.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `// supabase/functions/_shared/cors.js
const origins = new Set(${list(policy.origins.map(js), '')})

export const withCors = (handler) => async (request) => {
  const origin = request.headers.get('Origin')
  const response = await answer(handler, request)
  response.headers.append('Vary', 'Origin')
  if (!origins.has(origin)) return response
  response.headers.set('Access-Control-Allow-Origin', origin)
${setLines(policy, '  response.headers.set')}
  return response
}

async function answer(handler, request) {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  try {
    const { body, status, headers } = await handler(request)
    return new Response(body, { status, headers: withoutCors(headers) })
  } catch (error) {
    console.error(error)
    return new Response('Internal Server Error', { status: 500 })
  }
}

function withoutCors(headers) {
  return [...headers].filter(([name]) => !name.startsWith('access-control-'))
}
`
}
