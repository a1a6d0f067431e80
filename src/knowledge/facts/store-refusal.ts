import { marksOf } from '../marks/catalogue.ts'
import { makerOf } from '../marks/layer-of.ts'
import type { Answer } from './answer.ts'
import { hasRunOut } from './signed-until.ts'

/** Why a store of files refuses to hand one out. */
export type StoreRefusal =
  /** The signature of the address, or the token that it was made with, has run out. */
  | 'run-out'
  /** Nobody may read it so, or there is nothing under this name: S3 and its like say one status for both. */
  | 'denied'
  /** The clock of who signed, or of the store, is wrong. */
  | 'clock'
  /** It knows S3, and not this call of it. */
  | 'not-implemented'

/** S3 and what speaks like it, Cloud Storage and Azure, in the XML of their errors. */
const runOut =
  /<Code>(ExpiredToken|RequestExpired)<\/Code>|<Message>Request has expired|signature expired at|Signature not valid in the specified time frame/i

/** What an address answers when its time is over: stores 403, a store of attachments 404, nginx (secure_link) 410. */
const mayBeOfTime: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])

/** What the error of a store says of a plain or signed address; null where it is no such error. */
export function storeRefusal(answer: Answer): StoreRefusal | null {
  const { status } = answer
  const body = answer.response.body ?? ''
  const isSkewed = body.includes('<Code>RequestTimeTooSkewed</Code>')
  if (!isSkewed && mayBeOfTime.has(status) && hasRunOut(answer) !== null) return 'run-out'
  if (![400, 403, 501].includes(status) || !/<Error>\s*<Code>/.test(body)) return null
  if (status === 501) return body.includes('<Code>NotImplemented</Code>') ? 'not-implemented' : null
  if (isSkewed) return 'clock'
  if (runOut.test(body)) return 'run-out'
  const { method, url, headers } = answer.observation.request
  const isRead = method === 'GET' || method === 'HEAD'
  const isSigned = /[?&](X-Amz-Signature|X-Goog-Signature|Signature|sig|q-signature)=/i.test(url)
  const isNamed = headers.some(([name]) => name.toLowerCase() === 'authorization')
  if (status !== 403 || !isRead || isSigned || isNamed || !body.includes('<Code>AccessDenied</Code>'))
    return null
  const maker = makerOf(answer)
  return maker !== null && marksOf(maker.id)?.role === 'storage' ? 'denied' : null
}
