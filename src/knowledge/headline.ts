import { isRedirectStatus } from './browsers/standard/status.ts'
import { isSafeMethod } from './browsers/standard/safe-method.ts'
import type { Case } from './model/case.ts'
import { isLoadedFile } from './model/request-kind.ts'
import type { Diagnosis, Outcome } from './model/diagnosis.ts'
import type { Evidence } from './model/evidence.ts'
import { headerValues } from './model/header-values.ts'
import { askedInstead, loopbackInstead, preloadedInstead } from './facts/asked-instead.ts'
import { amissAtHome } from './facts/from-own-server.ts'
import { reporterOf } from './facts/heard-by-browser.ts'
import { withHeardPreflight } from './facts/heard-preflight.ts'
import { hostInPath, unsetWord } from './facts/mistaken-address.ts'
import { redactUrl } from './privacy/redact-text.ts'
import { engineNames, engines } from './model/cors-error.ts'
import type { Triage } from './triage.ts'

const words: Record<Outcome, string> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  unreachable: 'No response',
  'not-cross-origin': 'Not cross-origin',
  inconclusive: 'Inconclusive',
}

/**
 * The answer in one line: the outcome, and the first cause or what stands in its place. `sender` is what the reader
 * uses to have a method sent that could change data.
 */
export function headline({ diagnosis, subject, evidence }: Concluded, sender = '--send-unsafe'): string {
  const [first] = diagnosis.causes
  const says =
    first === undefined
      ? withoutCause({ diagnosis, subject, evidence }, sender)
      : `${first.title} (${first.confidence})`
  return `${outcomeWord(diagnosis)}: ${says}`
}

type Concluded = Pick<Triage, 'diagnosis' | 'subject' | 'evidence'>

/** What happens to the request, in a word or two; the engines are named where they part. */
export function outcomeWord({ verdict }: Diagnosis): string {
  const blocking = engines.filter((engine) => verdict.browsers[engine].outcome === 'network-error')
  const some = blocking.length > 0 && blocking.length < engines.length
  return verdict.outcome === 'blocked' && some
    ? `Blocked by ${blocking.map((engine) => engineNames[engine]).join(' and ')}`
    : words[verdict.outcome]
}

/** What a recording does not hold: nothing can be sent in its place, so nothing was left unsent either. */
function lackOf({ method, url }: Case, { observations }: Evidence): string {
  const path = redactUrl(`${new URL(url).pathname}${new URL(url).search}`)
  const has = (kind: 'preflight' | 'request') =>
    observations.some(
      ({ purpose, response }) => purpose.kind === kind && purpose.hop === 0 && response !== null,
    )
  if (!has('request') && !has('preflight'))
    return `the recording holds no response to ${method} ${path}, to no preflight of it, and no reason: only the wire can tell (check PAGE URL)`
  const target = unfollowed(observations)
  if (target !== null)
    return `${method} ${path} is redirected to ${redactUrl(target)}, and the recording does not hold what came of it there`
  return has('request')
    ? `the recording holds no preflight for ${method} ${path}, which the browser sent before it: whether it passed cannot be told`
    : `the recording holds no response to ${method} ${path} itself: its preflight passed`
}

/** Where the last redirect led, of which nothing more was recorded. */
function unfollowed(observations: Evidence['observations']): string | null {
  const requests = observations.filter(({ purpose }) => purpose.kind === 'request')
  const last = requests.findLast(({ response }) => response !== null)
  if (last?.response == null || !isRedirectStatus(last.response.status)) return null
  const [location] = headerValues(last.response.headers, 'location')
  return location !== undefined && URL.canParse(location, last.request.url)
    ? new URL(location, last.request.url).href
    : null
}

/** What stands in the place of a cause where there is none. */
export function withoutCause({ diagnosis, subject, evidence }: Concluded, sender: string): string {
  const { verdict, status } = diagnosis
  const { pageOrigin, method } = subject
  const instead = askedInstead(subject, evidence) ?? preloadedInstead(subject)
  if (evidence.recorded && verdict.outcome === 'inconclusive') return lackOf(subject, evidence)
  switch (verdict.outcome) {
    case 'allowed':
      if (subject.as === 'websocket') return `every browser opens the WebSocket for ${pageOrigin}`
      if (subject.as === 'beacon') return 'every browser sends it, and nobody reads the response'
      return `every browser ${isLoadedFile(subject.as) ? `loads it for ${pageOrigin}` : `lets ${pageOrigin} read the response`}${status === null ? '' : `, which is ${status}`}${inSafari(subject, evidence)}${reportedOtherwise(evidence)}`
    case 'not-cross-origin':
      return `page and request are both ${pageOrigin}; CORS does not apply${unset(subject)}${unschemed(subject)}${amiss(subject, evidence)}`
    case 'blocked':
      return 'no cause of the catalogue fits what was seen'
    case 'unreachable':
      return 'nothing came back that could be judged'
    case 'inconclusive':
      return instead !== null
        ? `browsers ask for ${redactUrl(instead.url)} in its place (${instead.because}), which was not asked here`
        : withHeardPreflight(subject, evidence).usesPreflight === true
          ? `a browser tells of a preflight, and the ${method} that is known needs none: one that asks for no more passes. Give the method and the headers that script sets (Copy as cURL has them)`
          : isSafeMethod(method)
            ? 'too little came back to tell'
            : `nothing speaks against it so far, but ${method} itself was not sent (${sender} sends it)`
  }
}

/** What a browser said of a request to this address is no part of the verdict, and not to be passed over either. */
function reportedOtherwise({ reported }: Evidence): string {
  const heard = reported.find(({ corsError }) => corsError !== null)
  return heard === undefined
    ? ''
    : `; ${reporterOf(heard)} reported ${heard.corsError}, perhaps of another request or at another time`
}

/** What was asked here over http is not what Safari asks for. */
function inSafari(subject: Case, evidence: Evidence): string {
  const https = loopbackInstead(subject, evidence)
  return https === null
    ? ''
    : `; but Safari asks for ${redactUrl(https)} in its place, as the page’s policy says upgrade-insecure-requests`
}

function amiss(subject: Case, evidence: Evidence): string {
  const says = amissAtHome(subject, evidence)
  return says === null ? '' : `. ${says}`
}

function unset({ url }: Case): string {
  const word = unsetWord(new URL(url))
  return word === null
    ? ''
    : `. The address says “${word}”: a variable, perhaps that with the address of the API, was not set when the page was built`
}

function unschemed({ url }: Case): string {
  const host = hostInPath(new URL(url))
  return host === null
    ? ''
    : `. The path begins with a host name: if ${host} is the API, its address lacks the scheme (https://) in the build, and so the page asks itself`
}
