import { pageOf } from '../browser-headers.ts'
import { readCopiedRequest, type Note } from '../copied-request.ts'
import type { ImportedCase } from '../imported.ts'

/** An error that a client of script made of a failed request, with what it names. */
export interface ClientError {
  readonly client: string
  readonly offset: number
  readonly subject: ImportedCase | null
  readonly notes: readonly Note[]
  readonly text: string
}

/** What script may see of the failure is all that these say: never the reason. */
export const noReason =
  'script is not told the reason: the browser’s own line in the console names it, copy that too'

const member = (name: string) =>
  new RegExp(
    String.raw`(?:^|[\s{,])["']?${name}["']?\s*:\s*(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|(true|false))`,
  )

/** What stands behind a name, as JSON, an inspector or source writes it. */
export function valueIn(text: string, name: string): string | null {
  const found = member(name).exec(text)
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null)
}

/** The error of a client, with the case of the request that it names. */
export function made(
  client: string,
  text: string,
  offset: number,
  request: {
    readonly url: string
    readonly method: string | null
    readonly headers?: readonly (readonly [string, string])[]
    readonly isCredentialed?: boolean
    readonly pageUrl?: string | null
  } | null,
  notes: readonly Note[],
): ClientError {
  const first = text.slice(offset, offset + 400).split('\n', 1)[0] ?? ''
  if (request === null) {
    const message = `the error of ${client} names no URL; copy the lines around it too`
    return { client, offset, subject: null, notes: [...notes, { message, part: 'url' }], text: first }
  }
  const read = readCopiedRequest({
    url: request.url,
    method: request.method ?? 'GET',
    headers: request.headers ?? [],
    body: null,
    credentials: request.isCredentialed === true ? 'include' : null,
    ...(request.pageUrl == null ? {} : { page: pageOf(null, request.pageUrl) }),
    told: {
      ...(request.pageUrl == null ? {} : { page: `the error of ${client}` }),
      url: `the error of ${client}`,
      ...(request.method === null ? {} : { method: `the error of ${client}` }),
      ...(request.isCredentialed === true ? { credentials: `the error of ${client}` } : {}),
    },
  })
  const unsaid: readonly Note[] =
    request.method === null
      ? [
          {
            message:
              'the error does not name the method: read as GET; add the method and headers that script sets',
            part: 'method',
          },
        ]
      : []
  return { client, offset, subject: read.subject, notes: [...notes, ...unsaid, ...read.notes], text: first }
}
