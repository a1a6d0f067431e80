import { all, any, body, refusal, status, type Marks, type Word } from './marks.ts'

/** Guards of host names, and hapi, whose software is told by nothing but their words. */
export const hostGuards: Marks = {
  id: null,
  name: 'the server',
  role: 'application',
  words: [
    guard(
      /^\s*Invalid Host header\s*$/,
      'webpack-dev-server does not take this host name: add it to devServer.allowedHosts',
    ),
    guard(
      /^\s*Invalid host header\s*$/,
      'Starlette does not take this host name: add it to allowed_hosts of TrustedHostMiddleware',
    ),
    guard(
      /^\s*Host not allowed: /,
      'Play does not take this host name: add it to play.filters.hosts.allowed',
    ),
    guard(/^\s*invalid host specified\s*$/, 'geth does not take this host name: add it to --http.vhosts'),
    guard(
      /"message":"Invalid Host(: | header)/,
      'the MCP server does not take this host name: add it to allowedHosts of its transport',
    ),
    guard(
      /Transmission received your request, but the hostname was unrecognized/,
      'Transmission does not take this host name: add it to rpc-host-whitelist',
    ),
    guard(/Untrusted Host\b/, 'Symfony or Laravel does not take this host name: add it to the trusted hosts'),
    {
      means: 'no-cors-rule',
      when: all(status(404), body(/"message":"CORS is not enabled for this route"/)),
      says: 'CORS is not enabled for this route, as hapi says itself',
    },
    {
      means: 'wrong-host',
      when: all(
        status(400, 404),
        any(body(/Bad Request - Invalid Hostname/), body(/HTTP Error 400\. The request hostname is invalid/)),
      ),
      says: 'Windows (http.sys) has no site bound to this host name: add a binding, or the name to AllowedHosts',
    },
  ],
}

function guard(words: RegExp, says: string): Word {
  return { means: 'wrong-host', when: all(refusal(), body(words)), says }
}
