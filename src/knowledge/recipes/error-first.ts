import { failsBefore } from '../causes/own-fix.ts'
import { isMadeUp } from '../facts/refusal-kind.ts'
import type { Finding } from '../model/diagnosis.ts'
import { steps, type Make } from './general-fix.ts'

/** Where the program says that it broke off, or nothing is found: that, before any policy. */
export function errorFirst(finding: Finding): readonly string[] {
  const { id, particulars } = finding
  const { failsWith, says } = particulars
  if (id === 'cors-not-configured' && says !== undefined)
    return [`First mend what the body tells of: ${says}. Headers of a policy may be set there already.`]
  if (failsWith === undefined || failsBefore(finding)) return []
  return [
    `First find why everything is answered ${failsWith}: the log of the server says it at the time of this request. A good response may carry the headers already.`,
  ]
}

/** Where everything fails alike, whoever wrote it: who answers there, and whether a policy is needed, is not known yet. */
export const errorBefore: Make = ({ finding: { particulars } }) => {
  const status = particulars.failsWith
  if (status !== undefined && isMadeUp(status)) return steps(...turnedAway(status))
  const isRefusal = status === 401 || status === 403
  return steps(
    isRefusal ? `Find who answers ${status} to everything` : `Find why everything is answered ${status}`,
    isRefusal
      ? 'A firewall, a list of addresses, a login or a name that leads nowhere refuses whatever is asked: until the application is reached, no line of a policy shows.'
      : 'Its body, and the log of the server at the time of this request, say it. A good response may carry the headers already.',
    'Then probe again: only then does it show whether the policy has to change.',
  )
}

/** Whoever answers so does not want the caller, and tells it on purpose. */
export function turnedAway(status: number): readonly [string, ...string[]] {
  return [
    `Ask by the way that this service offers to others: ${status} turns the caller away`,
    `${status} is no status of HTTP: the service made it up, mostly for whatever is no person in a window, and no header of yours and no setting of CORS changes it.`,
    'Where it is not yours: use the API that it offers (with a key, from a server of your own), what it offers for embedding, or do without. Where it is yours: what stands in front, and its rules about bots, write it.',
  ]
}
