import { hasOwnFix } from '../causes/own-fix.ts'
import type { CauseId, Finding } from '../model/diagnosis.ts'
import { recipeOf, roleOf } from './catalogue.ts'
import { notesOfCall, notesOfFinding } from './cause-notes.ts'
import { isNeedless, isTokenForStranger } from './needless-header.ts'
import { isRefusedElsewhere } from './policy-snippet.ts'
import type { Need } from './stack.ts'
import type { RecipeId } from '../model/software.ts'

/** What the change is, in one line. */
export function policyTitle(need: Need, stack: RecipeId | null): string {
  if (isNeedless(need.finding))
    return `Leave ${need.finding.particulars.headers?.join(', ') ?? 'the header'} out of the call`
  if (roleOf(stack) === 'front-end server' && !need.isApi)
    return 'Send the call through the server of the page: one origin, no CORS'
  const own = recipeOf(stack).policy.titles?.[need.finding.id]
  return own ?? titles[need.finding.id]?.(need) ?? `Allow ${need.subject.pageOrigin}`
}

/** What to do, in order: what to look for, where the snippet goes, what to know, how it takes effect. */
export function policySteps(need: Need, stack: RecipeId | null): readonly string[] {
  const { place } = recipeOf(stack).policy
  const smallest = smallestChange(need, stack)
  const isThere = need.isDeclared && smallest.length > 0
  return [
    ...smallest,
    ...stepsOfCause(need.finding, stack),
    ...notesOfCall(need),
    ...(isThere ? [] : typeof place === 'function' ? place(need) : place),
    ...(roleOf(stack) === 'front-end server' && !need.isApi ? [] : notes(need, stack)),
    thenProbe(stack),
  ]
}

/** How the change takes effect, and what comes next. */
export function thenProbe(stack: RecipeId | null, finding?: Pick<Finding, 'id'>): string {
  const { edge, policy } = recipeOf(stack)
  const isEdge = finding?.id === 'blocked-at-edge' && edge !== undefined
  return `${isEdge ? edge.reload : policy.reload} Then probe again.`
}

/** Where this software sets what the fix of a cause changes. */
export function placeOf(stack: RecipeId, { id }: Pick<Finding, 'id'>): string {
  const { edge, livesIn } = recipeOf(stack)
  return id === 'blocked-at-edge' && edge !== undefined ? edge.livesIn : livesIn
}

/** What to look for where this is the cause, on this stack and on every one. */
function stepsOfCause(finding: Finding, stack: RecipeId | null): readonly string[] {
  const steps = [stepOf(finding, stack), lookForIn(finding)].filter((step) => step !== null)
  return [...steps, ...notesOfFinding(finding)]
}

/** What to do on software where nothing can be pasted for this cause. */
export function stepsWithoutSnippet(need: Need, stack: RecipeId | null): readonly string[] {
  const { snippet, place } = recipeOf(stack).policy
  const own = stepsOfCause(need.finding, stack)
  const usual = snippet !== null ? [] : typeof place === 'function' ? place(need) : place
  return [...own, ...usual, thenProbe(stack, need.finding)]
}

/** What this stack adds to the fix of a cause. */
export function stepOf(finding: Finding, stack: RecipeId | null): string | null {
  const { isDiverted, isOfTunnel, isForWindow, isOneDoor, remedy } = finding.particulars
  // It stands on the way of those who call: nothing is set on the server.
  if (isDiverted === true || isOfTunnel === true) return null
  // Whoever answered has said what ends it.
  if (remedy !== undefined) return null
  // The redirect leads to no other address of the API: what a software says of addresses that differ does not fit.
  if (isForWindow === true || isOneDoor === true) return null
  const step = recipeOf(stack).policy.perCause[finding.id] ?? null
  if (step === null || isRefusedElsewhere(finding, stack) || hasOwnFix(finding)) return null
  return finding.id === 'refused-by-application' && !isOfGuard(finding, step) ? null : step
}

