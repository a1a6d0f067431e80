/** A term explained: short, exact, ending on where the rule is written. */
interface Term {
  readonly id: string
  readonly term: string
  readonly explanation: string
  readonly source: string
}

/** The words a person meets in this product, in the order in which they build on one another. */
export const glossary = [
  {
    id: 'origin',
    term: 'origin',
    explanation:
      'Scheme, host and port of a page, nothing else: https://app.example.com. http and https, www and apex, :443 and :8443 are all different origins. A path is never part of it.',
    source: 'https://html.spec.whatwg.org/multipage/browsers.html#concept-origin',
  },
  {
    id: 'opaque-origin',
    term: 'opaque origin',
    explanation:
      'The origin of a page that came from nowhere in particular: a file, a data: URL, a sandboxed frame. It is written "null" and equals no other, not even another "null".',
    source: 'https://html.spec.whatwg.org/multipage/browsers.html#concept-origin',
  },
  {
    id: 'site',
    term: 'site',
    explanation:
      'The scheme and the registrable domain: app.example.com and api.example.com are two origins on one site. Cookies care about sites, CORS about origins.',
    source: 'https://html.spec.whatwg.org/multipage/browsers.html#sites',
  },
  {
    id: 'same-origin-policy',
    term: 'same-origin policy',
    explanation:
      'Script may send requests to other origins but may not read what comes back, unless the other side says so. CORS is how it says so.',
    source: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
  },
  {
    id: 'cors-request',
    term: 'CORS request',
    explanation:
      'A request that carries an Origin header, so that the server can decide whether that origin may read the response. Only browsers enforce the decision: curl and Postman read everything.',
    source: 'https://fetch.spec.whatwg.org/#http-requests',
  },
  {
    id: 'preflight',
    term: 'preflight',
    explanation:
      'An OPTIONS request that the browser sends first, without cookies or tokens, to ask whether the real one is welcome. Its response must have a status from 200 to 299 and must not redirect.',
    source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  },
  {
    id: 'safelisted',
    term: 'safelisted',
    explanation:
      'GET, HEAD and POST, and a few headers with harmless values, need no preflight: a plain HTML form could have sent them too. PUT, DELETE, application/json and Authorization are not on the list.',
    source: 'https://fetch.spec.whatwg.org/#cors-safelisted-request-header',
  },
  {
    id: 'cors-check',
    term: 'CORS check',
    explanation:
      'The comparison that decides: Access-Control-Allow-Origin must be the page’s origin byte for byte, or * where no credentials are included. Every response is checked, errors and redirects too.',
    source: 'https://fetch.spec.whatwg.org/#concept-cors-check',
  },
  {
    id: 'allow-origin',
    term: 'Access-Control-Allow-Origin',
    explanation:
      'The response header with the one origin that may read the response. One value, one line: a list, a pattern or a trailing slash matches nothing.',
    source: 'https://fetch.spec.whatwg.org/#http-responses',
  },
  {
    id: 'credentials-mode',
    term: 'credentials mode',
    explanation:
      'Whether cookies go along: omit, same-origin (the default of fetch) or include. With include the server must name the exact origin and send Access-Control-Allow-Credentials: true; no wildcard counts any more. An Authorization header set by script is not part of it.',
    source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
  {
    id: 'exposed-headers',
    term: 'exposed headers',
    explanation:
      'Script reads seven answer headers of another origin, such as Content-Type. Any other must be named in Access-Control-Expose-Headers, although DevTools shows them all.',
    source: 'https://fetch.spec.whatwg.org/#concept-response-cors-exposed-header-name-list',
  },
  {
    id: 'preflight-cache',
    term: 'preflight cache',
    explanation:
      'The browser remembers a preflight’s response for Access-Control-Max-Age seconds, 5 when nothing is said, and never longer than its own cap. A corrected server can keep failing for that long.',
    source: 'https://fetch.spec.whatwg.org/#cors-preflight-cache',
  },
  {
    id: 'redirect-taint',
    term: 'redirect taint',
    explanation:
      'After a redirect from one foreign origin to another the browser no longer vouches for the page: it sends Origin: null, and the page’s own origin matches nothing.',
    source: 'https://fetch.spec.whatwg.org/#concept-request-tainted-origin',
  },
  {
    id: 'vary',
    term: 'Vary: Origin',
    explanation:
      'Tells every cache that the response depends on the Origin header. Without it a cache hands one origin’s response, or one without CORS headers, to another.',
    source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  },
  {
    id: 'network-error',
    term: 'network error',
    explanation:
      'What script is given when the browser blocks: a TypeError without a reason. The reason stands in the console only, so that a page cannot spy on other servers.',
    source: 'https://fetch.spec.whatwg.org/#concept-network-error',
  },
  {
    id: 'mixed-content',
    term: 'mixed content',
    explanation:
      'An https page that calls an http URL. The browser stops it before anything is sent; no response header can allow it. The machine itself is exempt: http://127.0.0.1 and http://localhost are let through, except by Safari.',
    source: 'https://www.w3.org/TR/mixed-content/#should-block-fetch',
  },
  {
    id: 'connect-src',
    term: 'CSP connect-src',
    explanation:
      'The part of the page’s own Content-Security-Policy that lists where its scripts may connect. It stops the request before CORS is asked.',
    source: 'https://www.w3.org/TR/CSP3/#directive-connect-src',
  },
  {
    id: 'local-network-access',
    term: 'local network access',
    explanation:
      'A public page that calls a private or loopback address needs the user’s permission in Chromium. It is decided by the address, not by a header of the server.',
    source: 'https://wicg.github.io/local-network-access/',
  },
  {
    id: 'samesite',
    term: 'SameSite',
    explanation:
      'The cookie attribute that says whether it travels with requests from other sites. Without SameSite=None; Secure it stays behind, however right CORS is.',
    source: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis (SameSite)',
  },
  {
    id: 'no-cors',
    term: 'no-cors mode',
    explanation:
      'A mode of fetch in which the response is opaque: status 0, no headers, no body. It silences the error and hands script nothing, so it fixes nothing.',
    source: 'https://fetch.spec.whatwg.org/#concept-request-mode',
  },
  {
    id: 'response',
    term: 'response',
    explanation:
      'What a server sends back to one request: a status, headers and perhaps a body. DevTools use the same word. Where nothing comes back there is no response, and nothing that CORS could decide.',
    source: 'https://fetch.spec.whatwg.org/#concept-response',
  },
  {
    id: 'probe',
    term: 'probe',
    explanation:
      'One request that this program sends to learn something, beside those that the page itself would send. Its row tells what was asked, what came back and what that decides.',
    source: 'this program: docs/probes.md',
  },
  {
    id: 'check',
    term: 'check',
    explanation:
      'One of the five questions of the first ten minutes. The probes decide it where they can; a person may overrule it, and that is shown.',
    source: 'this program: docs/how-it-decides.md',
  },
  {
    id: 'cause',
    term: 'cause',
    explanation:
      'Why the browser blocks the request, out of a fixed list. It is certain, likely or possible, and it names the evidence that it rests on.',
    source: 'this program: docs/causes.md',
  },
  {
    id: 'stack',
    term: 'stack',
    explanation:
      'The software whose configuration a fix changes: a framework, a proxy, a gateway, a platform. It is taken from the evidence or from what you say, and never guessed.',
    source: 'this program: docs/add-a-stack.md',
  },
  {
    id: 'fix',
    term: 'fix',
    explanation:
      'The change that removes a cause, with your own values in it, for the stack that is known; in plain headers where none is. Verify proves it.',
    source: 'this program: docs/how-it-decides.md',
  },
] as const satisfies readonly Term[]

export type TermId = (typeof glossary)[number]['id']
