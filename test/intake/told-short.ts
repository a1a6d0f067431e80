import { readAny } from '../../src/intake/read-any.ts'

/** Every case in short: page, method, URL, credentials, headers in lower case. */
export function inShort(text: string): readonly string[] {
  return readAny(text).cases.map(({ pageOrigin, method, url, credentials, headers }) =>
    [
      pageOrigin ?? '?',
      method,
      url,
      credentials,
      headers.map(([name, value]) => `${name.toLowerCase()}=${value}`).join('&') || '-',
    ].join(' '),
  )
}

/** All that was said, on a line each. */
export function said(text: string): string {
  return readAny(text)
    .problems.map(({ message }) => message)
    .join('\n')
}
