import type { StaticValue } from '../../source/ecmascript/value.ts'

/** What a body is, as far as source tells it. */
export type BodyKind = 'none' | 'object' | 'text' | 'form-data' | 'parameters' | 'blob' | 'unknown'

/** By the constructor that made it, by its value, or by the type that the program gives the name. */
export function bodyKind(body: StaticValue | undefined): BodyKind {
  switch (body?.kind) {
    case undefined:
      return 'none'
    case 'known':
      return body.value === null ? 'none' : 'text'
    case 'pattern':
    case 'environment':
      return 'text'
    case 'object':
    case 'list':
      return 'object'
    case 'unknown':
      return kindOfSource(body.source)
    default:
      return 'unknown'
  }
}

function kindOfSource(source: string): BodyKind {
  if (/^new (?:\w+\.)?FormData\b|^(?:fd|form_data|(?:multipart)?form(?:data)?)$/i.test(source))
    return 'form-data'
  if (/^new (?:URLSearchParams|HttpParams)\b|^(?:url)?search_?params$/i.test(source)) return 'parameters'
  if (/^new (?:Blob|File|Uint8Array|ArrayBuffer)\b|^(?:file|blob)$|\.files\[/i.test(source)) return 'blob'
  return /^(?:qs|querystring|Qs)\.stringify\b|\.(?:serialize|toString)\(\)$|^\$\.param\(/.test(source)
    ? 'text'
    : 'unknown'
}

/** The type that a `new Blob(parts, { type })` gives the request that carries it (Fetch standard, 5.2, extract a body). */
export function typeOfBlob(body: StaticValue | undefined): string | null {
  if (body?.kind !== 'unknown') return null
  return /^new (?:Blob|File)\(.*\btype: ?(["'`])([\w.+/-]{1,100})/.exec(body.source)?.[2] ?? null
}

/** The type that axios, Angular, ky and ofetch give a body that is an object: JSON. Others the browser types itself. */
export function jsonFor(kind: BodyKind): string | null {
  return kind === 'object' || kind === 'unknown' ? 'application/json' : null
}
