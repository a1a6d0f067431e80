import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { isInnerName, isPrivateHost } from '../facts/host-class.ts'
import { seen, sure } from '../facts/faults.ts'
import type { Omission } from '../facts/origin-policy.ts'
import type { Draft } from './cause.ts'
import { omissionTitle } from './omission-title.ts'
import { serversAlone } from './servers-alone.ts'

/** The finding that a policy leaves the page's origin out, as the response and the probe beside it show. */
export function leftOut(
  facts: Facts,
  answer: Answer,
  { variant, allowed, probe }: Omission,
): Draft<'origin-not-allowed'> {
  const { pageOrigin } = facts.subject
  const other = probe === null ? undefined : facts.byId.get(probe)
  return {
    variant,
    confidence: sure(answer, facts),
    title: omissionTitle(variant, pageOrigin, allowed),
    particulars:
      variant === 'scheme' && isPlainAndPublic(pageOrigin) && isSecure(facts.url)
        ? { isPlainTwin: true }
        : serversAlone(answer, facts),
    evidence: [seen(answer), ...(other === undefined || other === answer ? [] : [seen(other)])],
  }
}

/** An https page may call nothing else. */
function isSecure({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'wss:'
}

function isPlainAndPublic(pageOrigin: string): boolean {
  const { protocol, hostname } = new URL(pageOrigin)
  return protocol === 'http:' && !isPrivateHost(hostname) && !isInnerName(hostname)
}
