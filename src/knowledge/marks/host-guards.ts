import { all, any, body, namingHost, refusal, status, type Marks, type Word } from './marks.ts'

/** What refuses a host, and what the refusal says it of. */
const refusedHeader =
  /\bhost(?:name)? header\b[^.<>{}]{0,40}\b(?:not (?:allowed|permitted|accepted|trusted|recogni[sz]ed)|invalid|unknown|unexpected|rejected|blocked)\b|\b(?:invalid|unknown|unexpected|untrusted|disallowed|unrecogni[sz]ed|bad) host(?:name)? header\b|DNS[ -]rebinding/i
const refusedName =
  /\bhost(?:name)?\b[^<>{}]{0,80}\b(?:not (?:allowed|permitted|accepted|trusted|recogni[sz]ed|configured)|invalid|unknown|unexpected|rejected|blocked)\b|\b(?:invalid|unknown|unexpected|untrusted|disallowed|unrecogni[sz]ed) host(?:name)?\b/i

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
      /(^|\[)\s*Host not allowed: /,
      'Play does not take this host name: add it to play.filters.hosts.allowed',
    ),
    guard(
      /^\s*Host not permitted\s*$/,
      'Sinatra (rack-protection) does not take this host name: add it to permitted_hosts of host_authorization',
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
    guard(
      /Invalid Host header - possible DNS rebinding attack detected/,
      'MLflow does not take this host name: add it to --allowed-hosts (MLFLOW_SERVER_ALLOWED_HOSTS)',
    ),
    guard(/Untrusted Host\b/, 'Symfony or Laravel does not take this host name: add it to the trusted hosts'),
    {
      means: 'wrong-host',
      when: status(421),
      says: 'what answers is not there for this host name, or not on this connection (421 Misdirected Request): see that the name stands on its certificate and in its configuration',
    },
    {
      means: 'no-cors-rule',
      when: all(status(404), body(/"message":"CORS is not enabled for this route"/)),
      says: 'CORS is not enabled for this route, as hapi says itself',
    },
    {
      means: 'no-cors-rule',
      when: all(
        refusal(),
        body(
          /\bCORS\b( support| requests?)?( is| are)? (not|dis)[ -]?(enabled|abled|configured|supported|activated)\b/i,
        ),
      ),
      says: 'the server says itself that CORS is not enabled',
    },
    {
      means: 'wrong-host',
      when: all(
        status(400, 404),
        any(body(/Bad Request - Invalid Hostname/), body(/HTTP Error 400\. The request hostname is invalid/)),
      ),
      says: 'Windows (http.sys) has no site bound to this host name: add a binding, or the name to AllowedHosts',
    },
    {
      means: 'wrong-host',
      when: all(status(400, 403, 421), any(body(refusedHeader), all(namingHost(), body(refusedName)))),
      says: 'it speaks of the host name, so it seems to have a list of those that it takes: add this one',
      isGuess: true,
    },
  ],
}

function guard(words: RegExp, says: string): Word {
  return { means: 'wrong-host', when: all(refusal(), body(words)), says }
}
