import type { Finding } from '../knowledge/model/diagnosis.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import { markOf } from '../lab/course/progress.ts'
import { isSolved } from '../session/course.ts'
import { canRepeat } from '../session/browser-actions.ts'
import { focusedField } from '../session/focused-field.ts'
import { choicesOf, methodOf, textOf } from '../session/form.ts'
import { offered } from '../session/offer.ts'
import { faultOf, judgedChecks } from '../session/selectors.ts'
import type { State } from '../session/state.ts'
import type { Condition, Where } from './bindings.ts'
import { shownCause } from '../session/shown-cause.ts'
import type { Room } from './room.ts'

/** Where keys go now: to the overlay, into the form, or to the screen. */
export function whereOf({ place }: State): Where {
  if (place.overlay !== null) return place.overlay.kind
  return place.stage === 'origins' && place.editing ? 'form' : place.stage
}

/** Whether the form waits for its first letter. */
export function isUntouched(state: Pick<State, 'facts' | 'place'>): boolean {
  const { page, url } = state.facts.form
  return page === '' && url === '' && focusedField(state) === 'page'
}

/** Whether letters are text here. */
export function isTyping(state: State): boolean {
  const where = whereOf(state)
  if (where === 'form') return choicesOf(focusedField(state)) === null
  return where === 'prompt' || where === 'palette'
}

/** What the bindings that depend on something depend on. */
export function holds(state: State, { wide }: Pick<Room, 'wide'>): (condition: Condition) => boolean {
  return (condition) => {
    switch (condition) {
      case 'practice':
        return state.practice !== null && !state.practice.fixed && state.place.revealed
      case 'spoiler-hidden':
        return !state.place.revealed
      case 'in-course':
        return state.course !== null
      case 'leafing':
        return !isAsked(state)
      case 'asked':
        return isAsked(state)
      case 'solved':
        return isSolved(state)
      case 'untouched':
        return isUntouched(state)
      case 'empty-field':
        return !isTyping(state) || textOf(state.facts.form, focusedField(state)) === ''
      case 'choice':
        return choicesOf(focusedField(state)) !== null
      case 'details-aside':
        return !wide
      case 'folded':
        return !wide && causeOf(state) !== null
      case 'cause-shown':
        return causeOf(state) !== null
      case 'browser-watched':
        return state.watched !== null
      case 'filtered':
        return state.place.filter !== ''
      case 'offered':
        return offered(state) !== null
      case 'unsafe-method':
        return state.practice === null && !isSafeMethod(normalizeMethod(methodOf(state.facts.form)))
      case 'repeatable':
        return canRepeat(state)
      case 'by-stack':
        return dependsOnStack(state)
      case 'more-causes':
        return state.place.revealed && (faultOf(state)?.diagnosis.causes.length ?? 0) > 1
      case 'own-triage':
        return state.own !== null
      case 'revealed':
        return state.place.revealed
      case 'probing':
        return isProbing(state)
      case 'watching':
        return state.underway.watching !== null
      case 'answerable':
        return state.place.revealed && asksSomething(state)
      case 'overruled': {
        const judged = judgedChecks(state)
        const current = judged[Math.min(state.place.cursors['first-ten-minutes'], judged.length - 1)]
        return current?.overruled !== undefined
      }
    }
  }
}

/** Whether the question of a lesson waits for its answer. */
function isAsked({ course }: State): boolean {
  if (course?.lesson?.page !== 'answer' || course.at === null) return false
  return !markOf(course.progress, course.at).done
}

/** The cause on the screen; null where there is none, or none that may be seen. */
function causeOf(state: State): Finding | null {
  const triage = faultOf(state)
  return triage === null || !state.place.revealed ? null : shownCause(state, triage)
}

/** Whether the fix that is shown is another one for another stack. */
function dependsOnStack(state: State): boolean {
  const finding = causeOf(state)
  const triage = faultOf(state)
  if (finding === null || triage === null) return false
  const fix = triage.fixes[triage.diagnosis.causes.indexOf(finding)]
  return fix !== undefined && (fix.stack !== null || fix.side === 'server')
}

/** Whether the diagnosis has a question that only a person can answer. */
function asksSomething(state: State): boolean {
  const finding = causeOf(state)
  if (finding !== null) return finding.question !== null
  return faultOf(state)?.diagnosis.verdict.outcome === 'allowed'
}

/** Whether probes are under way, of whatever kind. */
function isProbing({ facts, underway }: Pick<State, 'facts' | 'underway'>): boolean {
  const runs = [facts.triage, facts.verify, facts.staging, facts.compared]
  return underway.watching !== null || runs.some((run) => run?.state === 'running')
}
