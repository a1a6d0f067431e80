import type { CauseId, Finding, StackId } from '../diagnosis.ts'
import { stacks } from './catalogue.ts'
import type { Need } from './stack.ts'

/** What the change is, in one line. */
export function policyTitle(need: Need, stack: StackId): string {
  if (stacks[stack].role === 'front-end server')
    return 'Send the call through the server of the page: one origin, no CORS'
  return titles[need.finding.id]?.(need) ?? `Allow ${need.subject.pageOrigin}`
}

/** What to do, in order: what to look for, where the snippet goes, what to know, how it takes effect. */
export function policySteps(need: Need, stack: StackId): readonly string[] {
  const { place, reload } = stacks[stack].policy
  return [
    ...stepsOfCause(need.finding.id, stack),
    ...(typeof place === 'function' ? place(need) : place),
    ...notes(need),
    `${reload} Then probe again.`,
  ]
}

/** What to look for where this is the cause, on this stack and on every one. */
export function stepsOfCause(cause: CauseId, stack: StackId): readonly string[] {
  return [stacks[stack].policy.perCause[cause], lookFor[cause]].filter((step) => step !== undefined)
}

/**
 * Whether lines of this stack's configuration mend the cause; else its steps do. A refusal at the edge is mended
 * only by the lines of the layer that refuses.
 */
export function hasPolicySnippet({ id, particulars }: Finding, stack: StackId): boolean {
  if (stacks[stack].policy.stepsOnly?.includes(id) === true) return false
  return id !== 'blocked-at-edge' || particulars['layer'] === stack
}

function notes({ policy }: Need): readonly string[] {
  const [, ...others] = policy.origins
  return [
    ...(others.length > 0
      ? [`The list keeps what is allowed today: ${others.join(', ')}. Drop what production does not need.`]
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
  'cors-after-routes': () => 'Put CORS in front of everything that answers',
  'error-response-without-cors': () => 'Put the CORS headers on errors too, then repair the error itself',
  'wildcard-with-credentials': ({ subject }) => `Name ${subject.pageOrigin} in place of *`,
  'credentials-not-allowed': () => 'Allow credentials for the named origins',
  'preflight-requires-auth': () => 'Answer the preflight before anything asks for credentials',
  'preflight-not-handled': () => 'Answer OPTIONS on this route',
  'preflight-elsewhere': () => 'Let one layer answer both preflight and request',
  'preflight-failed': () => 'Answer the preflight with 204',
  'multiple-allow-origin': () => 'Set Access-Control-Allow-Origin in one place only',
  'invalid-allow-origin': () => 'Write the origin exactly as the browser sends it',
  'method-not-allowed': ({ policy, subject }) =>
    `Allow the method ${policy.methods.find((name) => name === subject.method) ?? subject.method.toUpperCase()}`,
  'request-header-not-allowed': () => 'Allow the request headers that the page sends',
  'malformed-allow-list': () => 'Write the allow-lists as names with commas between',
  'proxy-strips-headers': () => 'Let the proxy set the headers itself',
  'cached-for-another-origin': () => 'Keep the answer to one origin from another: Vary: Origin',
  'response-header-not-exposed': ({ policy }) =>
    `Expose ${policy.exposed.join(', ') || 'the header'} to script`,
  'blocked-at-edge': () => 'Let OPTIONS and API paths through without a challenge',
}

/** What holds for the cause on every stack. */
const lookFor: Readonly<Partial<Record<CauseId, string>>> = {
  'blocked-at-edge':
    'In the rules of the edge, exempt OPTIONS and the API paths from challenges and logins, and put the CORS headers on what it refuses (429) too.',
  'preflight-elsewhere':
    'Find out why OPTIONS goes another way than the request: a route by method, a static rule, a health or authentication service.',
}
