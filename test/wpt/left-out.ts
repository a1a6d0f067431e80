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
    '`xhr/access-control-*`',
    'not read: what they ask, the rows above ask of XMLHttpRequest and of `fetch()`',
  ],
]
