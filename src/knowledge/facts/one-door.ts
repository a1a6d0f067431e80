import { isHtmlDocument, type Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'
import { endsOf } from './page-at-end.ts'
import { redirectKind } from './redirect-kind.ts'

/**
 * Whether this redirect leads to a page to which a path that was made up is sent as well: a login, a notice or a block
 * stands in front, and its address is none of the API. A home page to which a moved host sends everything is not told by
 * that, nor is data for which every path is redirected.
 */
export function isOneDoor(facts: Facts, answer: Answer): boolean {
  const { location } = answer
  if (location === null || location.pathname === '/' || location.pathname === facts.url.pathname) return false
  const kind = redirectKind(facts.url, location)
  if ((kind !== null && kind !== 'other-host') || !endsOf(facts).some(isHtmlDocument)) return false
  const made = answersFor(facts, 'error-path').filter(({ purpose }) => purpose.what === 'random-404')
  const others = [...made, ...answersFor(facts, 'sibling')].filter(
    ({ observation }) => !isSame(new URL(observation.request.url), location),
  )
  return made.length > 0 && others.every((one) => one.location !== null && isSame(one.location, location))
}

function isSame(one: URL, other: URL): boolean {
  return one.origin === other.origin && one.pathname === other.pathname
}
