import type { HeaderList } from '../../model/case.ts'
import type { WrittenStart } from '../../model/written-start.ts'
import { corsHeadersOfAll } from '../standard/cors-headers.ts'
import { isHttpToken } from '../standard/http-token.ts'
import { lowerCase } from '../standard/lower-case.ts'
import type { RecordedAnswer } from './exchange.ts'
import { headerLines } from './header-lines.ts'

/** Headers of which an engine may make more than their value: what they hold where none does. Each once. */
const telling: ReadonlyMap<string, RegExp> = new Map([
  ['clear-site-data', /(?!)/],
  ['content-disposition', /^[^,]*$/],
  ['content-encoding', /(?!)/],
  ['content-length', /^\d+$/],
  ['location', /^/],
  ['proxy-authenticate', /^/],
  ['transfer-encoding', /^chunked$/],
  ['www-authenticate', /^/],
])

/** No engine minds a head of so many bytes. */
const smallHead = 60_000

/**
 * A response as it was recorded. Nearly all are read alike by everybody; of the others `written` keeps the lines, which
 * each engine then reads in its own way, as it does the start. Names are lower-cased here, once for all who ask, where spelling says nothing.
 */
export function recordedAnswer(
  status: number,
  written: HeaderList,
  { statusLine, brokenOff }: WrittenStart = {},
): RecordedAnswer {
  const headers = written.map(lowerCased)
  let plain = status >= 200 && status !== 407 && statusLine === undefined && brokenOff === undefined
  let bytes = 0
  for (const header of headers) {
    const name = header[0]
    const value = header[1]
    const form = telling.get(name)
    if (form !== undefined) plain &&= form.test(value) && isFirst(headers, header)
    plain &&= name !== '' && !notInValue.test(value)
    bytes += name.length + value.length
  }
  const isPlain = plain && bytes < smallHead
  const said = isPlain ? corsHeadersOfAll(headers) : undefined
  // One shape for all of them: it is read faster. Firefox counts some lines by their spelling.
  return {
    status,
    headers: said ? headers : isPlain ? written : headerLines(written),
    said,
    written: isPlain ? undefined : written,
    statusLine,
    brokenOff,
  }
}

const notInValue = /[\0\r\n]/

function lowerCased(header: HeaderList[number]): HeaderList[number] {
  return [plainName(header[0]), header[1]]
}

/** Whether no line before this one has its name. */
function isFirst(headers: HeaderList, header: HeaderList[number]): boolean {
  return headers.find((other) => other[0] === header[0]) === header
}

/** In lower case; empty where it is no name that everybody reads. */
function plainName(spelled: string): string {
  let name = remembered.get(spelled)
  if (name === undefined) {
    name = isHttpToken(spelled) ? lowerCase(spelled) : ''
    if (remembered.size === 512) remembered.clear()
    remembered.set(spelled, name)
  }
  return name
}

const remembered = new Map<string, string>()
