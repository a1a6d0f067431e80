import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import type { Case } from '../model/case.ts'

/** What to leave out of the call so that it needs no preflight, as an imperative. */
export function leaveOut({ method, headers, as }: Pick<Case, 'method' | 'headers' | 'as'>): string {
  const names = unsafeRequestHeaderNames(headers)
  const isSimple = /^(get|head|post)$/i.test(method)
  const what = [
    ...(names.length > 0 ? [names.join(', ')] : []),
    ...(isSimple ? [] : [`the method ${method}`]),
    ...(as === 'xhr-upload' ? ['the listener on xhr.upload (progress)'] : []),
  ]
  return what.length === 0 ? 'leave the call as simple as it is' : `leave out ${what.join(' and ')}`
}
