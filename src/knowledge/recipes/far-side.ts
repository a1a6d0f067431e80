import { asFirst } from '../facts/beyond-redirect.ts'
import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { Evidence } from '../model/evidence.ts'

/** What a fix at the end of the redirects is written from: nothing that the server which is called allows counts there. */
interface FarSide {
  readonly subject: Case
  readonly evidence: Evidence
}

/** The end of the redirects, where the finding is about that; null where it is about the server that is called. */
export function farSideOf({ evidence: [first] }: Finding, subject: Case, evidence: Evidence): FarSide | null {
  const rests = evidence.observations.find(({ id }) => id === first?.probe)
  if (rests?.purpose.kind !== 'far-side') return null
  const observations = evidence.observations.flatMap((one) =>
    one.purpose.kind === 'far-side' ? [asFirst(one, one.purpose.form, subject)] : [],
  )
  return { subject: { ...subject, url: rests.request.url }, evidence: { ...evidence, observations } }
}
