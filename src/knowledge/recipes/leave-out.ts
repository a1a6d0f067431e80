import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import type { Case } from '../model/case.ts'

/** What to leave out of the call so that it needs no preflight, as an imperative. */
export function leaveOut({
  method,
  headers,
  as,
  body,
}: Pick<Case, 'method' | 'headers' | 'as' | 'body'>): string {
  const unsafe = unsafeRequestHeaderNames(headers)
  const isTyped = body !== null && unsafe.includes('content-type')
  const names = isTyped ? unsafe.filter((name) => name !== 'content-type') : unsafe
  const isSimple = /^(get|head|post)$/i.test(method)
  const what = [
    ...(names.length > 0 ? [names.join(', ')] : []),
    ...(isSimple ? [] : [`the method ${method}`]),
    ...(as === 'xhr-upload' ? ['the listener on xhr.upload (progress)'] : []),
  ]
  const less = what.length === 0 ? [] : [`leave out ${what.join(' and ')}`]
  const typed = isTyped ? ['send the body as text/plain or as a form (URLSearchParams, FormData)'] : []
  const all = [...typed, ...less]
  return all.length === 0 ? 'leave the call as simple as it is' : all.join(' and ')
}
