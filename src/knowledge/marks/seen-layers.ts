import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { answerOf } from '../facts/answer.ts'
import { fingerprints } from './layer-of.ts'
import type { SoftwareId } from '../model/software.ts'

/** Every layer that left a mark on an answer of the server that is called, or of the application behind it. */
export function seenLayers({ observations }: Evidence, subject: Case): ReadonlySet<SoftwareId> {
  const answers = observations
    .filter(({ purpose }) => purpose.kind !== 'page' && purpose.kind !== 'page-script')
    .map((observation) => answerOf(observation, subject))
    .filter((answer) => answer !== null)
  return new Set(
    fingerprints.filter(({ reads }) => answers.some((answer) => reads(answer) !== null)).map(({ id }) => id),
  )
}
