import type { HeaderList } from '../case.ts'
import { normalizeValue } from '../fetch-standard/header-list.ts'
import { lowerCase } from '../fetch-standard/lower-case.ts'
import type { RecordedAnswer } from './exchange.ts'

/** The one spelling by which Firefox counts the lines of this header. */
export const countedSpelling = 'Access-Control-Allow-Origin'

/**
 * What the HTTP parser of a browser makes of the lines of an answer (RFC 9112, 5.2; RFC 9110, 5.5): a folded line is
 * joined by a blank, and a NUL spoils the whole. Measured in all three. Names are lower-cased here, once for all who
 * ask, but where their spelling counts.
 */
export function recordedAnswer(status: number, written: HeaderList): RecordedAnswer {
  const headers = written.some(([, value]) => value.includes('\n')) ? unfolded(written) : written
  if (headers.some(([, value]) => value.includes('\0'))) return { status, headers, fault: 'malformed' }
  const lower = headers.map(([name, value]) => [lowerCase(name), value] as const)
  const fault = hasConflictingLines(lower) ? 'conflicting' : undefined
  const counted = headers.filter(([name]) => name === countedSpelling).length > 1
  return { status, headers: counted ? headers : lower, fault }
}

function unfolded(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => [name, value.replace(/\r\n[\t ]+/g, ' ')])
}

/** Response headers that may come once. http_stream_parser.cc, nsHttpHeaderArray.h; measured. */
const singletons = new Set(['location', 'content-length', 'content-disposition'])

function hasConflictingLines(headers: HeaderList): boolean {
  const once = headers.filter(([name]) => singletons.has(name))
  return once.some(([name, value]) => {
    const first = once.find((header) => header[0] === name)
    return first !== undefined && normalizeValue(first[1]) !== normalizeValue(value)
  })
}