/** What a stack says of refusals is of its guards and permissions, and often of one status alone. */
function isOfGuard({ variant, particulars: { status, refusesOrigin } }: Finding, step: string): boolean {
  if (variant === 'rate-limit' || refusesOrigin === true) return false
  const named = step.match(/\b4\d\d\b/g) ?? ['400', '401', '403', '422']
  return status === undefined || variant === 'csrf' || named.includes(String(status))
}

/** For whoever has a policy here that only lacks one value. */
function smallestChange(
  { finding, policy, subject, isDeclared }: Need,
  stack: RecipeId | null,
): readonly string[] {
  const { settings } = recipeOf(stack).policy
  const { misspelt, isSentTwice } = finding.particulars
  if (misspelt !== undefined)
    return [`The name is ${misspelt[1]}: write it so in place of ${misspelt[0]}, which no browser reads.`]
  if (isSentTwice === true && finding.id === 'credentials-not-allowed')
    return [
      'Two layers, or two rules of one, send Access-Control-Allow-Credentials. Decide which, and take it out of the other.',
    ]
  const change = ((): string | null => {
    switch (finding.id) {
      case 'origin-not-allowed':
        return lacking(settings.origins, subject.pageOrigin)
      case 'method-not-allowed':
        return lacking(settings.methods, policy.methods.find((name) => name === subject.method) ?? null)
      case 'request-header-not-allowed':
        return lacking(settings.headers, namesOf(finding, policy.headers))
      case 'response-header-not-exposed':
        return lacking(settings.exposed, namesOf(finding, policy.exposed))
      case 'credentials-not-allowed':
        return settings.credentials === undefined ? null : `set ${settings.credentials}`
      default:
        return null
    }
  })()
  if (change === null) return []
  return isDeclared
    ? [`It is enough to ${change} there. The lines below are the whole policy, in place of that one.`]
    : [`Where the policy stands here already, it is enough to ${change}.`]
}

function lacking(setting: string | undefined, value: string | null): string | null {
  return setting === undefined || value === null || value === '' ? null : `add ${value} to ${setting}`
}

/** The names that the finding speaks of, as far as the policy has them: the others could not be written. */
function namesOf({ particulars }: Finding, listed: readonly string[]): string {
  const wanted = particulars.headers?.map((name) => name.toLowerCase()) ?? []
  return listed.filter((name) => wanted.includes(name.toLowerCase())).join(', ')
}

function notes({ policy, subject }: Need, stack: RecipeId | null): readonly string[] {
  const [, ...others] = policy.origins
  return [
    ...(policy.anyOrigin && (stack !== null || policy.credentials)
      ? [
          subject.credentials === 'include'
            ? 'Today every page may read this API (*); with credentials that cannot stay. Add every other page that calls it to the list.'
            : 'Today every page may read this API (*), and the list lets in only those it names: add every other page that calls it, or keep * where no credentials go along.',
        ]
      : []),
    ...(others.length > 0
      ? [`The list keeps what is allowed today: ${others.join(', ')}. Drop what production does not need.`]
      : []),
    ...(policy.standsAlready && others.length === 0 && !policy.anyOrigin
      ? [
          `A policy stands there already and lets ${subject.pageOrigin} in: extend it in place of replacing it, for other origins, methods and headers that it allows were not all asked.`,
        ]
      : []),
    ...(policy.leftOut.length > 0
      ? [
          `Left out, because the name has characters that mean something in configuration files; add by hand: ${policy.leftOut.join(', ')}.`,
        ]
      : []),
  ]
}

