import { readAny } from '../../../src/intake/read-any.ts'

/** What people really paste: page, method, URL, headers, credentials, body of every case, in short. */
export function told(text: string): readonly string[] {
  return readAny(text).cases.map(
    ({ pageOrigin, method, url, headers, credentials, body }) =>
      `${pageOrigin ?? '?'} ${method} ${url} ${headers.map((pair) => pair.join('=')).join('&') || '-'} ${credentials} ${body ?? '-'}`,
  )
}

export const url = 'https://api.test/v1'
export const page = 'https://app.test'
export const json = 'Content-Type=application/json'
export const form = 'Content-Type=application/x-www-form-urlencoded'
