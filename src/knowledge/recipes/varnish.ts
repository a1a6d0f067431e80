import { word } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const varnish: Stack = {
  livesIn: 'vcl_recv, vcl_deliver and vcl_synth of the VCL, or the application behind Varnish',
  breaksHere: [
    'The application’s response to one origin is kept without Vary: Origin and handed to every other.',
    'A response to a request without Origin is kept bare.',
    'OPTIONS is piped or answered by a synth page without headers.',
  ],
  takeOut: 'remove the lines that set resp.http.Access-Control- or beresp.http.Access-Control-',
  policy: {
    snippet,
    place: [
      'Either let the application send Vary: Origin on every response, those without Origin too, and ban what is kept. Or let Varnish set the headers as it delivers, as below: the copy is then the same for everybody.',
      'Put the lines at the end of the VCL; subs of the same name run one after the other, so the call in vcl_recv belongs above a return of your own.',
    ],
    settings: {},
    perCause: {
      'cached-for-another-origin':
        'Set at delivery, the headers are never part of the copy, and Vary in it does not matter.',
      'proxy-strips-headers':
        'A bare copy was kept from a request without Origin: set at delivery, the headers do not depend on the copy.',
      'gateway-error':
        'vcl_synth and vcl_backend_error answer by themselves: the call in vcl_synth puts the headers on the 503 of a missing backend.',
      'stale-preflight': 'Varnish does not keep OPTIONS unless the VCL makes it.',
    },
    reload: 'varnishreload, then varnishadm "ban req.url ~ /" for what is kept.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const isKnown = policy.origins.map((origin) => `req.http.Origin == ${word(origin)}`).join(' || ')
  const set = (name: string, value: string): string => `    set resp.http.${name} = ${value};`
  const lines = [
    set('Access-Control-Allow-Origin', 'req.http.Origin'),
    ...(policy.credentials ? [set('Access-Control-Allow-Credentials', '"true"')] : []),
    set('Access-Control-Allow-Methods', word(policy.methods.join(', '))),
    set('Access-Control-Allow-Headers', word(policy.headers.join(', '))),
    ...(policy.exposed.length > 0
      ? [set('Access-Control-Expose-Headers', word(policy.exposed.join(', ')))]
      : []),
    set('Access-Control-Max-Age', word(String(policy.maxAge))),
  ]
  return `# Part 1: at the end of the VCL
sub cors {
  unset resp.http.Access-Control-Allow-Origin;
  unset resp.http.Access-Control-Allow-Credentials;
  unset resp.http.Access-Control-Allow-Methods;
  unset resp.http.Access-Control-Allow-Headers;
  if (resp.http.Vary) {
    set resp.http.Vary = resp.http.Vary + ", Origin";
  } else {
    set resp.http.Vary = "Origin";
  }
  if (${isKnown}) {
${lines.join('\n')}
  }
}
sub vcl_recv {
  if (req.method == "OPTIONS" && req.http.Access-Control-Request-Method) {
    return (synth(204));
  }
}
sub vcl_deliver {
  call cors;
}
sub vcl_synth {
  call cors;
  if (resp.status == 204) {
    return (deliver);
  }
}
`
}
