import { withHeardPreflight } from '../knowledge/facts/heard-preflight.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { ProbeEvent } from '../probes/options.ts'
import { atFieldInTheWay } from './field-in-the-way.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import { loadRules } from './rules.ts'
import { askedOfOther, otherCase } from './other-side.ts'
import type { Asked } from './ports.ts'
import { endRun, startRun, type Run, type RunKind } from './run.ts'
import { gather } from '../probes/gathered.ts'
import { subjectOf } from './selectors.ts'
import type { Reach } from './reach.ts'
import { atStart, type State, type Whereabouts } from './state.ts'

/** What somebody else has told already. */
type How = Pick<Asked, 'gentle' | 'seen'>

export function probingActions({ get, set, ports }: Reach) {
  let current: { readonly kinds: readonly RunKind[]; readonly controller: AbortController } | null = null

  const change = (kind: RunKind, next: (run: Run) => Run): void =>
    set((state) => {
      const run = state.facts[kind]
      return run === null ? {} : learnt(state, { [kind]: next(run) })
    })

  const cancel = (): void => {
    if (current === null) return
    current.controller.abort()
    for (const kind of current.kinds)
      change(kind, (run) => (run.state === 'running' ? endRun(run, 'cancelled', ports.now()) : run))
    current = null
  }

  /** Probes all of these at once; each ends when its own probes have. */
  const probe = (...wanted: readonly (readonly [RunKind, Case])[]): Promise<void> => probeAll(wanted)

  const probeAll = async (wanted: readonly (readonly [RunKind, Case])[], how: How = {}): Promise<void> => {
    cancel()
    const controller = new AbortController()
    const mine = { kinds: wanted.map(([kind]) => kind), controller }
    current = mine
    const started = wanted.map(([kind, subject]) => [kind, startRun(kind, subject, ports.now())] as const)
    set((state) => ({
      ...learnt(state, Object.fromEntries(started)),
      underway: { ...state.underway, settled: settledProof(state) },
    }))
    const { facts, practice } = get()
    const one = async ([kind, subject]: readonly [RunKind, Case]): Promise<void> => {
      // The yes was for this request: not for that of staging, nor for the one it is compared with.
      const isAskedFor = kind === 'triage' || kind === 'verify'
      const sendUnsafe = facts.sendUnsafe && (isAskedFor || practice !== null)
      const on = (event: ProbeEvent): void => {
        if (current !== mine) return
        change(kind, (run) => gather(run, event))
        // It is for one time, and spent once the method is on the wire. A practice server may be asked again and again.
        if (sendUnsafe && practice === null && isSending(event, get().facts[kind]))
          set((state) => learnt(state, { sendUnsafe: false }))
      }
      const compare = kind === 'compared' ? null : comparedWith(get(), subject)
      const asked = { sendUnsafe, compare, ...how }
      await ports.probe(withHeardPreflight(subject, facts.known), asked, on, controller.signal)
      if (current === mine) change(kind, (run) => endRun(run, 'done', ports.now()))
    }
    await Promise.all([...wanted.map(one), loadRules()])
    if (current === mine) current = null
  }

  /** This side again, and the other one where two are compared. */
  const probeSides = (kind: 'triage' | 'verify', subject: Case): Promise<void> => {
    const { other } = get().facts
    const theirs = other === null ? null : otherCase(subject, other)
    return theirs === null ? probe([kind, subject]) : probe([kind, subject], ['compared', theirs])
  }

  return {
    /** Probes for each kind; what is under way is cancelled first. */
    probe,
    probeSides,
    /** From the form on: the screen of probes, or the first field that is in the way. */
    async probingAsked(how: How | null = null): Promise<void> {
      const subject = subjectOf(get())
      if (subject === null) return set(atFieldInTheWay)
      set((state) => ({
        ...learnt(state, {
          verify: null,
          staging: null,
          compared: null,
          looks: [],
          browser: null,
          ticks: [],
        }),
        ...placed(state, {
          ...from(state.place),
          stage: 'probes',
          editing: false,
          overlay: null,
          filter: '',
        }),
      }))
      if (how !== null) await probeAll([['triage', subject]], how)
      else await probeSides('triage', subject)
    },
    probingCancelled: cancel,
    isProbing: (): boolean => current !== null,
  }
}

/** Another request, from the form or a browser, is looked at from the top; the same one again from where one was. */
function from({ stage, cursors }: Whereabouts): Partial<Whereabouts> {
  if (stage !== 'origins' && stage !== 'browser') return {}
  const { origins, browser } = cursors
  return { cursors: { ...atStart.cursors, origins, browser }, scroll: atStart.scroll, detailScroll: 0 }
}

/** Whether the page's own request goes out, and not a GET in its place. */
function isSending(event: ProbeEvent, run: Run | null): boolean {
  if (event.kind !== 'sent') return false
  const purpose = run?.rows.find(({ id }) => id === event.id)?.purpose
  return purpose?.kind === 'request' && !purpose.standIn
}

function comparedWith({ facts }: State, subject: Case): Asked['compare'] {
  const other = facts.other === null ? null : otherCase(subject, facts.other)
  return other === null ? null : askedOfOther(subject, other)
}

/** The proof to show while another is under way. */
function settledProof({ facts, underway }: State): Run | null {
  return facts.verify?.state === 'done' ? facts.verify : facts.verify === null ? null : underway.settled
}

export type ProbingActions = ReturnType<typeof probingActions>
