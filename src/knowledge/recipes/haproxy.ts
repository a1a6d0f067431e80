import { word } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const haproxy: Stack = {
  livesIn: 'the frontend section of haproxy.cfg',
  breaksHere: [
    'http-response set-header does not reach what HAProxy answers by itself (503, deny, redirect); http-after-response does.',
    'The application sends the header as well.',
    'A deny rule refuses OPTIONS.',
  ],
  takeOut: 'remove the http-response and http-after-response lines that name Access-Control-',
  policy: {
    snippet,
    place: [
      'Put the lines into the frontend, above http-request auth, deny and redirect (HAProxy 2.2 and later). They take the headers of the application out and set their own.',
    ],
    settings: {},
    perCause: {
      'gateway-error':
        'http-after-response puts the headers on HAProxy’s own 502, 503 and 504 too, so that the page sees the status. Then look at the health of the servers: show stat.',
      'error-response-without-cors':
        'http-response does not reach what HAProxy answers by itself: http-after-response does.',
      'preflight-requires-auth':
        'http-request return stands above http-request auth: OPTIONS never reaches it.',
      'blocked-at-edge':
        'http-request deny answered. The return for OPTIONS stands above it; and http-after-response puts the headers on the 403 and 429.',
    },
    reload: 'haproxy -c -f haproxy.cfg && systemctl reload haproxy.',
  },
  cookie: (name) => ({
    steps: [
      'Put this into the frontend: the first line takes SameSite off the cookie that the application sets, the second adds the attributes.',
    ],
    snippet: `# Part 1: in the frontend
http-response replace-header Set-Cookie '(?i)^(${name.replaceAll('.', '[.]')}=.*);\\s*SameSite=[a-z]+(.*)$' '\\1\\2'
http-response replace-header Set-Cookie '^(${name.replaceAll('.', '[.]')}=.*)$' '\\1; Secure; SameSite=None'`,
  }),
}

const corsHeaders = ['Origin', 'Credentials', 'Methods', 'Headers'].map(
  (name) => `Access-Control-Allow-${name}`,
)

function snippet({ policy }: Need): string {
  const known = `{ var(txn.origin) -m str ${policy.origins.join(' ')} }`
  const set = (name: string, value: string): string =>
    `http-after-response set-header ${name} ${value} if ${known}`
  const lines = [
    'http-request set-var(txn.origin) req.hdr(Origin)',
    `http-request return status 204 if METH_OPTIONS { req.hdr(Access-Control-Request-Method) -m found } ${known}`,
    ...[...corsHeaders, 'Access-Control-Expose-Headers', 'Access-Control-Max-Age'].map(
      (name) => `http-after-response del-header ${name}`,
    ),
    'http-after-response add-header Vary Origin',
    set('Access-Control-Allow-Origin', '%[var(txn.origin)]'),
    ...(policy.credentials ? [set('Access-Control-Allow-Credentials', 'true')] : []),
    set('Access-Control-Allow-Methods', word(policy.methods.join(', '))),
    set('Access-Control-Allow-Headers', word(policy.headers.join(', '))),
    ...(policy.exposed.length > 0
      ? [set('Access-Control-Expose-Headers', word(policy.exposed.join(', ')))]
      : []),
    set('Access-Control-Max-Age', String(policy.maxAge)),
  ]
  return `# Part 1: in the frontend, above auth, deny and redirect
${lines.join('\n')}
`
}
