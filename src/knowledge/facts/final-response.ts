import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'

/** What the request comes to in the end, past its redirects. */
export function finalResponse({ chain, byId, standIn }: Facts): Answer | null {
  const last = chain.at(-1)?.request
  return last == null || standIn ? null : (byId.get(last.id) ?? null)
}
