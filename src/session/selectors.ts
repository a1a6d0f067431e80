import { isSettled } from '../knowledge/facts/is-settled.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { CheckResult, VerificationItem } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import { methodOf, readForm, type Form, type FormReading } from './form.ts'
import { rules } from './rules.ts'
import { evidenceOf, noneKnown, type Known, type Run } from './run.ts'
import type { State } from './state.ts'
import type { SoftwareId } from '../knowledge/model/software.ts'

const readings = new WeakMap<Form, FormReading>()

/** What the form comes to. The same form gives the same object. */
export function readingOf(form: Form): FormReading {
  const known = readings.get(form)
  if (known !== undefined) return known
  const reading = readForm(form)
  readings.set(form, reading)
  return reading
}

export function subjectOf({ facts }: Pick<State, 'facts'>): Case | null {
  return readingOf(facts.form).subject
}

/** The method that would be sent though it may change data; null where none would. Practice servers keep none. */
export function armedMethod({ facts, practice }: Pick<State, 'facts' | 'practice'>): string | null {
  const method = normalizeMethod(methodOf(facts.form))
  return practice === null && facts.sendUnsafe && !isSafeMethod(method) ? method : null
}

interface Concluded {
  readonly known: Known
  readonly answers: Readonly<Record<string, string>>
  readonly stack: SoftwareId | null
  readonly triage: Triage
}
const nothingElse = { known: noneKnown, answers: {} } as const
const conclusions = new WeakMap<Run, Concluded>()

/**
 * Everything that follows from a run; null until the rules are loaded.
 * Computed once for the same run, answers and stack: it is asked for with every frame.
 */
export function conclusionOf({ facts }: Pick<State, 'facts'>, run: Run): Triage | null {
  const { form } = facts
  // What was reported and answered is about this side, not about the one it is compared with.
  const { known, answers } = run.kind === 'compared' ? nothingElse : facts
  const last = conclusions.get(run)
  if (last?.known === known && last.answers === answers && last.stack === form.stack) return last.triage
  const all = rules()
  if (all === null) return null
  const triage = all.conclude(run.subject, evidenceOf(run, known, answers), form.stack)
  conclusions.set(run, { known, answers, stack: form.stack, triage })
  return triage
}

/** The triage of the fault: the run before any fix. Null before anything was probed. */
export function faultOf(state: Pick<State, 'facts'>): Triage | null {
  const { triage } = state.facts
  return triage === null ? null : conclusionOf(state, triage)
}

/** The state of things now: the latest look that came to its end, or the first one. */
export function triageOf(state: Pick<State, 'facts' | 'underway'>): Triage | null {
  const { verify } = state.facts
  const finished = verify === null || verify.state === 'done' ? verify : state.underway.settled
  return finished === null ? faultOf(state) : conclusionOf(state, finished)
}

/** The two sides of a comparison. */
export interface Sides {
  readonly left: Triage
  readonly right: Triage
}

/** Both sides; null until there are two. */
export function sidesOf(state: Pick<State, 'facts' | 'underway'>): Sides | null {
  const left = triageOf(state)
  const right = state.facts.compared === null ? null : conclusionOf(state, state.facts.compared)
  return left === null || right === null ? null : { left, right }
}

/** A check as the probes see it and as the person does. */
export interface JudgedCheck {
  readonly check: CheckResult
  readonly overruled: State['facts']['overruled'][CheckResult['id']]
  readonly status: CheckResult['status']
}

export function judgedChecks(state: Pick<State, 'facts'>): readonly JudgedCheck[] {
  return (faultOf(state)?.diagnosis.checks ?? []).map((check) => {
    const overruled = state.facts.overruled[check.id]
    return { check, overruled, status: overruled?.status ?? check.status }
  })
}

/** What has to hold after the fix: what held or failed before, as it stands now, the person's ticks included. */
export function verificationOf(state: Pick<State, 'facts' | 'underway'>): readonly VerificationItem[] {
  const before = faultOf(state)?.diagnosis.verification ?? []
  const now = state.facts.verify === null ? before : (triageOf(state)?.diagnosis.verification ?? before)
  const later = now.filter(({ id }) => before.every((item) => item.id !== id))
  return [
    ...before.map((item) => now.find(({ id }) => id === item.id) ?? { ...item, status: gone(item, state) }),
    ...later,
  ].map((item) => (state.facts.ticks.includes(item.id) ? { ...item, status: 'pass' as const } : item))
}

/** Those of them that the person may see: in practice, what only the cause asks for would give it away. */
export function listedVerification(
  state: Pick<State, 'facts' | 'underway' | 'place'>,
): readonly VerificationItem[] {
  const items = verificationOf(state)
  return state.place.revealed ? items : items.filter(({ cause }) => cause === null)
}

/** An item of a cause that is no longer found holds once nothing blocks any more, unless a person has to see to it. */
function gone(
  { status }: VerificationItem,
  state: Pick<State, 'facts' | 'underway'>,
): VerificationItem['status'] {
  const now = triageOf(state)
  return status !== 'todo' && now !== null && isSettled(now.diagnosis.verdict) ? 'pass' : 'todo'
}
