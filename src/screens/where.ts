import { markOf } from '../lab/course/progress.ts'
import { isSolved } from '../session/course.ts'
import { focusedField } from '../session/form-actions.ts'
import { choicesOf } from '../session/form.ts'
import { judgedChecks } from '../session/selectors.ts'
import type { State } from '../session/state.ts'
import type { Condition, Where } from './bindings.ts'

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
export function holds(state: State): (condition: Condition) => boolean {
  return (condition) => {
    switch (condition) {
      case 'practice':
        return state.practice !== null && !state.practice.fixed && state.place.revealed
      case 'spoiler-hidden':
        return !state.place.revealed
      case 'in-course':
        return state.course !== null
      case 'asked': {
        const { course } = state
        if (course?.lesson?.page !== 'answer' || course.at === null) return false
        return !markOf(course.progress, course.at).done
      }
      case 'solved':
        return isSolved(state)
      case 'untouched':
        return isUntouched(state)
      case 'own-triage':
        return state.own !== null
      case 'revealed':
        return state.place.revealed
      case 'probing':
        return isProbing(state)
      case 'answerable':
        return state.place.stage === 'diagnosis' && state.place.revealed
      case 'overruled': {
        const judged = judgedChecks(state)
        const current = judged[Math.min(state.place.cursors['first-ten-minutes'], judged.length - 1)]
        return current?.overruled !== undefined
      }
    }
  }
}

/** Whether probes are under way, of whatever kind. */
export function isProbing({ facts, underway }: Pick<State, 'facts' | 'underway'>): boolean {
  const runs = [facts.triage, facts.verify, facts.staging, facts.compared]
  return underway.watching !== null || runs.some((run) => run?.state === 'running')
}
