import { expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const cdn = 'https://cdn.example.net'

test.each<readonly [says: RegExp, words: string]>([
  [
    /set crossOrigin/,
    `Failed to execute 'toDataURL' on 'HTMLCanvasElement': Tainted canvases may not be exported.`,
  ],
  [/set crossOrigin/, `Failed to execute 'getImageData': The canvas has been tainted by cross-origin data.`],
  [
    /set crossOrigin/,
    'THREE.WebGLState: The video element contains cross-origin data, and may not be loaded.',
  ],
  [
    /<video> or <audio>/,
    `Text track from origin '${cdn}' has been blocked from loading: Not at same origin as the document, and parent of track element does not have a 'crossorigin' attribute. Origin 'https://a.example' is therefore not allowed access.`,
  ],
  [
    /nothing is blocked/,
    `A preload for '${cdn}/a.woff2' is found, but is not used because the request credentials mode does not match. Consider taking a look at crossorigin attribute.`,
  ],
  [
    /service worker/,
    `The FetchEvent for "${cdn}/a.jpg" resulted in a network error response: an "opaque" response was used for a request whose type is not no-cors`,
  ],
  [
    /service worker/,
    `Failed to load ‘${cdn}/a.jpg’. A ServiceWorker passed an opaque Response to FetchEvent.respondWith() while handling a ‘cors’ FetchEvent.`,
  ],
  [/Expose-Headers/, 'Refused to get unsafe header "ETag"'],
  [/Expose-Headers/, 'Error: AwsS3/Multipart: Could not read the ETag header. This likely means CORS'],
  [
    /tracking/,
    `The resource at “${cdn}/e?sentry_key=a” was blocked because Enhanced Tracking Protection is enabled.`,
  ],
  [
    /cookies of other sites/,
    `Request to access cookie or storage on “${cdn}/” was blocked because it came from a tracker and content blocking is enabled.`,
  ],
  [/postMessage/, 'Blocked a frame with origin "https://a.example" from accessing a cross-origin frame.'],
  [/postMessage/, 'Error: Permission denied to access property "document" on cross-origin object'],
  [
    /posted to a window/,
    `Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('${cdn}') does not match the recipient window's origin ('https://a.example').`,
  ],
  [
    /shown in a frame/,
    `Refused to display '${cdn}/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.`,
  ],
  [
    /shown in a frame/,
    `Framing '${cdn}/' violates the following Content Security Policy directive: "frame-ancestors 'self'".`,
  ],
  [/same-origin-allow-popups/, 'Cross-Origin-Opener-Policy policy would block the window.closed call.'],
  [
    /page’s own origin/,
    `Uncaught SecurityError: Failed to construct 'Worker': Script at '${cdn}/w.js' cannot be accessed from origin 'https://a.example'.`,
  ],
  [
    /page’s own origin/,
    `Failed to register a ServiceWorker: The origin of the provided scriptURL ('${cdn}') does not match the current origin ('https://a.example').`,
  ],
  [
    /developer tools alone/,
    `DevTools failed to load source map: Could not load content for ${cdn}/a.js.map: HTTP error: status code 404`,
  ],
  [/once the <script> has/, 'Script error.'],
  [
    /once the <script> has/,
    `Uncaught Error: A cross-origin error was thrown. React doesn't have access to the actual error object in development.`,
  ],
  [
    /<use>/,
    `Unsafe attempt to load URL ${cdn}/icons.svg from frame with URL https://a.example/. Domains, protocols and ports must match.`,
  ],
  [/viewer of pdf\.js/, `PDF.js v4.0.379\nMessage: file origin does not match viewer's`],
])('%s is said of %s', (says, words) => {
  const { kind, cases, reported, problems } = readAny(words)
  expect({ kind, cases }).toEqual({ kind: 'console', cases: [] })
  expect(reported).toMatchObject([{ corsError: null, aside: expect.stringMatching(says) as string }])
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
})

test.each([
  [
    `Failed to execute 'texImage2D': The cross-origin image at ${cdn}/a.png may not be loaded.`,
    { url: `${cdn}/a.png`, as: 'img-crossorigin' },
  ],
  [
    `Subresource Integrity: The resource '${cdn}/vue.js' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not.`,
    { url: `${cdn}/vue.js`, as: 'script', hasIntegrity: true },
  ],
  [
    `“${cdn}/vue.js” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.`,
    { url: `${cdn}/vue.js`, as: 'script', hasIntegrity: true },
  ],
])('what would have to be asked for: %s', (words, subject) => {
  expect(readAny(words).cases).toMatchObject([subject])
})

test('a call beside it stays a call', () => {
  const { kind, cases, reported } = readAny(
    `const i = new Image(); i.src = '${cdn}/a.png'\n// Tainted canvases may not be exported.`,
  )
  expect({ kind, cases }).toMatchObject({ kind: 'fetch', cases: [{ url: `${cdn}/a.png`, as: 'img' }] })
  expect(reported).toHaveLength(1)
})

test('a message of CORS beside it keeps its reason', () => {
  const { reported } = readAny(
    `Access to font at '${cdn}/a.woff2' from origin 'https://a.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nRefused to get unsafe header "ETag"`,
  )
  expect(reported.map(({ corsError }) => corsError)).toEqual(['MissingAllowOriginHeader', null])
})
