/** Files of the CORS part of web-platform-tests that no row stands for, and why not. */
export const leftOut: readonly (readonly [files: string, why: string])[] = [
  ['`cors/304.htm`, `cors/script-304.html`', 'the HTTP cache decides, which is on no recording'],
  ['`cors/preflight-cache.htm`, from the fourth subtest on', 'time passes'],
  ['`cors/late-upload-events.htm`', 'asks for the events of an upload, not for what comes of it'],
  ['`cors/CORS_001.htm` to `cors/CORS_014.htm`', 'taken out of the suite; the same is asked by others'],
  ['`fetch/api/cors/cors-cookies.any.js` but for one, `cors-cookies-redirect.any.js`', 'cookies'],
  [
    '`fetch/api/cors/cors-preflight-referrer.any.js`',
    'the `Referer` of a preflight is on no wire of `judge`',
  ],
  [
    '`fetch/api/cors/data-url-worker.html`, `data-url-shared-worker.html`',
    'a worker made of `data:` was not measured',
  ],
  [
    '`fetch/api/cors/data-url-iframe.html`, its two subtests of `data:` URLs',
    '`fetch()` of `data:` has no response of a server',
  ],
  ['`fetch/cross-origin-resource-policy/iframe-loads.html`, `fetch-in-iframe.html`', 'navigations of frames'],
  ['`fetch/cross-origin-resource-policy/meta-http-equiv*`', 'the policy stands in markup'],
  [
    '`fetch/cross-origin-resource-policy/scheme-restriction.https.window.js`',
    'the picture is asked for over https at another port than its server has',
  ],
  ['`fetch/corb/script-html-via-cross-origin-blob-url.sub.html`', 'a `blob:` URL of another page'],
  ['`fetch/orb/tentative`, what is not above', 'the first bytes of the body decide'],
  ['`fetch/content-encoding`', 'bodies that cannot be decoded'],
  [
    '`fetch/private-network-access`, `fetch/local-network-access`',
    'permissions and several address spaces: measured in the namespace instead ([engines](engines.md))',
  ],
  [
    '`xhr/access-control-preflight-credential-*`, `xhr/send-authentication-*`',
    'a name and a password are sent once a 401 asks for them',
  ],
  ['`xhr/access-control-*-sync*`', 'ask the same of requests that the page waits for'],
  [
    '`xhr/access-control-preflight-request-must-not-contain-cookie.htm`, `xhr/access-control-basic-allow-access-control-origin-header-data-url.htm`',
    'cookies, and a `data:` URL that the first file makes',
  ],
  [
    '`xhr/access-control-preflight-request-header-sorted.htm`',
    'the preflight alone is asked for, and `cors/request-headers.htm` asks the same',
  ],
  ['`xhr/send-conditional-cors.htm`', 'a 304 that the HTTP cache decides over'],
  ['`fetch/api/redirect/redirect-location.any.js`, invalid locations', '`#invalidurl:` is a URL by now'],
  [
    '`fetch/api/redirect/redirect-count.any.js`, `redirect-referrer.any.js`, `redirect-upload.h2.any.js`',
    'twenty redirects stand in the rows of `judge`; `Referer` and HTTP/2 are on no wire of `judge`',
  ],
  ['`fetch/metadata`', 'the `Sec-Fetch-*` headers of a request are on no wire of `judge`'],
  [
    '`service-workers`',
    'what a service worker answers is on no recording; what it asks for itself, `worker` says',
  ],
]
