import type { Need, Stack } from './stack.ts'

export const keycloak: Stack = {
  livesIn: 'the client in the admin console: Clients, the client, Settings, Web origins',
  breaksHere: [
    'Preflights are answered for every origin; the response itself carries the headers only for the Web origins of the client that the request names.',
    'Web origins holds a slash at the end, or is empty.',
    'A confidential client with its secret in a page: the secret is then public.',
    'The redirect to the login page is not for fetch().',
  ],
  takeOut: 'empty Web origins of the client',
  policy: {
    snippet,
    place: [
      'Enter the origins in the admin console: Clients, the client, Settings, Web origins (+ takes the origins of the Valid redirect URIs). Or run this, with the name of your client for CLIENT and of your realm for REALM where they stand; it adds to the list.',
      'The token endpoint heeds the Web origins of the client that the request authenticates; methods and headers are fixed by Keycloak.',
    ],
    settings: { origins: 'Web origins of the client' },
    fixed: {
      methods: 'Each endpoint has its methods: ask by one of those that its documentation names.',
      headers:
        'The client has no setting for headers: Authorization and Content-Type are in the list, so leave out what else the page adds.',
      credentials:
        'Keycloak allows credentials to every origin that it names: what lacks them comes from something in front of it.',
    },
    perCause: {
      'cors-after-routes':
        'The endpoint knows the client only from the request: the headers come for the Web origins of that client. A client with a secret does not belong in a page: use a public client with PKCE, and set its Web origins.',
      'origin-not-allowed': 'Add the origin to Web origins of the client, without a slash at the end.',
      'login-redirect':
        'fetch() cannot show the login page: lead the window there (keycloak.login() of keycloak-js).',
    },
    reload: 'The change is live at once.',
  },
  cookie: null,
}

function snippet({ subject }: Need): string {
  const { pathname, searchParams } = new URL(subject.url)
  const realm = plainOr('REALM', /\/realms\/([^/]+)/.exec(pathname)?.[1])
  const named = searchParams.get('client_id') ?? new URLSearchParams(subject.body ?? '').get('client_id')
  const client = plainOr('CLIENT', named)
  return `# Part 1: in a shell, after kcadm.sh config credentials
id=$(kcadm.sh get clients -r ${realm} -q clientId=${client} --fields id --format csv --noquotes)
kcadm.sh update "clients/$id" -r ${realm} -s 'webOrigins+=${subject.pageOrigin}'
`
}

/** The name where a shell takes it as it is. */
function plainOr(placeholder: string, name: string | null | undefined): string {
  return name != null && /^[\w][\w.-]*$/.test(name) ? name : placeholder
}
