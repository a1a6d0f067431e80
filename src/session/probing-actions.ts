import type { Case } from '../knowledge/case.ts'
import type { ProbeEvent } from '../probes/options.ts'
import { fieldsOf } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import { loadRules } from './rules.ts'
import { endRun, foldEvent, startRun, type Run, type RunKind } from './run.ts'
import { subjectOf, readingOf } from './selectors.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'

export function probingActions({ get, set, ports }: Reach) {
  let current: { readonly kind: RunKind; readonly controller: AbortController } | null = null

  const change = (kind: RunKind, next: (run: Run) => Run): void =>
    set((state) => {
      const run = state.facts[kind]
      return run === null ? {} : learnt(state, { [kind]: next(run) })
    })

  const cancel = (): void => {
    if (current === null) return
    current.controller.abort()
    change(current.kind, (run) => (run.state === 'running' ? endRun(run, 'cancelled', ports.now()) : run))
    current = null
  }

  const probe = async (kind: RunKind, subject: Case): Promise<void> => {
    cancel()
    const controller = new AbortController()
    const mine = { kind, controller }
    current = mine
    set((state) => ({
      ...learnt(state, { [kind]: startRun(kind, subject, ports.now()) }),
      underway: { ...state.underway, settled: settledProof(state) },
    }))
    const on = (event: ProbeEvent): void => {
      if (current === mine) change(kind, (run) => foldEvent(run, event))
    }
    await Promise.all([ports.probe(subject, get().facts.sendUnsafe, on, controller.signal), loadRules()])
    if (current !== mine) return
    current = null
    change(kind, (run) => endRun(run, 'done', ports.now()))
  }

  return {
    /** Probes for `kind`; a run under way is cancelled first. */
    probe,
    /** From the form on: the screen of probes, or the first field that is in the way. */
    async probingAsked(): Promise<void> {
      const subject = subjectOf(get())
      if (subject === null) {
        set((state) => {
          const { fields } = readingOf(state.facts.form)
          const needed = fieldsOf(state.facts.form).find(
            (field) =>
              fields.get(field)?.kind === 'bad' ||
              ((field === 'page' || field === 'url') && fields.get(field)?.kind === 'empty'),
          )
          const index = needed === undefined ? 0 : fieldsOf(state.facts.form).indexOf(needed)
          return {
            ...placed(state, {
              editing: true,
              cursors: { ...state.place.cursors, origins: index },
            }),
            message: {
              tone: 'warn',
              text:
                needed === 'page' || needed === 'url'
                  ? `The ${needed === 'url' ? 'request' : 'page'} is needed first`
                  : 'One field needs a look first',
            },
          }
        })
        return
      }
      set((state) => ({
        ...learnt(state, { verify: null, staging: null, browser: null, ticks: [] }),
        ...placed(state, { stage: 'probes', editing: false, overlay: null, filter: '' }),
      }))
      await probe('triage', subject)
    },
    probingCancelled: cancel,
    isProbing: (): boolean => current !== null,
  }
}

/** The proof to show while another is under way. */
function settledProof({ facts, underway }: State): Run | null {
  return facts.verify?.state === 'done' ? facts.verify : facts.verify === null ? null : underway.settled
}

export type ProbingActions = ReturnType<typeof probingActions>
