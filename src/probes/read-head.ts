import { firstStatus } from '../knowledge/browsers/judge/first-status.ts'
import { parseUrl } from '../knowledge/browsers/standard/url.ts'
import type { HeaderList } from '../knowledge/model/case.ts'
import { isPlainStatusLine, type WrittenStart } from '../knowledge/model/written-start.ts'

/** The head of a response as it was written: every line is there, also one that no browser takes for a header. */
export interface Head {
  readonly status: number
  readonly headers: HeaderList
  /** Empty where all browsers read the start alike. */
  readonly start: WrittenStart
}

/** What a response is the response to. */
export interface Asked {
  readonly method: string
  readonly url: string
}

/** The first line that holds more than its end, with what stands before it. */
const upToStatus = /^[\r\n]*[^\n]*/

/**
 * Reads a head as browsers do (RFC 9112, 2.2, 4 and 5.2): lines may end in LF alone, folded ones are joined by a blank.
 * Who reads a line with a blank before its colon, a NUL or a carriage return is left to each engine, and so is a status
 * line that not all read alike. Null where none of them reads a status in it.
 */
export function readHead(text: string, asked: Asked, brokenOff?: WrittenStart['brokenOff']): Head | null {
  const first = upToStatus.exec(text)?.[0] ?? ''
  const statusLine = withoutEnd(first)
  const start = {
    ...(isPlainStatusLine(statusLine) ? {} : { statusLine }),
    ...(brokenOff === undefined ? {} : { brokenOff }),
  }
  const status = statusOf(statusLine, asked)
  if (status === null) return null
  const headers: [name: string, value: string][] = []
  for (const line of text
    .slice(first.length + 1)
    .split('\n')
    .map(withoutEnd)) {
    if (line === '') continue
    const last = headers.at(-1)
    if (/^[\t ]/.test(line) && last !== undefined) last[1] = `${last[1]} ${trimmed(line)}`.trimStart()
    else headers.push(...fieldIn(line))
  }
  return { status, headers, start }
}

/** What a response begins with that not all browsers read alike; null where they do. */
export function oddStart(text: string): string | null {
  const statusLine = withoutEnd(upToStatus.exec(text)?.[0] ?? '')
  return isPlainStatusLine(statusLine) ? null : statusLine
}

function statusOf(statusLine: string, { method, url }: Asked): number | null {
  if (isPlainStatusLine(statusLine)) return Number(/\d{3}/.exec(statusLine)?.[0])
  const parsed = parseUrl(url)
  return parsed && firstStatus({ statusLine, method, url: parsed })
}

/** A line without a colon is no header to anybody; where it is one word, a name alone would make it one. */
function fieldIn(line: string): readonly [name: string, value: string][] {
  const colon = line.indexOf(':')
  if (colon !== -1) return [[line.slice(0, colon), trimmed(line.slice(colon + 1))]]
  return /[\t ]/.test(line) ? [[line, '']] : []
}

/**
 * The same head for a strict parser, which is to find the end of the body: how long it is, and whether the connection
 * is handed over.
 */
export function framingOf({ status, headers }: Head): string {
  const lines = (name: string) =>
    headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value)
  const isChunked = lines('transfer-encoding').some((value) => /\bchunked$/i.test(value))
  const length = /^\+?(\d+)$/.exec(lines('content-length')[0] ?? '')?.[1]
  const framing =
    status === 101
      ? ['Connection: Upgrade', ...lines('upgrade').map((value) => `Upgrade: ${value}`)]
      : isChunked
        ? ['Transfer-Encoding: chunked']
        : length === undefined
          ? []
          : [`Content-Length: ${length}`]
  const isKnown = status >= 200 && status <= 599
  return [`HTTP/1.1 ${status === 101 || isKnown ? status : 200} `, ...framing, '', ''].join('\r\n')
}

function withoutEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function trimmed(value: string): string {
  return value.replace(/^[\t\r ]+|(?<![\t\r ])[\t\r ]+$/g, '')
}
