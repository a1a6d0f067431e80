import type { HeaderList } from '../../model/case.ts'
import { getHeader } from '../standard/header-list.ts'
import { isPotentiallyTrustworthy } from '../standard/mixed-content.ts'
import { isRedirectStatus } from '../standard/status.ts'
import type { Answering } from './rules.ts'

/** Codings that Chromium asks for everywhere. */
const plain = new Set(['gzip', 'x-gzip', 'deflate'])
/** Asked for where nobody in between can spoil them. */
const secure = new Set(['br', 'zstd'])

/**
 * Whether Chromium gives up on a response for its `Content-Encoding`: a value that is no list of codings, or a coding
 * that it knows and did not ask for. It asks for `br` and `zstd` over https and on loopback alone, and for none where
 * script set `Range`. A redirect may be in any coding. http_network_transaction.cc (ContentEncodingsValid) and
 * http_util.cc (ParseContentEncoding); measured for answers to requests and preflights, empty, 204, 304 and to HEAD.
 */
export function refusesContentEncoding(
  status: number,
  headers: HeaderList,
  { url, headers: asked }: Answering,
): boolean {
  const value = getHeader(headers, 'content-encoding')
  if (value === null) return false
  if (/["=;*]/.test(value)) return true
  const codings = value
    .split(',')
    .filter((element) => element !== '')
    .map((element) => element.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, '').toLowerCase())
  if (codings.some((coding) => /[\t ]/.test(coding))) return true
  if (isRedirectStatus(status) && getHeader(headers, 'location')) return false
  const isSecure = isPotentiallyTrustworthy(url)
  const ranged = asked.some(([name]) => name === 'range')
  return codings.some((coding) => {
    if (plain.has(coding)) return ranged
    if (secure.has(coding)) return ranged || !isSecure
    return coding === ''
  })
}
