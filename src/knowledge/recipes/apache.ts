import { corsResponseHeaders } from './nginx.ts'
import { word } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const apache = {
  livesIn: 'sites-enabled/*.conf and apache2.conf: the VirtualHost; apachectl -S lists them',
  breaksHere: [
    'Header set without always is left off error responses.',
    'Header always set beside a header of the application gives two: they live in different tables.',
    'A rewrite in a Directory or .htaccess runs after the authentication, one in the VirtualHost before it.',
  ],
  takeOut: 'remove every Header line that names Access-Control-, and the rewrite of OPTIONS',
  policy: {
    snippet,
    place: [
      'a2enmod headers rewrite.',
      'Put this at the top of the VirtualHost, and remove other Header lines that name Access-Control-.',
      'Where only .htaccess is yours, the same lines go to its top, above every other RewriteRule; there, and in a Directory, rewriting comes after the authentication: a login that is asked of OPTIONS must be taken off OPTIONS by the host.',
    ],
    settings: {
      methods: 'Access-Control-Allow-Methods',
      headers: 'Access-Control-Allow-Headers',
      exposed: 'Access-Control-Expose-Headers',
      credentials: 'Header always set Access-Control-Allow-Credentials "true"',
    },
    perCause: {
      'origin-not-allowed': 'One quoted origin in the list for each page; the comparison is exact.',
      'error-response-without-cors':
        'always puts the headers on 4xx and 5xx as well. Then look up the error in the error log: it is the real fault.',
      'preflight-requires-auth':
        'In the VirtualHost the rewrite answers OPTIONS before Require and AuthType are looked at. Do not exempt other methods.',
      'preflight-not-handled': 'The rewrite answers OPTIONS with 204 whatever stands behind.',
      'preflight-redirected': 'Keep these lines above other RewriteRule and Redirect lines.',
      'multiple-allow-origin':
        'The onsuccess lines drop what the application sends, so that only the always lines speak.',
      'cached-for-another-origin': 'Header always merge Vary keeps caches apart. Purge the cache once.',
      'stale-preflight': 'The age is Header always set Access-Control-Max-Age.',
      'blocked-at-edge':
        'always puts the headers on what mod_security, mod_evasive, Require or a rewrite refuses as well.',
    },
    reload: 'apachectl configtest && apachectl graceful.',
  },
  cookie: (name) => ({
    steps: [
      'Put this in the VirtualHost: the first line takes SameSite off the cookie that the application sets, the second adds the attributes.',
    ],
    snippet: `Header edit Set-Cookie ${word(`(?i)^(${name.replaceAll('.', '[.]')}=.*?); *SameSite=[^;]*`)} "$1"
Header edit Set-Cookie ${word(`^(${name.replaceAll('.', '[.]')}=.*)$`)} "$1; SameSite=None; Secure"`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  const isListed = `"expr=%{HTTP:Origin} in {${policy.origins.map((origin) => `'${origin}'`).join(', ')}}"`
  const onRequest = [
    ['Access-Control-Allow-Origin', '"expr=%{HTTP:Origin}"'],
    ...(policy.credentials ? [['Access-Control-Allow-Credentials', '"true"']] : []),
    ...(policy.exposed.length > 0
      ? [['Access-Control-Expose-Headers', word(policy.exposed.join(', '))]]
      : []),
    ['Access-Control-Allow-Methods', word(policy.methods.join(', '))],
    ['Access-Control-Allow-Headers', word(policy.headers.join(', '))],
    ['Access-Control-Max-Age', `"${policy.maxAge}"`],
  ]
  return `${corsResponseHeaders
    .flatMap((name) => [`Header onsuccess unset ${name}`, `Header always unset ${name}`])
    .join('\n')}
${onRequest.map(([name, value]) => `Header always set ${name} ${value} ${isListed}`).join('\n')}
Header always merge Vary "Origin"

RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteCond %{HTTP:Access-Control-Request-Method} !=""
RewriteRule ^ - [R=204,L]
`
}
