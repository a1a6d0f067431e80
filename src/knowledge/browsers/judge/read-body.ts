import { misfit, object, oneOf, onlyKeys, string } from './read-fields.ts'

const keysOfBody = new Set(['kind', 'type'])

const bodyKinds = ['text', 'bytes', 'blob', 'form-data', 'url-search-params', 'stream'] as const

/**
 * Fetch standard, 5.2, "extract a body", and XMLHttpRequest, 4.5.6: the `Content-Type` that the body brings along where
 * script sets none; null where it brings none. Of a line, `request.body` is a text, or an object with its `kind`, a
 * Blob's with its `type`. The bytes themselves decide nothing.
 */
export function typeOfBody(value: unknown, key: string): string | null {
  if (typeof value === 'string') return text
  const body = object(value, `${key}.body`)
  onlyKeys(body, keysOfBody, `${key}.body`)
  const kind = oneOf(bodyKinds, body['kind'], `${key}.body.kind`)
  if (kind !== 'blob' && body['type'] !== undefined)
    return misfit(`${key}.body.type`, `none for ${kind}`, body['type'])
  switch (kind) {
    case 'text':
      return text
    case 'bytes':
      return null
    case 'blob':
      return typeOfBlob(string(body['type'] ?? '', `${key}.body.type`))
    case 'form-data':
      return 'multipart/form-data; boundary=boundary'
    case 'url-search-params':
      return 'application/x-www-form-urlencoded;charset=UTF-8'
    // It forces a preflight and needs HTTP/2 in Chromium, and is no stream to the others: not measured here.
    case 'stream':
      return misfit(`${key}.body.kind`, 'a body that is no stream', kind)
  }
}

/** File API, 3.1: no more than printable ASCII is a type. */
export function typeOfBlob(type: string): string | null {
  return type === '' || /[^ -~]/.test(type) ? null : type
}

const text = 'text/plain;charset=UTF-8'
