import type { ReportedError } from '../../knowledge/model/evidence.ts'
import type { Made } from '../fetch-metadata.ts'

/** A message that names another origin, and no failed CORS check: the page, the browser or nobody has to act. */
interface BesideCors {
  readonly engine: ReportedError['engine']
  readonly begins: RegExp
  /** What it means and what to do, in a sentence. */
  readonly says: string
  /** What would have to be made so that it works; absent where the message is about no request of its own. */
  readonly made?: Made
}

const pixels =
  'the picture or video was loaded without crossorigin, so that a canvas may show it and nobody may read it: set crossOrigin = "anonymous" before src (in HTML the attribute crossorigin), and let its host send Access-Control-Allow-Origin; a copy that was kept without it fails once more'

const frames =
  'a script reached into a frame or window of another origin, which no response header allows: let the two talk by postMessage(); this is no CORS fault'

const tracking =
  'this browser’s own protection against tracking stopped it: it was never sent, no server can change that, and other visitors are not met'

const hidden =
  'script may not read this response header: Access-Control-Expose-Headers has to name it, on the response to the request itself'

const kept =
  'the page’s service worker answered with a response that it had got or kept in the mode no-cors, which a load with CORS may not have: let it ask with { mode: "cors", credentials: "omit" }, and delete the copies that it kept'

const hiddenError =
  'an error of a script that another host serves: the browser tells what it is once the <script> has crossorigin="anonymous" and its host sends Access-Control-Allow-Origin'

const ownWorker =
  'the script of a worker has to come from the page’s own origin, and no response header changes that: serve it there, or start a Blob of your own that calls importScripts() or import on it; this is no CORS fault'

const framed =
  'whoever serves it forbids to be shown in a frame of this page (X-Frame-Options, frame-ancestors): a window or tab of its own can show it; this is no CORS fault'

const address = String.raw`(?<url>https?:[^'"]{1,4000})`

