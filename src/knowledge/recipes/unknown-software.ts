import type { Evidence, Observation } from '../model/evidence.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import type { Case } from '../model/case.ts'
import type { SoftwareId } from '../model/software.ts'
import { isSameSite } from '../facts/host-class.ts'
import { stopsAt } from '../facts/stops-at.ts'
import { softwareName } from '../marks/catalogue.ts'
import type { Received } from '../marks/marks.ts'
import { hintsOf, isLanguage, makerOf, onTheWay, type Shown } from '../marks/layer-of.ts'
import { makersIn, receivedFrom } from '../marks/seen-layers.ts'
import { leaveOut } from './leave-out.ts'

/**
 * For a fix in neutral words: which software the marks fit without proving it, what handed the responses on, and how a
 * person names what runs there.
 */
export function namingSteps(evidence: Evidence, subject: Case): readonly string[] {
  const all = receivedFrom(evidence)
  const [hint] = unique(all.flatMap(hintsOf))
  const ways = unique(all.flatMap(onTheWay)).filter(({ id }) => !isLanguage(id))
  const makers = unique(ofThisServer(evidence).flatMap((one) => makerOf(one) ?? []))
  const [maker] = makers.length === 1 ? makers : []
  return [
    ...(maker === undefined
      ? []
      : [
          `Another response of this server comes from ${softwareName(maker.id)}: if the policy is set there, its lines are --stack ${maker.id}.`,
        ]),
    ...(all.some(speaksS3)
      ? [
          'What answers speaks the API of S3: the headers come from the CORS rules of the bucket (PutBucketCors, the command line tool or console of whoever runs the store), and a rule names origins, methods and headers together.',
        ]
      : []),
    ...(hint === undefined || hint.id === maker?.id
      ? []
      : [
          `It may be ${softwareName(hint.id)} (${hint.mark}; others fit, too): for its own lines, --stack ${hint.id}.`,
        ]),
    ...(ways.length === 0
      ? []
      : [
          `${ways.map(({ id }) => softwareName(id)).join(', ')} handed the responses on: the policy may be set there or behind it.`,
        ]),
    ...(hint === undefined && maker === undefined
      ? ['For the lines of your own software, name it: --stack NAME (s in the app).']
      : []),
    ifNotYours(evidence, subject),
  ]
}

/** Ids of requests and errors in XML as S3 gives them, by whatever store imitates it. */
function speaksS3({ response }: Received): boolean {
  return (
    response.headers.some(([name]) => /^x-amz-(request-id|id-2)$/i.test(name)) ||
    /^(<\?xml[^>]*>)?\s*<Error>\s*<Code>\w+<\/Code>/.test(response.body ?? '')
  )
}

/** Not the end of a redirect, nor what the server is compared with. */
function ofThisServer({ observations }: Evidence): ReturnType<typeof receivedFrom> {
  const isOwn = ({ kind, ...more }: Observation['purpose']): boolean =>
    kind !== 'far-side' && kind !== 'compared-url' && !('hop' in more && more.hop > 0)
  return receivedFrom({ observations: observations.filter(({ purpose }) => isOwn(purpose)) })
}

function ifNotYours(evidence: Evidence, subject: Case): string {
  return `If the API is not yours: ask its owner for these headers, or call it through a proxy of your own (a route of your own server that passes the call on).${isPreflightAlone(evidence, subject) ? ` Or cause no preflight: ${leaveOut(subject)}, if the API can do without.` : ''}`
}

/** Beside the recipe of software that only the wire names: it may run at somebody else's, where page and API are of different sites. */
export function strangerSteps(
  stack: SoftwareId | null,
  evidence: Evidence,
  subject: Case,
): readonly string[] {
  if (stack === null || evidence.declared.length > 0 || !makersIn(evidence).has(stack)) return []
  const isOwnSite =
    URL.canParse(subject.pageOrigin) && isSameSite(new URL(subject.pageOrigin), new URL(subject.url))
  return isOwnSite ? [] : [ifNotYours(evidence, subject)]
}

function unique(shown: readonly Shown[]): readonly Shown[] {
  return [...new Map<SoftwareId, Shown>(shown.map((one) => [one.id, one])).values()]
}

/** Whether nothing but the preflight is known to stand in the way, and the call could do without one: the request's own response stops no browser. */
function isPreflightAlone(evidence: Evidence, subject: Case): boolean {
  const { method, headers, as } = subject
  if (!isSafelistedMethod(method)) return false
  const isPreflighted = as === 'xhr-upload' || unsafeRequestHeaderNames(headers).length > 0
  const stops = (observation: Observation) => stopsAt(observation, subject).length > 0
  const preflights = evidence.observations.filter(isOwnPreflight)
  const requests = evidence.observations.filter(({ purpose }) => purpose.kind === 'request')
  const isStopped = preflights.length === 0 || preflights.some(stops)
  return isPreflighted && isStopped && !requests.some(stops)
}

/** The preflight of the page's own request, however often it was sent. */
function isOwnPreflight({ purpose }: Observation): boolean {
  const isAgain = purpose.kind === 'repeat' || purpose.kind === 'address'
  return isAgain ? purpose.form === 'preflight' : purpose.kind === 'preflight'
}
