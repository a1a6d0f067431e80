import type { HeaderList } from '../../model/case.ts'
import type { WrittenStart } from '../../model/written-start.ts'
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
  const headers: (readonly [name: string, value: string])[] = []
  const told: string[] = []
  let allowOrigins = 0
  let plain = status >= 200 && status !== 407 && statusLine === undefined && brokenOff === undefined
  let bytes = 0
  for (const [spelled, value] of written) {
    const name = plainName(spelled)
    const form = telling.get(name)
    if (form !== undefined) {
      plain &&= form.test(value) && !told.includes(name)
      told.push(name)
    }
    plain &&= name !== '' && !/[\0\r\n]/.test(value)
    if (name === 'access-control-allow-origin') allowOrigins += 1
    bytes += spelled.length + value.length
    headers.push([name, value])
  }
  // Firefox counts these lines by their spelling.
  if (plain && bytes < smallHead) return { status, headers: allowOrigins > 1 ? written : headers }
  return { status, headers: headerLines(written), written, statusLine, brokenOff }
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
