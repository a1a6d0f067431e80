import { redactorFor } from '../../knowledge/privacy/redact.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { comparisonText } from '../../report/comparison-text.ts'
import { headline } from '../../knowledge/headline.ts'
import { textReport } from '../../report/text.ts'
import { loadRules } from '../../session/rules.ts'
import { faultOf, sidesOf, triageOf } from '../../session/selectors.ts'
import type { Session } from '../../session/session.ts'
import { isStep } from '../../session/state.ts'
import type { Presentation } from '../arguments/request-options.ts'
import { textStyle, type Io } from '../io.ts'

/** Leaves the report of the triage on the normal screen; a practice incident keeps its answer until it is asked for. */
export async function leaveReport(session: Session, presentation: Presentation, io: Io): Promise<void> {
  await loadRules()
  const state = session.store.getState()
  const isInCourse = !isStep(state.place.stage)
  const facts = isInCourse ? state.own?.facts : state.facts
  if (facts === undefined || (!isInCourse && !state.place.revealed)) return
  const triage = triageOf({ facts, underway: state.underway })
  if (triage === null) return
  const style = textStyle(io, presentation)
  io.stdout.write(textReport(triage, style))
  const fault = faultOf({ facts })
  if (fault !== null && fault !== triage) {
    const before = redactorFor(fault.subject, fault.evidence)(headline(fault))
    io.stdout.write(`\nBefore the last look: ${visible(before)}\n`)
  }
  const sides = isInCourse ? null : sidesOf(state)
  if (sides === null) return
  io.stdout.write(`\nSide by side: ${comparisonText(sides.left, sides.right, style)}`)
}
