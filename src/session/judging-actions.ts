import type { CheckId } from '../knowledge/model/diagnosis.ts'
import type { Reach } from './reach.ts'
import type { SessionFacts, Overruling, State } from './state.ts'
import type { SoftwareId } from '../knowledge/model/software.ts'

/** The state with some of its facts changed. */
export function learnt(state: State, change: Partial<SessionFacts>): Partial<State> {
  return { facts: { ...state.facts, ...change } }
}

/** What only the person knows or decides. */
export function judgingActions({ set }: Reach) {
  return {
    questionAnswered(question: string, answer: string): void {
      set((state) => learnt(state, { answers: { ...state.facts.answers, [question]: answer } }))
    },
    checkOverruled(check: CheckId, overruling: Overruling): void {
      set((state) => learnt(state, { overruled: { ...state.facts.overruled, [check]: overruling } }))
    },
    overrulingUndone(check: CheckId): void {
      set((state) => {
        const { [check]: _undone, ...overruled } = state.facts.overruled
        return learnt(state, { overruled })
      })
    },
    itemTicked(item: string): void {
      set((state) => {
        const { ticks } = state.facts
        return learnt(state, {
          ticks: ticks.includes(item) ? ticks.filter((id) => id !== item) : [...ticks, item],
        })
      })
    },
    stackChosen(stack: SoftwareId | null): void {
      set((state) => learnt(state, { form: { ...state.facts.form, stack } }))
    },
    notesWritten(notes: string): void {
      set((state) => learnt(state, { notes }))
    },
  }
}
