import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { seen, sure } from '../facts/faults.ts'
import type { Omission } from '../facts/origin-policy.ts'
import type { Draft } from './cause.ts'
import { omissionTitle } from './omission-title.ts'

/** The finding that a policy leaves the page's origin out, as the response and the probe beside it show. */
export function leftOut(facts: Facts, answer: Answer, { variant, allowed, probe }: Omission): Draft {
  const { pageOrigin } = facts.subject
  const other = probe === null ? undefined : facts.byId.get(probe)
  return {
    variant,
    confidence: sure(answer, facts),
    title: omissionTitle(variant, pageOrigin, allowed),
    evidence: [seen(answer), ...(other === undefined || other === answer ? [] : [seen(other)])],
  }
}
