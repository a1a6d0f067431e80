import type { Need, Stack } from './stack.ts'

/** Where nobody knows the software: what the responses must carry, as a list of headers. */
export const neutral = {
  livesIn: 'the code or configuration that answers this address',
  breaksHere: [],
  takeOut: 'remove whatever adds Access-Control- headers',
  policy: {
    snippet: headersNeeded,
    place: ['Send these headers, from one place only: every server has its own way to set them.'],
    settings: {
      origins: 'the origins that get Access-Control-Allow-Origin',
      methods: 'Access-Control-Allow-Methods',
      headers: 'Access-Control-Allow-Headers',
      exposed: 'Access-Control-Expose-Headers',
      credentials: 'Access-Control-Allow-Credentials: true',
    },
    perCause: {
      'origin-not-allowed':
        'Compare the origin with a list and send it back as it came: scheme, host and port, no slash at the end.',
      'cors-after-routes': 'The headers must be set before anything answers: routes, static files, errors.',
      'error-response-without-cors':
        'The headers belong on errors too: set them before anything can fail. An error page that a proxy puts in place of the response (error_page, custom-http-errors) has only what is set where that page is served. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'OPTIONS carries no credentials: answer it before anything asks for them. Every other method stays protected.',
      'preflight-not-handled': 'OPTIONS must be answered on every path that pages call, with 204 or 200.',
      'wildcard-with-credentials':
        'With credentials * counts for nothing: send the one origin that asks, from a list.',
      'credentials-not-allowed': 'The value is exactly true, in small letters.',
      'multiple-allow-origin':
        'Two layers, or two rules of one, send the header. Decide which, and take it out of the other.',
      'cached-for-another-origin':
        'Vary: Origin tells caches to keep one copy for each origin. Then empty the cache.',
    },
    reload: 'Make the change take effect (restart, reload or deploy).',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `Set-Cookie: ${name}=VALUE; Path=/; HttpOnly; Secure; SameSite=None`,
  }),
} as const satisfies Stack

/** The headers that the responses must carry, as a list. */
export function headersNeeded({ policy, subject }: Need): string {
  const [origin, ...others] = policy.origins
  // What everybody may read today stays so; with credentials * would count for nothing.
  const isPublic = policy.anyOrigin && !policy.credentials
  const same = [
    `Access-Control-Allow-Origin: ${isPublic ? '*' : origin}`,
    ...(policy.credentials ? ['Access-Control-Allow-Credentials: true'] : []),
    ...(isPublic ? [] : ['Vary: Origin']),
  ]
  return `# response to OPTIONS, status 204
${[
  ...same,
  `Access-Control-Allow-Methods: ${policy.methods.join(', ')}`,
  ...(policy.headers.length > 0 ? [`Access-Control-Allow-Headers: ${policy.headers.join(', ')}`] : []),
  `Access-Control-Max-Age: ${policy.maxAge}`,
].join('\n')}

# response to ${subject.method.toUpperCase()}, errors too
${[
  ...same,
  ...(policy.exposed.length > 0 ? [`Access-Control-Expose-Headers: ${policy.exposed.join(', ')}`] : []),
].join('\n')}
${others.length === 0 || isPublic ? '' : `\n# each of these origins gets its own name in Access-Control-Allow-Origin\n${others.map((one) => `# ${one}\n`).join('')}`}`
}