const titles: Readonly<Partial<Record<CauseId, (need: Need) => string>>> = {
  'origin-not-allowed': ({ subject }) => `Add ${subject.pageOrigin} to the allowed origins`,
  'cors-not-configured': ({ subject }) => `Set up CORS for ${subject.pageOrigin}`,
  'cors-after-routes': ({ finding }) =>
    finding.particulars.isNotModified === true
      ? 'Leave the condition to the browser, or put the CORS headers on the 304'
      : finding.particulars.isUnheard === true
        ? 'Let Origin reach the policy on the request itself'
        : 'Put CORS in front of everything that answers',
  'error-response-without-cors': () => 'Put the CORS headers on errors too, then fix the error itself',
  'wildcard-with-credentials': ({ subject }) => `Name ${subject.pageOrigin} in place of *`,
  'credentials-not-allowed': ({ finding }) =>
    finding.particulars.isSentTwice === true
      ? 'Set Access-Control-Allow-Credentials in one place only'
      : 'Allow credentials for the named origins',
  'preflight-requires-auth': () => 'Answer the preflight before anything asks for credentials',
  'preflight-not-handled': () => 'Answer OPTIONS on this route',
  'preflight-elsewhere': () => 'Let one layer answer both preflight and request',
  'preflight-failed': () => 'Answer the preflight with 204',
  'multiple-allow-origin': ({ finding }) =>
    finding.particulars.isWrittenList === true
      ? 'Send the one origin that asks, in place of the list'
      : 'Set Access-Control-Allow-Origin in one place only',
  'invalid-allow-origin': ({ finding }) =>
    finding.particulars.misspelt === undefined
      ? 'Write the origin exactly as the browser sends it'
      : 'Write the name of the header as browsers read it',
  'method-not-allowed': ({ policy, subject }) =>
    `Allow the method ${policy.methods.find((name) => name === subject.method) ?? subject.method.toUpperCase()}`,
  'request-header-not-allowed': ({ finding, policy, subject }) => {
    const names = namesOf(finding, policy.headers)
    const meant = isTokenForStranger(finding, subject)
      ? `, if the token is meant for ${new URL(subject.url).hostname}`
      : ''
    return `Allow the request header${names.includes(',') ? 's' : ''} ${names || 'that the page sends'}${meant}`
  },
  'malformed-allow-list': () => 'Write the allow-lists as names with commas between',
  'proxy-strips-headers': ({ finding }) =>
    finding.variant === 'cache'
      ? 'Keep no copy without the CORS headers, and purge the one that is there'
      : 'Let the proxy set the headers itself',
  'cached-for-another-origin': () => 'Keep the response to one origin from another: Vary: Origin',
  'response-header-not-exposed': ({ policy }) =>
    `Expose ${policy.exposed.join(', ') || 'the header'} to script`,
  'blocked-at-edge': ({ finding }) =>
    finding.particulars.status === 429
      ? 'Ask less often or raise the limit, and put the CORS headers on its 429'
      : `Let ${finding.particulars.preflightPasses === true ? 'the calls of the page' : 'OPTIONS'} pass the edge, and put the CORS headers on what it refuses`,
}

/** A limit is no guard: nothing has to be let past it. */
const limited =
  'The limit counts the calls of the page: let the page ask less often (Retry-After says when again), or raise the limit for this path; OPTIONS need not count. With the CORS headers on the 429 the page can read it.'

function lookForIn({ id, particulars }: Finding): string | null {
  if (particulars.isLimited === true || (id === 'blocked-at-edge' && particulars.status === 429))
    return limited
  if (id !== 'blocked-at-edge') return lookFor[id] ?? null
  return `In the rules of the edge ${particulars.preflightPasses === true ? 'find the one that refuses this call (its log names it) and let just such calls pass it' : 'let OPTIONS pass without a challenge or a login'}, and put the CORS headers on what it refuses (403, 429) too. Everything but the calls of the API keeps its protection.`
}

/** What holds for the cause on every stack. */
const lookFor: Readonly<Partial<Record<CauseId, string>>> = {
  'preflight-failed':
    'What meets OPTIONS fails on it: at 500 and above an exception, which the log names; below that it is often taken for the request itself, whose body or parameters a preflight has not.',
  'preflight-elsewhere':
    'Find out why OPTIONS goes another way than the request: a route by method, a static rule, a health or authentication service.',
}
