import type { Answer } from './answer.ts'
import { headerOf, isHtmlDocument } from './answer.ts'
import type { Facts } from './facts.ts'
import { acceptsPage, answersFor } from './facts.ts'
import { speakers } from './reach.ts'
import { vacancyOf } from './vacancy.ts'

/**
 * Whether the path of the request is to this server like one that was made up: both are answered 404 in the same words,
 * and nothing at this path, preflights included, speaks of CORS.
 */
export function isUnrouted(facts: Facts): boolean {
  return isLikeMadeUp(facts) && !speaksHere(facts)
}

function isLikeMadeUp(facts: Facts): boolean {
  const { request } = facts
  if (request === null || request.status !== 404) return false
  const random = answersFor(facts, 'error-path').find(({ purpose }) => purpose.what === 'random-404')
  return random !== undefined && random.status === 404 && words(random) === words(request)
}

/**
 * Whether the preflight lets the page in, and the request is answered as a path that was made up is, in another's name:
 * there is something at this path, and not by this method.
 */
export function isOfAnotherMethod(facts: Facts): boolean {
  const { preflight, request, standIn } = facts
  return (
    !standIn &&
    preflight !== null &&
    acceptsPage(preflight, facts) &&
    request?.check.kind === 'mismatch' &&
    isLikeMadeUp(facts)
  )
}

/**
 * Whether OPTIONS and the GET that stood in for the method both find nothing: the route may know the method alone, and
 * it may not be there at all. A body that speaks of the method says which, and where another path has a good response that
 * is bare, no CORS is set up, whatever is at this one.
 */
export function mayBeNowhere(facts: Facts): boolean {
  const { standIn, preflight, request } = facts
  if (!standIn || preflight?.status !== 404 || !isUnrouted(facts)) return false
  if (answersFor(facts, 'sibling').some(({ status, corsNames }) => status < 300 && corsNames.length === 0))
    return false
  return !/\bmethod\b/i.test(request?.response.body ?? '')
}

/**
 * Whether the path of the request is answered with the very page of `/`, as is a path that was made up: the fallback of a
 * single page application, and no API. Policies on other paths say nothing of it.
 */
export function isIndexPage(facts: Facts): boolean {
  const { request } = facts
  if (request === null || !request.isOk || !isHtmlDocument(request) || speaksHere(facts)) return false
  const root = answersFor(facts, 'sibling').find(({ purpose }) => purpose.what === 'root')
  const random = answersFor(facts, 'error-path').find(({ purpose }) => purpose.what === 'random-404')
  return [root, random].every((one) => one?.isOk === true && one.response.body === request.response.body)
}

/** Express answers OPTIONS by itself wherever any method has a route: its own page of a 404 to OPTIONS says that none has. */
export function hasNoRouteAtAll({ preflight }: Facts): boolean {
  return preflight?.status === 404 && (preflight.response.body ?? '').includes('<pre>Cannot OPTIONS /')
}

/** Whether anything at the path of the request, preflights included, speaks of CORS. */
export function speaksHere(facts: Facts): boolean {
  const onOtherPaths = new Set(['sibling', 'error-path'])
  return speakers(facts).some(({ purpose }) => !onOtherPaths.has(purpose.kind))
}

/** Whether a proxy fills every path that leads nowhere with an empty 200, and this path like one that was made up. */
export function isFilledWithNothing(facts: Facts): boolean {
  const { request } = facts
  if (request?.isOk !== true || vacancyOf(request)?.of !== 'path') return false
  const random = answersFor(facts, 'error-path').find(({ purpose }) => purpose.what === 'random-404')
  return random?.status === request.status && words(random) === words(request)
}

/** What a response says apart from the path it was asked for. */
function words(answer: Answer): string {
  const { pathname, search } = new URL(answer.observation.request.url)
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  const parts = [`${pathname}${search}`, pathname, last].filter((part) => part.length > 1)
  const body = parts.reduce((text, part) => text.replaceAll(part, ''), answer.response.body ?? '')
  return `${headerOf(answer, 'content-type') ?? ''}\n${body}`
}
