import { corsResponseHeaders } from './nginx.ts'
import { word } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const caddy = {
  livesIn: '/etc/caddy/Caddyfile: the block of the site',
  breaksHere: [
    'Directives run in a fixed order, whatever the order in the file: basicauth and redir come before respond.',
    'header adds to what reverse_proxy brings, and the browser sees two.',
    'A deferred header is lost when the response is an error of Caddy itself.',
  ],
  takeOut: 'remove the header lines that name Access-Control- and the respond for OPTIONS',
  policy: {
    snippet,
    place: [
      'Put this in the block of the site, and move what the site has today into the route below these lines: inside route the order of the file counts.',
      'In each reverse_proxy keep the header_down lines (part 2), so that the application cannot add the headers a second time.',
    ],
    settings: {
      methods: 'Access-Control-Allow-Methods, in the response to OPTIONS',
      headers: 'Access-Control-Allow-Headers, in the response to OPTIONS',
      exposed: 'Access-Control-Expose-Headers',
      credentials: 'header Access-Control-Allow-Credentials true',
    },
    perCause: {
      'origin-not-allowed': 'One header line in @cors for each page; the value is compared exactly.',
      'error-response-without-cors':
        'Set before the proxy runs, the headers stay on errors of Caddy and of the application. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'Inside route, respond stands above basicauth and forward_auth and ends the preflight first.',
      'preflight-redirected': 'Inside route, respond stands above redir and ends the preflight first.',
      'multiple-allow-origin': 'header_down drops what the application sends.',
      'cached-for-another-origin': 'Vary: Origin keeps caches apart. Purge the cache once.',
      'stale-preflight': 'The age is Access-Control-Max-Age in the header lines for OPTIONS.',
      'blocked-at-edge': 'Set before anything refuses, the headers stay on 403 and 429.',
    },
    reload: 'caddy validate --config Caddyfile && caddy reload --config Caddyfile.',
  },
  cookie: (name) => ({
    steps: [
      'Put this in the reverse_proxy block: the first line takes SameSite off the cookie that the application sets, the second adds the attributes.',
    ],
    snippet: `header_down Set-Cookie ${word(`(?i)^(${name.replaceAll('.', '[.]')}=.*?); *SameSite=[^;]*`)} "$1"
header_down Set-Cookie ${word(`^(${name.replaceAll('.', '[.]')}=.*)$`)} "$1; SameSite=None; Secure"`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  const fromListed = policy.origins.map((origin) => `    header Origin ${word(origin)}`).join('\n')
  const response = [
    'Access-Control-Allow-Origin {http.request.header.Origin}',
    ...(policy.credentials ? ['Access-Control-Allow-Credentials true'] : []),
    ...(policy.exposed.length > 0
      ? [`Access-Control-Expose-Headers ${word(policy.exposed.join(', '))}`]
      : []),
  ]
  return `# Part 1: in the block of the site
@cors {
${fromListed}
}
@preflight {
    method OPTIONS
    header Access-Control-Request-Method *
${fromListed}
}
route {
    header +Vary Origin
    header @cors {
${response.map((line) => `        ${line}`).join('\n')}
    }
    header @preflight {
        Access-Control-Allow-Methods ${word(policy.methods.join(', '))}
        Access-Control-Allow-Headers ${word(policy.headers.join(', '))}
        Access-Control-Max-Age ${policy.maxAge}
    }
    respond @preflight 204

    # what the site has today
}

# Part 2: in each reverse_proxy { }
${corsResponseHeaders.map((name) => `header_down -${name}`).join('\n')}
`
}
