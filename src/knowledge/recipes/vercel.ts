import type { Need, Stack } from './stack.ts'

export const vercel: Stack = {
  livesIn:
    'vercel.json: headers; or the function itself; Settings, Deployment Protection for what stands before it',
  breaksHere: [
    'Deployment Protection answers OPTIONS with 401 before any code runs.',
    'A redirect (trailing slash, www, cleanUrls) answers with 308 and no headers.',
    'headers in vercel.json hold one literal origin.',
    'The function has no response for OPTIONS.',
  ],
  takeOut: 'delete the headers entries of vercel.json that name Access-Control-',
  policy: {
    snippet,
    place: [
      'Merge this into vercel.json. It can hold one origin only; with several, compare them in the function, and set the headers in one of the two places.',
      'The function must answer OPTIONS with 200 or 204 (in a Next.js route handler export OPTIONS).',
    ],
    settings: {},
    perCause: {
      'preflight-requires-auth':
        'Deployment Protection asks every request for a login: in Settings, Deployment Protection, add the path to the OPTIONS Allowlist. The request itself stays protected; the page needs the domain of production, or a share of the preview.',
      'preflight-not-handled': 'Answer OPTIONS in the function (export OPTIONS in a route handler).',
      'gateway-error':
        'Where the function failed or took too long, Logs of the deployment tell which; where a rewrite leads to another server, ask that one directly.',
    },
    reload: 'Deploy again.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const headers = [
    ['Access-Control-Allow-Origin', policy.origins[0]],
    ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true']] : []),
    ['Access-Control-Allow-Methods', policy.methods.join(', ')],
    ['Access-Control-Allow-Headers', policy.headers.join(', ')],
    ...(policy.exposed.length > 0 ? [['Access-Control-Expose-Headers', policy.exposed.join(', ')]] : []),
    ['Access-Control-Max-Age', String(policy.maxAge)],
    ['Vary', 'Origin'],
  ].map(([key, value]) => ({ key, value }))
  return `${JSON.stringify({ headers: [{ source: '/(.*)', headers }] }, null, 2)}\n`
}
