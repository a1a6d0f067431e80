import type { Note } from '../copied-request.ts'
import { made, noReason, valueIn, type ClientError } from './client-error.ts'
import { trackedError } from './tracked-errors.ts'

/** Frames and handles that only Node has; jsdom's XMLHttpRequest runs there, and checks CORS. */
function isOfNode(text: string): boolean {
  return (
    /\bat .{0,300}\bnode:|\badapters\/http\.js|\b(?:IncomingMessage|ClientRequest|TCPConnectWrap|TLSSocket|GetAddrInfoReqWrap)\b/.test(
      text,
    ) && !/adapters\/xhr\.js|jsdom/.test(text)
  )
}

function noCors(who: string): string {
  return `${who} has no CORS: the request itself failed (name, address, TLS, no network, a status, or plain http that the system forbids); read as the request that a page would make`
}

/** Reads the error objects of axios, Angular's HttpClient, ofetch, React Native and of services that collect errors; null where the text has none. */
export function clientErrorIn(text: string): ClientError | null {
  return (
    trackedEvent(text) ??
    datadogError(text) ??
    axiosError(text) ??
    angularError(text) ??
    ofetchError(text) ??
    swaggerError(text) ??
    superagentError(text) ??
    dartError(text) ??
    queryError(text) ??
    hlsError(text) ??
    nativeError(text)
  )
}

