import type { ParsedUrl } from '../standard/url.ts'
import type { WrittenStart } from '../../model/written-start.ts'

/**
 * What an engine makes of the start of a response: its status, HTTP/0.9 (a body alone, which counts as a 200 without
 * headers), or null where it refuses it.
 */
export type StartRead = number | 'body-alone' | null

/** The start of a response, and what was asked. */
export interface Start extends WrittenStart {
  readonly statusLine: string
  readonly method: string
  readonly url: ParsedUrl
}

/** RFC 9112, 4. */
export function readStart({ statusLine }: Start): StartRead {
  const status = /^HTTP\/\d\.\d (\d{3})(?: [^\0\r\n]*)?$/.exec(statusLine)?.[1]
  return status === undefined ? null : Number(status)
}

/**
 * http_stream_parser.cc and http_response_headers.cc; measured with 130 lines. `HTTP` within the first bytes makes it a
 * status line, the digits behind the first blank are its status, and without digits it is 200.
 */
export function readStartInChromium({ statusLine, method, url, brokenOff }: Start): StartRead {
  const from = statusLine.slice(0, 8).search(/http/i)
  if (statusLine.includes('\0') && from !== -1) return null
  if (from === -1) {
    const isStreamOfMusic = url.scheme === 'http:' && /^icy/i.test(statusLine)
    return method !== 'PUT' && (url.port === '' || isStreamOfMusic) ? 'body-alone' : null
  }
  if (brokenOff !== undefined && url.scheme === 'https:') return null
  const [, digits] = /^[^ ]* +(\d+)/.exec(statusLine.slice(from)) ?? []
  return digits === undefined ? 200 : Math.min(Number(digits), largestInteger)
}

const largestInteger = 2 ** 31 - 1

/**
 * nsHttpTransaction.cpp and nsHttpResponseHead.cpp; measured with 130 lines. Up to four bytes of anything may stand
 * before `HTTP/1.`, blanks before `HTTP/2`, `HTTP/3` and `ICY`; a line without a blank is a 200.
 */
export function readStartInFirefox({ statusLine, method }: Start): StartRead {
  const found = /^(?:[^]{0,4}?(?=http\/1\.)|[\t\n\f\r ]{0,5}(?=http\/[23]|icy ))/i.exec(statusLine)
  const line = statusLine.slice(found?.[0].length)
  if (found === null) return method === 'PUT' ? null : 'body-alone'
  if (/^h|^H(?!TTP)/.test(line)) return 'body-alone'
  const blank = line.indexOf(' ')
  if (blank === -1) return 200
  const status = /^[\t ]*(\d{1,3})(?![^\t\n\r ])/.exec(line.slice(blank))?.[1]
  return status === undefined ? null : Number(status)
}

/** libsoup (soup-headers.c); measured with 130 lines. */
export function readStartInWebkit({ statusLine, brokenOff }: Start): StartRead {
  if (statusLine.includes('\0') || brokenOff === 'amid-line') return null
  const line = statusLine.replace(/^(?:\n\r?\n|\r\n\r\n|\r?\n|\r+)/, '')
  const status = /^(?:HTTP\/0*1\.0*[01](?!\d)|ICY)[\t ]*([1-9]\d\d)(?!\d)/.exec(line)?.[1]
  return status === undefined ? null : Number(status)
}