/** Tried on plain text, as `openings` are: one line, plain quotes. */
export const besideCors: readonly BesideCors[] = [
  {
    engine: 'chromium',
    begins: new RegExp(String.raw`The cross-origin image at ${address} may not be loaded`),
    says: pixels,
    made: { as: 'img-crossorigin' },
  },
  {
    engine: 'chromium',
    begins:
      /The (?:video|image) element contains cross-origin data, and may not be loaded|Tainted canvases may not be exported|[Tt]he canvas has been tainted by cross-origin data/,
    says: pixels,
  },
  {
    engine: 'chromium',
    begins:
      /Text track from origin '[^']{1,300}' has been blocked from loading: Not at same origin as the document, and parent of track element does not have a 'crossorigin' attribute/,
    says: 'a <track> of another origin is loaded where its <video> or <audio> has crossorigin, and nowhere else: set crossorigin="anonymous" there; then its host has to send Access-Control-Allow-Origin, for the media file too',
  },
  {
    engine: 'chromium',
    begins: new RegExp(
      String.raw`The resource '${address}' has an integrity attribute, but the resource requires the request to be CORS enabled`,
    ),
    says: 'an integrity is checked of what was loaded with CORS alone: set crossorigin="anonymous" on the element, where its host sends Access-Control-Allow-Origin',
    made: { hasIntegrity: true },
  },
  {
    engine: 'firefox',
    begins: /(?=is not eligible)(?<="(?<url>https?:[^"]{1,4000})" )is not eligible for integrity checks/,
    says: 'an integrity is checked of what was loaded with CORS alone: set crossorigin="anonymous" on the element, where its host sends Access-Control-Allow-Origin',
    made: { hasIntegrity: true },
  },
  {
    engine: 'chromium',
    begins:
      /A preload for '[^']{1,4000}' is found, but is not used because the request (?:credentials )?mode does not match/,
    says: 'nothing is blocked: the file is loaded a second time, because the preload lacks the crossorigin that what uses it has (a font and fetch() always have it)',
  },
  {
    engine: 'chromium',
    begins:
      /The FetchEvent for "[^"]{1,4000}" resulted in a network error response: an "opaque" response was used/,
    says: kept,
  },
  {
    engine: 'firefox',
    begins: /A ServiceWorker passed an opaque Response to FetchEvent\.respondWith\(\)/,
    says: kept,
  },
  { engine: 'chromium', begins: /Refused to get unsafe header "[\w-]{1,80}"/, says: hidden },
  { engine: 'chromium', begins: /Could not read the ETag header/, says: hidden },
  {
    engine: 'firefox',
    begins:
      /The resource at "[^"]{1,4000}" was blocked because (?:content blocking|Enhanced Tracking Protection) is enabled/,
    says: tracking,
  },
  {
    engine: 'firefox',
    begins:
      /Request to access cookie or storage on "[^"]{1,4000}" was blocked because (?:we are blocking all third-party|it came from a tracker)/,
    says: 'this browser keeps cookies of other sites back: the request was made, without them',
  },
  {
    engine: 'chromium',
    begins:
      /Blocked a frame with origin "[^"]{1,300}" from accessing a (?:cross-origin frame|frame with origin)/,
    says: frames,
  },
  {
    engine: 'firefox',
    begins: /Permission denied to access property "?[\w$]{1,80}"? on cross-origin object/,
    says: frames,
  },
  {
    engine: 'chromium',
    begins: /The target origin provided \('[^']{1,300}'\) does not match the recipient window's origin/,
    says: 'a message was posted to a window that shows another origin than the one it was meant for: it was sent too early, or the address differs in scheme, www or port; this is no CORS fault',
  },
  {
    engine: 'chromium',
    begins:
      /Refused to display '[^']{1,4000}' in a frame because it set|(?:Refused to frame|Framing) '[^']{1,4000}' (?:because an ancestor )?violates the following Content Security Policy directive: "frame-ancestors/,
    says: framed,
  },
  {
    engine: 'firefox',
    begins:
      /The loading of "[^"]{1,4000}" in a frame is denied by "?X-Frame-Options|Load denied by X-Frame-Options/,
    says: framed,
  },
  {
    engine: 'chromium',
    begins: /Cross-Origin-Opener-Policy policy would block the window\.\w{1,20} call/,
    says: 'it is about a window that was opened, as for a login, and about no request: Cross-Origin-Opener-Policy: same-origin-allow-popups on the page keeps the two together; this is no CORS fault',
  },
  {
    engine: 'chromium',
    begins:
      /Failed to construct '(?:Shared)?Worker': Script at '[^']{1,4000}' cannot be accessed from origin|The origin of the provided scriptURL \('[^']{1,300}'\) does not match the current origin/,
    says: ownWorker,
  },
  {
    engine: 'firefox',
    begins: /Security Error: Content at \S{1,4000} may not load data from \S{1,4000}/,
    says: ownWorker,
  },
  {
    engine: 'chromium',
    begins: /DevTools failed to load (?:source map|SourceMap): Could not load content for/,
    says: 'the developer tools alone want it: nothing of the page fails for it',
  },
  {
    engine: 'chromium',
    begins: /^ ?(?:Uncaught )?Script error\.?(?: \(:0:0\))? ?$/,
    says: hiddenError,
  },
  {
    engine: 'chromium',
    begins: /A cross-origin error was thrown\. React doesn't have access to the actual error object/,
    says: hiddenError,
  },
  {
    engine: 'chromium',
    begins:
      /Unsafe attempt to load URL \S{1,4000} from frame with URL \S{1,4000}\. Domains, protocols and ports must match/,
    says: 'the sprite of a <use> in SVG, like a file:// page’s files, is loaded from the page’s own origin alone, whatever its host sends: serve it from there, or put the SVG into the page; this is no CORS fault',
  },
  {
    engine: 'chromium',
    begins: /file origin does not match viewer's/,
    says: 'the viewer of pdf.js itself takes files of its own origin alone (validateFileURL in viewer.mjs): serve the file from there, or use the library in place of the ready viewer; this is no CORS fault',
  },
]
