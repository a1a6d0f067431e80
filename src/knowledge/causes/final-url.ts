import type { Facts } from '../facts/facts.ts'

/** The URL at the end of the observed redirects: the one to call instead. Null where nothing was redirected. */
export function finalUrl({ chain, byId }: Facts): string | null {
  const last = chain.at(-1)
  if (last === undefined) return null
  const answer = last.request === null ? null : (byId.get(last.request.id) ?? null)
  if (answer?.location != null) return answer.location.href
  return chain.length > 1 ? last.url : null
}
