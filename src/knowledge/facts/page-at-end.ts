import { isLoadedFile } from '../model/request-kind.ts'
import { isHtmlDocument, type Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'

/**
 * The page for people to which the call is redirected by another path and on another host: a payment, the page's own
 * dashboard, the home page of a host that was renamed. Null where the redirects lead to data, or keep the path.
 */
export function pageAtEnd(facts: Facts): URL | null {
  const { preflight, request, url, subject } = facts
  const location = preflight?.location ?? request?.location ?? null
  if (location === null || isLoadedFile(subject.as) || location.host === url.host) return null
  if (location.pathname === url.pathname) return null
  return location.origin === subject.pageOrigin ||
    endsOf(facts).some((end) => end.isOk && isHtmlDocument(end))
    ? location
    : null
}

/** What came at the end of the redirects, followed or asked at once. */
export function endsOf({ chain, byId, ...facts }: Facts): readonly Answer[] {
  const last = chain.length < 2 ? null : (chain.at(-1)?.request ?? null)
  const followed = last === null ? null : (byId.get(last.id) ?? null)
  return [...(followed === null ? [] : [followed]), ...answersFor(facts, 'far-side')]
}
