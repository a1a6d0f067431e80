import type { CredentialsMode, HeaderList } from '../knowledge/model/case.ts'
import { readMethod, readUrl } from '../knowledge/read-case.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { readCopiedHeaders, valueOf } from './browser-headers.ts'
import type { ImportedCase } from './imported.ts'

/** A request as something copied it, before anything is judged. */
export interface CopiedRequest {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body: string | null
  /** Null where the text does not say: a cookie then means `include`, none the default of fetch(). */
  readonly credentials: CredentialsMode | null
  /** Where the page stands beside the headers (`referrer` of a copied fetch). */
  readonly page?: { readonly pageOrigin: string | null; readonly pageUrl: string | null }
}

export interface ReadRequest {
  readonly subject: ImportedCase | null
  /** One sentence each, about what was left out or could not be read. */
  readonly notes: readonly string[]
}

/**
 * The case behind a copied request: URL and method checked, the browser's own headers left out and named.
 * A copied preflight becomes the request it asks for; its header values are unknown and stand-ins take their place.
 */
export function readCopiedRequest(copied: CopiedRequest): ReadRequest {
  const url = readUrl(copied.url)
  if (!url.ok)
    return { subject: null, notes: [`expected ${url.problem.expected}, found ${url.problem.found}`] }
  const notes = url.notes.map(withoutField)
  const asked = valueOf(copied.headers, 'access-control-request-method')
  const isPreflight = copied.method.toUpperCase() === 'OPTIONS' && asked !== null
  const headers = readCopiedHeaders(copied.headers)
  if (headers.dropped.length > 0) {
    const names = [...new Set(headers.dropped.map((name) => name.toLowerCase()))].join(', ')
    notes.push(`left out, because the browser sets them and not script: ${visible(names)}`)
  }
  const method = readMethod(isPreflight ? asked : copied.method)
  if (!method.ok) {
    return { subject: null, notes: [`expected ${method.problem.expected}, found ${method.problem.found}`] }
  }
  const kept = isPreflight ? requestedHeaders(copied.headers) : headers.kept
  if (isPreflight) {
    const values = kept.length > 0 ? '; the values of its headers are not known, stand-ins are sent' : ''
    notes.push(`this is a CORS-preflight request: read as the ${method.value} it asks for${values}`)
  }
  const page = headers.pageOrigin !== null || copied.page === undefined ? headers : copied.page
  return {
    subject: {
      pageOrigin: page.pageOrigin,
      pageUrl: page.pageUrl,
      url: url.value,
      method: method.value,
      headers: kept,
      credentials: copied.credentials ?? (headers.hasCookie ? 'include' : 'same-origin'),
      body: copied.body,
    },
    notes,
  }
}

/** The names a preflight asks for, with values that a server takes for what they are. */
function requestedHeaders(headers: HeaderList): HeaderList {
  const names = valueOf(headers, 'access-control-request-headers') ?? ''
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => [name, name.toLowerCase() === 'content-type' ? 'application/json' : 'unknown'] as const)
}

function withoutField(note: string): string {
  return note.replace(/^\w+: /, '')
}
