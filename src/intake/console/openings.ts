import type { ReportedError } from '../../knowledge/model/evidence.ts'
import type { Made } from '../fetch-metadata.ts'

/** How a message begins, and what its beginning names: `url`, `first` (before redirects), `target` (of a redirect), `page`, `method`. */
export interface Opening {
  readonly engine: ReportedError['engine']
  readonly begins: RegExp
  /** The message is about something that stops a request before CORS does. */
  readonly before?: 'mixed-content' | 'page-csp' | 'connection' | 'load'
  /** The words of the reason were translated: what no translation changes decides. */
  readonly isTranslated?: true
  /** What it says beside CORS, in a sentence. */
  readonly says?: string
  /** What makes the request that it is about; absent where it is about none of its own. */
  readonly made?: Made
}

/** An address in quotes, which may be broken by the end of a line, or without; `<id>` in it stands for something. */
const quoted = (name: string) =>
  String.raw`['"]?<?(?<${name}>[a-z][\w+.-]{1,30}:(?:[^'"<>]|<[\w -]{1,40}>){0,4000}?)>?`
/** What stands behind an address: its quote, or the next words where the quotes were lost. */
const upTo = (...words: readonly string[]) => String.raw`(?:['"] ?|(?: ?(?=${words.join('|')}|$)))`
const until = (name: string, ...words: readonly string[]) => quoted(name) + upTo(...words)

/**
 * Message beginnings of the three browsers' consoles, today's and older ones, and of what came before them. Each is
 * tried on plain text: one line, plain quotes. A message may be cut off behind its address.
 */
