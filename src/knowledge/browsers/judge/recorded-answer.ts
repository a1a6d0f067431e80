import type { HeaderList } from '../../model/case.ts'
import type { WrittenStart } from '../../model/written-start.ts'
import { corsHeadersOfAll } from '../standard/cors-headers.ts'
import { isHttpToken } from '../standard/http-token.ts'
import { firstLine } from '../standard/header-list.ts'
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
  const headers: HeaderList[number][] = []
  let plain = status >= 200 && status !== 407 && statusLine === undefined && brokenOff === undefined
  let bytes = 0
  for (const line of written) {
    const { name, form } = headerName(line[0])
    const value = line[1]
    if (form !== undefined) plain &&= form.test(value) && firstLine(headers, name) === null
    plain &&= name !== '' && !notInValue.test(value)
    bytes += name.length + value.length
    headers.push([name, value])
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

interface HeaderName {
  /** In lower case; empty where it is no name that everybody reads. */
  readonly name: string
  /** What a value of it holds where no engine makes more of it; undefined where none does of any. */
  readonly form: RegExp | undefined
}

/** The same few names come again on every line of a recording: each is looked at once. */
function headerName(spelled: string): HeaderName {
  let known = remembered.get(spelled)
  if (known === undefined) {
    const name = isHttpToken(spelled) ? lowerCase(spelled) : ''
    known = { name, form: telling.get(name) }
    if (remembered.size === 512) remembered.clear()
    remembered.set(spelled, known)
  }
  return known
}

const remembered = new Map<string, HeaderName>()
