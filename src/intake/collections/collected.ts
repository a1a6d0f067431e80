import type { CredentialsMode, HeaderList } from '../../knowledge/model/case.ts'
import type { RequestMode } from '../../knowledge/model/request-kind.ts'
import { readCopiedRequest } from '../copied-request.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Unfinished,
} from '../imported.ts'

/** A request as a collection, an editor's file or a script keeps it. */
export interface CollectedRequest {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body: string | null
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** What the file calls it; null where it has no name. */
  readonly name: string | null
  readonly notes?: readonly string[]
  /** Absent where the text does not say. */
  readonly credentials?: CredentialsMode
  readonly mode?: RequestMode
}

/** The cases of collected requests; what is said of each names it. */
export function importedFrom(requests: readonly CollectedRequest[], source: string): Imported {
  const cases: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const problems: ImportProblem[] = []
  for (const { url, method, headers, body, credentials, mode, line, column, name, notes = [] } of requests) {
    const read = readCopiedRequest({
      url: /^[a-z][a-z0-9+.-]*:\/\/|^(?:\{|\$|<)/i.test(url) ? url : `http://${url}`,
      method,
      headers,
      body,
      credentials: credentials ?? null,
      ...(mode === undefined ? {} : { mode }),
      told: {
        url: name === null ? source : `${source} “${name}”`,
        method: source,
        ...(credentials === undefined ? {} : { credentials: source }),
      },
    })
    if (read.subject !== null) cases.push(read.subject)
    if (read.unfinished !== null) unfinished.push(read.unfinished)
    const of = name === null ? '' : `${name}: `
    for (const message of notes) problems.push({ line, column, message: of + message })
    for (const note of read.notes) problems.push({ line, column, ...note, message: of + note.message })
  }
  if (requests.length === 0)
    problems.push({ line: 1, column: 1, message: `expected a request in ${source}, found none` })
  return { ...nothingImported, kind: requests.length > 0 ? 'fetch' : null, cases, unfinished, problems }
}