export const openings: readonly Opening[] = [
  {
    engine: 'chromium',
    begins: new RegExp(
      String.raw`Access to (?<what>[\w-]{1,30}(?: [\w-]{1,30}){0,4}?) at ${until('url', String.raw`\(redirected`, 'from origin', 'has been')}` +
        String.raw`(?:\(redirected from ${until('first', String.raw`\)`)}\) ?)?(?:from origin ['"]?<?(?<page>[^\s'"<>]{1,300})>?['"]?)?(?: ?has been blocked by CORS policy)?`,
    ),
  },
  {
    // Chromium speaks English; the page's translator does not.
    engine: 'chromium',
    begins:
      /(?<what>XMLHttpRequest|fetch)?[^'"{};]{0,40}['"] ?(?<url>https?:\/\/[^'"\s]{1,4000}) ?['"](?:[^'"{};:：]|(?<=[A-Za-z])'(?=[A-Za-zÀ-ÿ])){1,80}['"] ?(?<page>https?:\/\/[^'"\s]{1,4000}|null) ?['"](?:[^'"{};:：]|(?<=[A-Za-z])'(?=[A-Za-zÀ-ÿ])){1,120}CORS[^'"{};:：]{0,40}[:：]/,
    isTranslated: true,
  },
  {
    engine: 'chromium',
    begins: new RegExp(
      String.raw`Redirect from ${until('first', 'to ')}to ${until('url', 'has been')}has been blocked by (?:CORS policy|loading)(?:.{0,300}?Origin '(?<page>[^']{1,300})')?`,
    ),
  },
  {
    engine: 'chromium',
    begins:
      /(?:Failed to load|(?<what>XMLHttpRequest|Fetch API) cannot load) (?<url>https?:\/\/\S{1,4000}?)[.:] (?=Response|No '|The|Request (?!header field \S{1,200} is not allowed by Access-Control-Allow-Headers\.)|Redirect|Credentials|A wildcard|Cannot(?! use wildcard)|Cross)(?:.{0,400}?Origin '(?<page>[^']{1,300})' is therefore not allowed)?/,
  },
  {
    engine: 'chromium',
    begins:
      /Mixed Content: The page at '(?<page>[^']{1,4000})' was loaded over (?:a secure connection|HTTPS), but requested an insecure .{1,40} '(?<url>[^']{1,4000})'/,
    before: 'mixed-content',
  },
  {
    engine: 'chromium',
    begins:
      /(?:Refused to (?:connect to|load the \w{1,20})|Connecting to|Loading the \w{1,20}) '(?<url>[^']{1,4000})' (?:because it )?violates the following Content Security Policy/,
    before: 'page-csp',
  },
  {
    engine: 'chromium',
    begins:
      /(?:Fetch API|XMLHttpRequest) cannot load (?<url>https?:\/\/\S{1,4000}?)\. Refused to connect because it violates the document's Content Security Policy/,
    before: 'page-csp',
  },
  {
    engine: 'chromium',
    begins: /Cross-Origin Read Blocking \(CORB\) blocked cross-origin response (?<url>https?:\/\/\S{1,4000})/,
    before: 'load',
  },
  {
    engine: 'firefox',
    begins:
      /Cross-Origin Request (?:Blocked|Warning): .{0,100}?remote resource at '?(?<url>[^\s'"]{1,4000}?)'?\.? ?(?=\(Reason|This can|soon|$)/,
  },
  {
    engine: 'firefox',
    begins: /Blocked loading mixed active content "(?<url>[^"]{1,4000})"/,
    before: 'mixed-content',
  },
  {
    engine: 'firefox',
    begins:
      /Content[- ]Security[- ]Policy: The page's settings (?:blocked|observed) .{0,160}? at (?<url>https?:\S{1,4000})/,
    before: 'page-csp',
  },
  {
    // In any of its languages: the name of the directive and the address are never translated.
    engine: 'firefox',
    begins:
      /Content[- ]Security[- ]Policy: [^"():]{1,200}\(connect-src\)[^"():]{0,80}?(?<url>https?:\/\/\S{1,4000})/,
    before: 'page-csp',
  },
  {
    engine: 'firefox',
    begins:
      /The resource (?:at|from) "(?<url>[^"]{1,4000})" was blocked (?:due to its Cross-Origin-Resource-Policy header|by OpaqueResponseBlocking)/,
    before: 'load',
  },
  {
    engine: 'firefox',
    begins: /A resource is blocked by OpaqueResponseBlocking/,
    before: 'load',
  },
  {
    engine: 'webkit',
    begins:
      /(?<what>Fetch API|XMLHttpRequest|EventSource|Beacon API) cannot load (?<url>\S{1,4000}?)\.? due to access control checks/,
  },
  {
    engine: 'webkit',
    begins:
      /(?<what>XMLHttpRequest|Fetch API|EventSource) cannot load (?<url>\S{1,4000}?)\. (?=Origin|Preflight|Cannot use|Access-Control|Credentials flag|Request header|Method)/,
  },
  {
    engine: 'webkit',
    begins:
      /(?:\[blocked\] )?The page at (?<page>\S{1,4000}) (?:was not allowed to|requested insecure content from) (?:(?:display|run) insecure content from )?(?<url>\S{1,4000}?)(?:\.(?= |$)| (?=This)|$)/,
    before: 'mixed-content',
  },
  {
    engine: 'webkit',
    begins:
      /Refused to connect to (?<url>https?:\S{1,4000}) because it (?:does not appear in|appears in neither|violates)/,
    before: 'page-csp',
  },
  {
    engine: 'webkit',
    begins:
      /Cancelled load to (?<url>https?:\S{1,4000}) because it violates the resource's Cross-Origin-Resource-Policy/,
    before: 'load',
  },
  {
    // The request that was redirected stands in the line behind it.
    engine: 'webkit',
    begins:
      /Cross-origin redirection to (?<target>\S{1,4000}) denied by Cross-Origin Resource Sharing policy(?:: Origin (?<page>\S{1,300}) is not allowed)?/,
  },
  {
    // The reason once more, behind the message: the file's name stands in brackets.
    engine: 'webkit',
    begins:
      /Failed to load resource: (?:Origin (?<page>\S{1,300}) is not allowed by Access-Control-Allow-Origin|Preflight response is not successful|Cannot use wildcard in Access-Control-Allow-Origin|Access-Control-Allow-Origin cannot contain|Credentials flag is true|Header Access-Control-Allow|Method \S{1,60} is not allowed|Request header field \S{1,400} is not allowed)/,
  },
  { engine: 'webkit', begins: /Origin (?<page>\S{1,300}) is not allowed by Access-Control-Allow-Origin/ },
  {
    engine: 'webkit',
    begins:
      /Preflight response is not successful|Cannot use wildcard in Access-Control-Allow-Origin when|Access-Control-Allow-Origin cannot contain more|Credentials flag is true, but|Header Access-Control-Allow-\w{1,20} has an invalid value|Method \S{1,60} is not allowed by Access-Control-Allow-Methods\.|Request header field \S{1,400} is not allowed by Access-Control-Allow-Headers\./,
  },
  {
    engine: 'edgehtml',
    begins:
      /SEC71\d\d: (?:\[CORS\] )?The origin '(?<page>[^']{1,300})' (?:did not|failed|is not) .{0,400}? at '(?<url>[^']{1,4000})'/,
  },
  {
    engine: 'edgehtml',
    begins:
      /SEC71\d\d: XMLHttpRequest for (?<url>https?:\S{1,4000}) required (?:Cross Origin Resource Sharing|CORS)/,
  },
  {
    engine: 'edgehtml',
    begins: /SEC7120: Origin (?<page>\S{1,300}) not found in Access-Control-Allow-Origin/,
  },
  {
    engine: 'edgehtml',
    begins: /SEC71[23]\d: (?=Request header|Request method|Multiple|Redirect|Credentials|\[CORS\])/,
  },
  {
    engine: 'edgehtml',
    begins: /SCRIPT7002: (?:XMLHttpRequest: )?Network Error 0x\w{1,10}/,
    before: 'connection',
  },
  { engine: 'jsdom', begins: /Error: Cross origin (?<page>\S{1,300}) forbidden/ },
  { engine: 'jsdom', begins: /Error: (?=(?:Headers?|Method) \S{1,100} forbidden|Credentials forbidden)/ },
  {
    engine: 'chromium',
    begins: /(?<method>[A-Z]{3,7}) (?<url>https?:\/\/\S{1,4000}) net::ERR_(?!FAILED)\w{1,60}(?:\.\w{1,80})?/,
    before: 'connection',
  },
  {
    engine: 'chromium',
    begins:
      /(?<method>GET|HEAD|POST|PUT|PATCH|DELETE) (?<url>https?:\/\/\S{1,4000}) (?<status>[45]\d\d) \([A-Z]/,
    before: 'connection',
  },
  {
    engine: 'chromium',
    begins: /(?:GET|HEAD|POST|PUT|PATCH|DELETE) (?<url>https?:\/\/\S{1,4000}) net::ERR_FAILED/,
    before: 'connection',
  },
  {
    engine: 'chromium',
    begins: /Failed to load resource: net::ERR_\w{1,60}(?:\.\w{1,80})?/,
    before: 'connection',
  },
  {
    engine: 'chromium',
    begins:
      /(?<what>WebSocket) connection to '(?<url>wss?:[^']{1,4000})' failed(?:: Error during WebSocket handshake: Unexpected response code: (?<status>\d{3}))?/,
    before: 'connection',
  },
  {
    engine: 'firefox',
    begins: /can't establish a connection to the server at (?<url>wss?:\/\/\S{1,4000}?)\.?(?= |$)/,
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
export const afterthought =
  /^(?:TypeError: |[A-Z]{3,7} https?:\/\/\S+ net::ERR_FAILED|Failed to load resource: net::ERR_FAILED|SCRIPT7002)/
