import type { CauseId, StackId } from '../diagnosis.ts'
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
  const { perCause, place, reload } = stacks[stack].policy
  const own = perCause[need.finding.id]
  const general = lookFor[need.finding.id]
  return [
    ...(own === undefined ? [] : [own]),
    ...(general === undefined ? [] : [general]),
    ...(typeof place === 'function' ? place(need) : place),
    ...notes(need),
    `${reload} Then probe again.`,
  ]
}

function notes({ policy, finding }: Need): readonly string[] {
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
    ...(finding.id === 'stale-preflight'
      ? [`Raise the age from ${policy.maxAge} seconds to 7200 once nothing changes any more.`]
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
  'stale-preflight': () => 'Let kept preflights run out soon while the policy changes',
  'browsers-disagree': () => 'Spell the policy out, so that every browser reads it alike',
  'blocked-at-edge': () => 'Let OPTIONS and API paths through without a challenge',
}

/** What holds for the cause on every stack. */
const lookFor: Readonly<Partial<Record<CauseId, string>>> = {
  'blocked-at-edge':
    'In the rules of the edge, exempt OPTIONS and the API paths from challenges and logins, and answer a rate limit with the CORS headers on it; the policy below is for what passes.',
  'stale-preflight':
    'The server is right now; the browser still holds an older answer. A new private window, or waiting for Access-Control-Max-Age, settles it. Never let a CDN cache OPTIONS.',
  'preflight-elsewhere':
    'Find out why OPTIONS goes another way than the request: a route by method, a static rule, a health or authentication service.',
  'browsers-disagree': 'What one browser forgives another refuses: no wildcards, one value, exact case.',
}
