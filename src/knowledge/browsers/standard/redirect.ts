import type { HeaderList } from '../../model/case.ts'
import { lowerCase } from './lower-case.ts'

const requestBodyHeaders = new Set([
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
])

/** Fetch standard, 2.2.2, "request-body-header name". Lower case in. */
function isRequestBodyHeader(name: string): boolean {
  return requestBodyHeaders.has(name)
}

/** What a redirect takes off the request: the request-body headers where it drops the body, `Authorization` where it crosses origins. */
export interface Strips {
  readonly body: boolean
  readonly authorization: boolean
}

/** Fetch standard, 4.5, HTTP-redirect fetch, step 12: the method that the next request goes out with. */
export function methodAfterRedirect(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET'
  if (status === 303 && method !== 'GET' && method !== 'HEAD') return 'GET'
  return method
}

/** Fetch standard, 4.5, HTTP-redirect fetch, steps 12 and 13: the headers that the next request goes out with. */
export function headersAfterRedirect(headers: HeaderList, strips: Strips): HeaderList {
  if (headers.length === 0 || (!strips.body && !strips.authorization)) return headers
  return headers.filter(([name]) => !isStripped(lowerCase(name), strips))
}

/** Whether a redirect takes this header (lower case) off the request. */
export function isStripped(name: string, strips: Strips): boolean {
  return (strips.body && isRequestBodyHeader(name)) || (strips.authorization && name === 'authorization')
}
