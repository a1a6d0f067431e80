import type { Imported } from '../../../src/intake/imported.ts'

/** The requests of what was read, a line of words each, the errors that it tells, and the beginning of what was said. */
export function saidInShort({ cases, unfinished, reported, recordings, answer, problems }: Imported): string {
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
  const recorded = recordings.map(({ entry, failed, evidence }) =>
    [
      `#${entry}${failed ? ' failed' : ''}`,
      ...evidence.observations.map(({ purpose, request, response, failure }) =>
        [
          purpose.kind,
          request.method,
          response?.status ?? failure?.kind ?? '-',
          ...(response?.headers ?? []).map(([name]) => name),
        ].join(' '),
      ),
    ].join(', '),
  )
  const copied = answer === null ? [] : [`answer ${answer.status} ${answer.headers.join(' ')}`]
  const said = problems.map(({ line, column, message }) => `(${line}:${column} ${message.slice(0, 40)})`)
  return (
    [...requests, ...open, ...errors, ...recorded, ...copied, ...said].join('; ').replaceAll('\n', '↵') ||
    'nothing'
  )
}
