import type { Engine } from '../../knowledge/model/cors-error.ts'

/** How a message begins, and what its beginning names: `url`, `first` (before redirects), `page`. */
export interface Opening {
  readonly engine: Engine
  readonly begins: RegExp
  /** The message is about something that stops a request before CORS does. */
  readonly before?: 'mixed-content' | 'page-csp' | 'connection'
}

/** Message beginnings of the three browsers' consoles, today's and older ones. Each is tried on text without line breaks. */
export const openings: readonly Opening[] = [
  {
    engine: 'chromium',
    begins:
      /Access to [\w-]+(?: [\w-]+){0,4} at '(?<url>.*?)' (?:\(redirected from '(?<first>.*?)'\) )?from origin '(?<page>.*?)' has been blocked by CORS policy/,
  },
  {
    engine: 'chromium',
    begins:
      /Redirect from '(?<first>.*?)' to '(?<url>.*?)' has been blocked by (?:CORS policy|loading)(?:.{0,300}?Origin '(?<page>[^']*)')?/,
  },
  {
    engine: 'chromium',
    begins:
      /(?:Failed to load|XMLHttpRequest cannot load|Fetch API cannot load) (?<url>https?:\/\/\S+?)[.:] (?=Response|No '|The|Request|Redirect|Method|Credentials|A wildcard|Cannot|Cross)(?:.{0,400}?Origin '(?<page>[^']*)' is therefore not allowed)?/,
  },
  {
    engine: 'chromium',
    begins:
      /Mixed Content: The page at '(?<page>.*?)' was loaded over (?:a secure connection|HTTPS), but requested an insecure .{1,40} '(?<url>.*?)'/,
    before: 'mixed-content',
  },
  {
    engine: 'chromium',
    begins:
      /(?:Refused to connect to|Connecting to) '(?<url>.*?)' (?:because it )?violates the following Content Security Policy/,
    before: 'page-csp',
  },
  {
    engine: 'firefox',
    begins:
      /Cross-Origin Request Blocked: .{0,80}?remote resource at [‘']?(?<url>[^\s‘’']+?)[’']?\.? ?(?=\(Reason|This can|$)/,
  },
  {
    engine: 'firefox',
    begins: /Blocked loading mixed active content [“"](?<url>.*?)[”"]/,
    before: 'mixed-content',
  },
  {
    engine: 'firefox',
    begins: /Content-Security-Policy: The page’s settings blocked .{0,120}? at (?<url>https?:\S+)/,
    before: 'page-csp',
  },
  {
    engine: 'webkit',
    begins:
      /(?:Fetch API|XMLHttpRequest|EventSource) cannot load (?<url>\S+?)\.? due to access control checks/,
  },
  {
    engine: 'webkit',
    begins:
      /(?:XMLHttpRequest|Fetch API) cannot load (?<url>\S+?)\. (?=Origin|Preflight|Cannot use|Access-Control|Credentials flag|Request header|Method)/,
  },
  {
    engine: 'webkit',
    begins:
      /\[blocked\] The page at (?<page>\S+) (?:was not allowed to|requested insecure content from) (?:display insecure content from|run insecure content from )?(?<url>\S+)/,
    before: 'mixed-content',
  },
  {
    engine: 'webkit',
    begins: /Refused to connect to (?<url>https?:\S+) because it (?:does not appear in|violates)/,
    before: 'page-csp',
  },
  { engine: 'webkit', begins: /Origin (?<page>\S+) is not allowed by Access-Control-Allow-Origin/ },
  {
    engine: 'webkit',
    begins:
      /Preflight response is not successful|Cannot use wildcard in Access-Control-Allow-Origin when|Access-Control-Allow-Origin cannot contain more|Credentials flag is true, but|Header Access-Control-Allow-\w+ has an invalid value|Method \S+ is not allowed by Access-Control-Allow-Methods\.|Request header field \S+ is not allowed by Access-Control-Allow-Headers\./,
  },
  {
    engine: 'webkit',
    begins: /Cross-origin redirection to (?<url>\S+) denied by Cross-Origin Resource Sharing policy/,
  },
  {
    engine: 'chromium',
    begins: /(?<method>[A-Z]{3,7}) (?<url>https?:\/\/\S+) net::ERR_(?!FAILED)\w+/,
    before: 'connection',
  },
  {
    engine: 'chromium',
    begins: /(?:GET|HEAD|POST|PUT|PATCH|DELETE) (?<url>https?:\/\/\S+) net::ERR_FAILED/,
    before: 'connection',
  },
  { engine: 'chromium', begins: /TypeError: Failed to fetch/, before: 'connection' },
  {
    engine: 'firefox',
    begins: /TypeError: NetworkError when attempting to fetch resource/,
    before: 'connection',
  },
  { engine: 'webkit', begins: /TypeError: Load failed/, before: 'connection' },
]

/** What script gets to see of every failure: it says nothing that the message before it does not. */
export const afterthought = /^(?:TypeError: |[A-Z]{3,7} https?:\/\/\S+ net::ERR_FAILED)/
