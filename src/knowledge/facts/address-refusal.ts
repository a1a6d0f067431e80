import type { Answer } from './answer.ts'
import { acceptsPage, answersFor, type Facts } from './facts.ts'
import { oddAddress, type OddAddress } from './odd-address.ts'

/** A server that refuses the address for how it is written. */
export interface AddressRefusal {
  readonly odd: OddAddress
  /** The first of the page's own requests that it refuses. */
  readonly refused: Answer
  /** The same address, written otherwise. */
  readonly other: Answer
}

/** Whether the address is refused as it is written, to OPTIONS as to the request, and answered in another writing; or null. */
export function addressRefusal(facts: Facts): AddressRefusal | null {
  const { preflight, request, subject } = facts
  const odd = oddAddress(subject.url)
  const other = answersFor(facts, 'sibling').find(({ purpose }) => purpose.what === 'rewritten')
  if (odd === null || other === undefined || request === null) return null
  if (!isRefused(request) || (preflight !== null && preflight.status !== request.status)) return null
  // That nothing is at an address with two slashes is said of the address already.
  if (odd.of === 'slashes' && request.status === 404) return null
  // Beside the path that is refused there need be nothing: that the policy answers there is enough.
  const isOther = other.status !== request.status || odd.of === 'encoded'
  const isAnswered = other.status < 400 || (isOther && acceptsPage(other, facts))
  return isAnswered ? { odd, refused: preflight ?? request, other } : null
}

function isRefused({ status, check }: Answer): boolean {
  return [400, 403, 404, 414, 431].includes(status) && check.kind === 'missing'
}