function axiosError(text: string): ClientError | null {
  const offset = text.search(
    /AxiosError|isAxiosError|\bERR_NETWORK\b|(?:^|\n|Error: |["'])Network Error(?! 0x)/,
  )
  if (offset < 0) return null
  const from = Math.max(text.search(/["']?config["']?\s*:/), 0)
  const config = text.slice(from, from + 20_000)
  const [url, base] = [valueIn(config, 'url'), valueIn(config, 'baseURL')]
  const notes: Note[] = [{ message: isOfNode(text) ? noCors('Node') : noReason }]
  if (url === null) return made('axios', text, offset, null, notes)
  const whole =
    /^https?:/i.test(url) || base === null
      ? url
      : `${base.replace(/(?<!\/)\/+$/, '')}/${url.replace(/^\/+/, '')}`
  if (!/^https?:|^\{\{/i.test(whole))
    return made('axios', text, offset, null, [
      ...notes,
      { message: `"${url}" is relative, and no baseURL stands beside it`, part: 'url' },
    ])
  return made(
    'axios',
    text,
    offset,
    {
      url: withParams(whole, config, notes),
      method: valueIn(config, 'method')?.toUpperCase() ?? null,
      headers: headersIn(config),
      isCredentialed: valueIn(config, 'withCredentials') === 'true',
    },
    notes,
  )
}

/** The parameters of the configuration, which axios puts behind the address; what is no plain value is said. */
function withParams(url: string, config: string, notes: Note[]): string {
  const [, inside] = /["']?params["']?\s*:\s*\{([^{}]{0,4000})\}/.exec(config) ?? []
  if (inside === undefined) {
    if (
      /["']?params["']?\s*:\s*[[{\w]/.test(config) &&
      !/["']?params["']?\s*:\s*(?:null|undefined)/.test(config)
    )
      notes.push({ message: 'the parameters beside the URL are not read: add them to it', part: 'url' })
    return url
  }
  const pairs = [
    ...inside.matchAll(
      /["']?([\w.[\]-]{1,80})["']?\s*:\s*(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'|(-?[\d.]{1,30}|true|false))/g,
    ),
  ].map(([, name = '', double, single, bare]): [string, string] => [name, double ?? single ?? bare ?? ''])
  if (pairs.length === 0) return url
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(pairs).toString()}`
}

/** The headers of the configuration, as an inspector or JSON prints them; `…` hides them. */
function headersIn(config: string): readonly (readonly [string, string])[] {
  const inside =
    /["']?headers["']?\s*:\s*(?:AxiosHeaders\s*|Object\s*\[AxiosHeaders\]\s*)?\{([^{}]{0,4000})\}/.exec(
      config,
    )?.[1] ?? ''
  return [
    ...inside.matchAll(/["']?([A-Za-z][\w-]{0,60})["']?\s*:\s*(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})')/g),
  ].map(([, name = '', double, single]) => [name, double ?? single ?? ''] as const)
}

function angularError(text: string): ClientError | null {
  const offset = text.search(/HttpErrorResponse|Http failure (?:response for|during parsing for)/)
  if (offset < 0) return null
  const said = /Http failure (?:response for|during parsing for) (https?:\S{1,4000}?)(?=[:"',]* )/.exec(
    text,
  )?.[1]
  const url = said ?? valueIn(text.slice(Math.max(0, offset - 20_000), offset + 20_000), 'url')
  const status =
    /["']?status["']?\s*:\s*(\d{1,3})/.exec(text.slice(offset, offset + 4000))?.[1] ??
    /: (\d{1,3}) /.exec(text.slice(offset, offset + 4400))?.[1]
  const notes: Note[] =
    status === undefined || status === '0'
      ? [{ message: noReason }]
      : [{ message: `status ${status} means that script could read the response: CORS did not stop it` }]
  return made(
    'HttpClient',
    text,
    offset,
    url === null || !/^https?:/.test(url) ? null : { url, method: null },
    notes,
  )
}

/** `FetchError: [GET] "https://…": <no response> Failed to fetch`. */
function ofetchError(text: string): ClientError | null {
  const found = /FetchError: \[([A-Z]{3,7})\] "(https?:[^"\s]{1,4000})": <no response>/.exec(text)
  if (found === null) return null
  return made('ofetch', text, found.index, { url: found[2] ?? '', method: found[1] ?? null }, [
    { message: noReason },
  ])
}

/** Swagger UI that did not get its description; beside the address it names the page, where the two differ. */
function swaggerError(text: string): ClientError | null {
  const found =
    /Failed to load API definition[\s\S]{0,400}?(?:Failed to fetch|NetworkError[^\n]{0,80}|Load failed) (https?:\/\/\S{1,4000})/.exec(
      text,
    )
  if (found === null) return null
  const page = /does not match the page \((https?:\/\/[^\s)]{1,300})\)/.exec(text)?.[1]
  return made(
    'Swagger UI',
    text,
    found.index,
    { url: found[1] ?? '', method: 'GET', pageUrl: page ?? null },
    [{ message: noReason }],
  )
}

function superagentError(text: string): ClientError | null {
  const offset = text.indexOf('Request has been terminated')
  return offset < 0 ? null : made('superagent', text, offset, null, [{ message: noReason }])
}

/** `ClientException: …, uri=https://…` of package:http and the exceptions of dio, in a Flutter program on the web. */
function dartError(text: string): ClientError | null {
  const offset = text.search(/\bClientException\b|\bDio(?:Exception|Error)\b/)
  if (offset < 0) return null
  const near = text.slice(Math.max(0, offset - 4000), offset + 20_000)
  const url = /\b(?:uri|url)\s*[=:]\s*["']?(https?:\/\/[^\s"',)]{1,4000})/i.exec(near)?.[1]
  const method = /\bmethod\s*[=:]\s*["']?([A-Z]{3,7})\b/i.exec(near)?.[1]?.toUpperCase() ?? null
  const client = /\bDio/.test(text) ? 'dio' : 'package:http'
  return made(client, text, offset, url === undefined ? null : { url, method }, [{ message: noReason }])
}

function trackedEvent(text: string): ClientError | null {
  const event = trackedError(text)
  if (event === null) return null
  const { client, url, method, pageUrl } = event
  return made(client, text, text.search(/\S/), url === null ? null : { url, method, pageUrl }, [
    { message: noReason },
  ])
}

/** `XHR error POST https://…` and `Fetch error GET https://…`, as Datadog words them. */
function datadogError(text: string): ClientError | null {
  const found = /\b(?:XHR|Fetch) error ([A-Z]{3,7}) (https?:\/\/[^\s"'\\]{1,4000})/.exec(text)
  if (found === null) return null
  const [, method = null, url = ''] = found
  return made('Datadog', text, found.index, { url, method }, [{ message: noReason }])
}

/** What RTK Query keeps of a request without a response: `FETCH_ERROR`, with the request in its meta. */
function queryError(text: string): ClientError | null {
  const offset = text.search(/\bFETCH_ERROR\b/)
  if (offset < 0) return null
  const request = /\bRequest\s*\{[^{}]{0,4000}/.exec(text)?.[0] ?? ''
  const url = valueIn(request, 'url')
  return made('RTK Query', text, offset, url === null ? null : { url, method: valueIn(request, 'method') }, [
    { message: noReason },
  ])
}

/** What hls.js hands to its listeners of errors: `details` of what could not be loaded, and its address. */
function hlsError(text: string): ClientError | null {
  const offset = text.search(/\b(?:manifest|level|frag|key|audioTrack|subtitleTrack)Load(?:Error|TimeOut)\b/)
  if (offset < 0) return null
  const near = text.slice(Math.max(0, offset - 2000), offset + 4000)
  const url = valueIn(near, 'url')
  return made('hls.js', text, offset, url === null ? null : { url, method: 'GET' }, [{ message: noReason }])
}

/** Errors of React Native, and of Node's own fetch, node-fetch and got. */
function nativeError(text: string): ClientError | null {
  const isOther =
    /\b(?:FetchError|RequestError): |\bError: (?:connect|getaddrinfo|read|write|socket) |\bcode: ?['"]E[A-Z_]{4,40}['"]/.test(
      text,
    ) && isOfNode(text)
  const offset = text.search(
    isOther
      ? /\w{0,20}Error: /
      : /TypeError: Network request failed|TypeError: fetch failed|FetchError: request to /,
  )
  if (offset < 0) return null
  const isNative = text.startsWith('TypeError: Network', offset)
  const who = isNative ? 'React Native' : 'Node'
  const message = noCors(who)
  // The place in the code that threw is no request.
  const url = /https?:\/\/[^\s'"<>)]{1,2000}(?<!:\d{1,7}:\d{1,7})(?=[\s'"<>)]|$)/.exec(text)?.[0]
  return made(who, text, offset, url === undefined ? null : { url, method: null }, [{ message }])
}
