import type { Imported } from '../../../src/intake/imported.ts'

/** The requests of what was read, a line of words each, the errors that it tells, and the beginning of what was said. */
export function saidInShort({ cases, unfinished, reported, problems }: Imported): string {
  const requests = cases.map(({ pageOrigin, method, url, credentials, headers, body, as, mode }) =>
    [
      ...(pageOrigin === null ? [] : [pageOrigin]),
      method,
      url,
      ...(credentials === 'same-origin' ? [] : [credentials]),
      ...(as === undefined ? [] : [as]),
      ...(mode === undefined ? [] : [mode]),
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(body === null ? [] : [JSON.stringify(body)]),
    ].join(' '),
  )
  const open = unfinished.map(({ url, rest }) => `? ${rest.method} ${url}`)
  const errors = reported.map(({ engine, corsError }) => `${engine} ${corsError}`)
  const said = problems.map(({ line, column, message }) => `(${line}:${column} ${message.slice(0, 40)})`)
  return [...requests, ...open, ...errors, ...said].join('; ').replaceAll('\n', '↵') || 'nothing'
}
