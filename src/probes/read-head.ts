import type { HeaderList } from '../knowledge/model/case.ts'

/** The head of a response as it was written: every line is there, also one that no browser takes for a header. */
export interface Head {
  readonly status: number
  readonly headers: HeaderList
}

/** All three engines read it so, measured: blanks and the reason may be missing or many, the version 1.0 or 1.1. */
const statusLine = /^HTTP\/1\.[01][\t ]+(\d{3})(?:[\t ].*)?$/s

/**
 * Reads a head as browsers do (RFC 9112, 2.2, 4 and 5.2): lines may end in LF alone, folded ones are joined by a blank.
 * Who reads a line with a blank before its colon, a NUL or a carriage return is left to each engine. Null where the
 * status line is none that all of them read.
 */
export function readHead(text: string): Head | null {
  const [first = '', ...lines] = text.split('\n').map(withoutEnd)
  const status = first.includes('\0') ? undefined : statusLine.exec(first)?.[1]
  if (status === undefined) return null
  const headers: [name: string, value: string][] = []
  for (const line of lines) {
    if (line === '') continue
    const last = headers.at(-1)
    if (/^[\t ]/.test(line) && last !== undefined) last[1] = `${last[1]} ${trimmed(line)}`.trimStart()
    else headers.push(...fieldIn(line))
  }
  return { status: Number(status), headers }
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
  return [`HTTP/1.1 ${status} `, ...framing, '', ''].join('\r\n')
}

function withoutEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function trimmed(value: string): string {
  return value.replace(/^[\t\r ]+|(?<![\t\r ])[\t\r ]+$/g, '')
}
