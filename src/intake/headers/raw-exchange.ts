import { section } from './header-lines.ts'

/** A request as it went over the wire, found inside what another program printed or was given. */
export interface RawExchange {
  /** The request line and its headers, and the status line with its headers where they stand behind it. */
  readonly text: string
  /** Null where nothing around it tells. */
  readonly scheme: 'http' | 'https' | null
}

const asked =
  /(?:^|[^\w/"'(-])((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?:https?:\/\/\S{1,4000}|\/\S{0,4000}|\*) HTTP\/\d(?:\.\d)?)$/
const header = /^(?:[<>] ?)?([A-Za-z][\w-]{0,80}): ?(.*)$/
const answered = /^(?:<< ?|< )?(HTTP\/\d(?:\.\d)? [1-5]\d\d\b.*)$/

/**
 * What is typed into `openssl s_client` or `nc`, or shown by tcpdump, mitmproxy and Burp: the first request line that
 * ends its line and has headers below it. Null where the text has none, or begins with it.
 */
export function rawExchange(text: string): RawExchange | null {
  if (/^[<>] /m.test(text)) return null
  const lines = unescaped(text)
    .split(/\r?\n/, 4000)
    .map((line) => line.trim())
  const at = lines.findIndex((line, index) => asked.test(line) && header.test(lines[index + 1] ?? ''))
  const first = asked.exec(lines[at] ?? '')?.[1]
  if (
    first === undefined ||
    at === 0 ||
    lines.some((line) => /^response$/i.test(section.exec(line)?.[1] ?? ''))
  )
    return null
  const request = headersFrom(lines, at + 1)
  if (!request.some((line) => /^host:/i.test(line)) && !/ https?:/.test(first)) return null
  const answer = lines.findIndex((line, index) => index > at && answered.test(line))
  const status = answered.exec(lines[answer] ?? '')?.[1]
  const response = status === undefined ? [] : [status, ...headersFrom(lines, answer + 1)]
  return { text: [first, ...request, ...response].join('\n'), scheme: schemeOf(text) }
}

function headersFrom(lines: readonly string[], from: number): readonly string[] {
  const end = lines.findIndex((line, index) => index >= from && !header.test(line))
  return lines.slice(from, end < 0 ? undefined : end)
}

/** `printf 'GET / HTTP/1.1\r\nHost: …'` and `echo -e "…"`: the breaks are written out. */
function unescaped(text: string): string {
  if (!/HTTP\/\d(?:\.\d)?(?:\\r)?\\n/.test(text)) return text
  return text.replace(/(?:\\r)?\\n/g, '\n').replace(/(?<=(?:printf|echo(?: -[a-z]{1,3})?) )\$?["']/g, '\n')
}

/** By what stands before the request and what it is sent with; the page's own address says nothing of it. */
function schemeOf(text: string): RawExchange['scheme'] {
  const before = text.slice(
    0,
    Math.max(text.search(/(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S+ HTTP\//), 0),
  )
  if (
    /\bopenssl\b|\bSSL\b|\bTLSv|https:\/\//.test(before) ||
    /\|\s{0,8}(?:openssl s_client|ncat --ssl)\s/.test(text)
  )
    return 'https'
  return /(?:^|[|\s])(?:nc|netcat|telnet)\s|\bncat(?! --ssl)\b/m.test(text) || /\bHTTP: /.test(text)
    ? 'http'
    : null
}
