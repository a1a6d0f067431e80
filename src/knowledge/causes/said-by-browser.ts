import type { Facts } from '../facts/facts.ts'
import { heardByBrowser, reporterOf } from '../facts/heard-by-browser.ts'
import { causeIds, type Finding } from '../model/diagnosis.ts'
import type { ReportedError } from '../model/evidence.ts'
import { causeOf } from './catalogue.ts'
import { findingOf, proof, type Cause } from './cause.ts'

/** The causes that a browser names of a response that only it got, in the order of fixing them. */
export function saidByBrowser(facts: Facts): readonly Finding[] {
  const heard = heardByBrowser(facts)
  return causeIds.flatMap((id) => {
    const { saidAs, name } = causeOf(id)
    const error = saidAs === undefined ? undefined : heard.find((one) => fits(one, saidAs))
    if (saidAs === undefined || error === undefined) return []
    const { orElse, particulars } = saidAs
    const status = statusIn(error)
    const who = reporterOf(error)
    return findingOf(id, {
      confidence: orElse === undefined ? 'likely' : 'possible',
      title: `By the report of ${who}: ${name}${status === null ? '' : `, status ${status}`}. This machine gets no response to hold that against`,
      evidence: [proof(null, `${who} said: ${error.text}`)],
      against: orElse === undefined ? [] : [proof(null, orElse)],
      ...(particulars && { particulars: particulars(facts.subject, error.text, status ?? 0) }),
    })
  })
}

function fits(error: ReportedError, { errors, isOf }: NonNullable<Cause['saidAs']>): boolean {
  const { corsError } = error
  return corsError !== null && errors.includes(corsError) && (isOf === undefined || isOf(statusIn(error)))
}

/** “Status code: 502”, as Firefox and WebKit end their messages. Firefox says (null) where none came. */
function statusIn({ text }: ReportedError): number | null {
  const status = /\bstatus code: ([1-5]\d\d)\b/i.exec(text)?.[1]
  return status === undefined ? null : Number(status)
}
