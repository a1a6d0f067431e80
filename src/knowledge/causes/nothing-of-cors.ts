import { saidOf, type Said } from '../marks/words.ts'
import { cacheWithoutWayPast } from '../facts/past-cache.ts'
import type { Proof } from '../model/diagnosis.ts'
import type { Particulars } from '../model/particulars.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { misspeltCors, headerOf, type Answer } from '../facts/answer.ts'
import { failsAlike, isRefusal } from '../facts/fails-alike.ts'
import { leavesOutToo, misspeltFor, nearest } from '../facts/misspelt.ts'
import { silentPolicy } from '../facts/silent-policy.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { corsOffWords, saysCorsIsOff } from '../facts/preflight-status.ts'
import { refusedUncovered } from '../facts/refused-uncovered.ts'
import { proof } from './cause.ts'
import { seen } from '../facts/faults.ts'
import { serversAlone } from './servers-alone.ts'

/** The page's own two requests, as far as they were answered. */
export function own({ preflight, request }: Facts): readonly Answer[] {
  return [preflight, request].filter((one) => one !== null)
}

/** What shows it. */
export function evidenceIn(facts: Facts): readonly Proof[] {
  const { answers, request } = facts
  const count =
    answers.length === 1
      ? 'nothing else was asked: one response alone shows no policy for others'
      : `none of ${answers.length} responses carries an Access-Control header (${asked(facts)})`
  const deaf = `${cacheWithoutWayPast(facts) ?? 'CloudFront passes Origin on only where the behavior says so'}: the server behind it may never see an Origin`
  const uncovered = refusedUncovered(facts)
  return [
    ...own(facts).map(seen),
    ...wordsIn(facts),
    ...(uncovered === null ? [] : [proof(facts.preflight, uncovered)]),
    proof(null, count),
    ...(mayNotHearOrigin(facts) ? [proof(request, deaf)] : []),
    ...misspelt(facts),
  ]
}

/** What the response says itself of why it is as it is. */
function wordsIn(facts: Facts): readonly Proof[] {
  const broke = brokeOff(facts)
  if (broke !== null) return [proof(facts.request, broke.says)]
  const off = own(facts).find(saysCorsIsOff)
  const failed = off ?? failsAlike(facts)
  // What says that CORS is off often says where to switch it on.
  const says = failed === null ? null : bodySays(failed, off === undefined ? 120 : 240)
  return says === null ? [] : [proof(failed, `the body says “${says}”`)]
}

/** What speaks against it. */
export function doubtsIn(facts: Facts): readonly Proof[] {
  const { request, standIn, subject } = facts
  const silent = silentPolicy(facts)
  const doubts: Proof[] = []
  if (standIn)
    doubts.push(
      proof(request, `${subject.method} was not sent: headers that its route alone sends would not show`),
    )
  const failed = failsAlike(facts)
  if (failed !== null)
    doubts.push(
      proof(
        null,
        isRefusal(failed)
          ? 'what refuses whatever is asked may stand in front (a firewall, a list of addresses, a login) of an application that has a policy'
          : 'what fails whatever is asked may fail before a policy that good responses have',
      ),
    )
  if (silent !== null)
    doubts.push(
      proof(
        null,
        `${silent} sends no CORS header at all to an origin that its policy does not name: there may be a policy for others`,
      ),
    )
  return doubts
}

/** The headline. */
export function titleOf(facts: Facts): string {
  const told = [facts.preflight, facts.request].flatMap((one) =>
    one === null ? [] : (corsOffWords(one) ?? []),
  )[0]
  const failed = failsAlike(facts)
  if (failed !== null && told === undefined) {
    const [first, then] = isRefusal(failed)
      ? ['whoever refuses', 'what the application would send']
      : ['the error', 'what a good response would carry']
    return `Everything is answered ${failed.status} without CORS headers: ${first} comes first, and ${then} is not known`
  }
  const broke = brokeOff(facts)
  if (broke !== null && told === undefined) return `The server sends no CORS headers: ${broke.says}`
  const { pageOrigin } = facts.subject
  if (told === undefined && answersFor(facts, 'from-origin').length === 0)
    return `The server sends no CORS headers to ${pageOrigin}; no other origin was asked`
  return told === undefined
    ? `The server sends no CORS headers: not to ${pageOrigin}, nor to any other origin that was asked`
    : `No CORS rule of the server lets ${pageOrigin} in: ${told}`
}

/** What the fix has to know. */
export function particularsOf(facts: Facts): Particulars<'cors-not-configured'> {
  const failed = own(facts).some(saysCorsIsOff) ? null : failsAlike(facts)
  const broke = brokeOff(facts)
  const [written] = own(facts)
    .map((one) => misspeltFor(one, 'access-control-allow-origin'))
    .filter((one) => one !== null)
  return {
    ...(written === undefined ? {} : { misspelt: written }),
    ...(failed === null ? {} : { failsWith: failed.status }),
    ...(broke === null ? {} : { says: broke.says }),
    ...own(facts).reduce((found, one) => ({ ...serversAlone(one, facts), ...found }), {}),
  }
}

/** What the program says of a failure that kept its headers back. */
export function brokeOff({ request }: Facts): Said | null {
  return request === null ? null : saidOf(request, 'broke-off')
}

/** How far was asked: what is not said of more. */
function asked({ answers }: Facts): string {
  const origins = new Set(answers.flatMap(({ origin }) => origin ?? [])).size
  const paths = new Set(answers.map(({ observation }) => new URL(observation.request.url).pathname)).size
  return `${origins} ${origins === 1 ? 'origin' : 'origins'}, ${paths} ${paths === 1 ? 'path' : 'paths'}`
}

/** Whether what stands in front may keep the Origin, or the whole request, from the server behind it. */
export function mayNotHearOrigin(facts: Facts): boolean {
  const { request } = facts
  if (request === null) return false
  return (
    cacheWithoutWayPast(facts) !== null ||
    /cloudfront/i.test(`${headerOf(request, 'via') ?? ''} ${headerOf(request, 'server') ?? ''}`)
  )
}

/** A header that was meant, by a name that says nothing to a browser. */
function misspelt({ answers, subject }: Facts): readonly Proof[] {
  const answer = answers.find((one) => misspeltCors(one).length > 0)
  if (answer === undefined) return []
  const names = misspeltCors(answer)
  const origin = names.find((name) => nearest(name) === 'access-control-allow-origin')
  const also = origin === undefined ? '' : leavesOutToo(answer, origin, subject.pageOrigin)
  return [proof(answer, `it sends ${names.join(', ')}, which no browser knows by that name${also}`)]
}
