import type { Outcome, Verdict } from '../knowledge/model/diagnosis.ts'
import { advanced } from './course.ts'
import { atFieldInTheWay } from './field-in-the-way.ts'
import { methodOf, formOf, withText } from './form.ts'
import { learnt } from './judging-actions.ts'
import { otherCase } from './other-side.ts'
import type { ProbingActions } from './probing-actions.ts'
import { findingsOf } from './report.ts'
import { subjectOf, triageOf } from './selectors.ts'
import { isSettled } from '../knowledge/facts/is-settled.ts'
import type { Reach } from './reach.ts'
import { evidenceOf, noneKnown } from './run.ts'
import type { Message, State } from './state.ts'

/** Proving a fix: the same probes again, on production and on staging, in a browser, and again until it holds. */
export function verifyingActions({ get, set, ports }: Reach, { probe, probeSides }: ProbingActions) {
  let watcher: AbortController | null = null
  let confirming: AbortController | null = null

  const verify = async (): Promise<void> => {
    const subject = subjectOf(get())
    if (subject === null) return set(atFieldInTheWay)
    await probe(['verify', subject])
    set(await lookTaken())
    set(proven)
  }

  const stopWatching = (): void => {
    watcher?.abort()
    watcher = null
    set((state) => ({ underway: { ...state.underway, watching: null } }))
  }

  const watch = async (mine: AbortController): Promise<void> => {
    for (let turns = 1; !mine.signal.aborted; turns += 1) {
      set((state) => ({ underway: { ...state.underway, watching: { turns } } }))
      await verify()
      if (mine.signal.aborted) return
      const verdict = await settledVerdict(get())
      if (verdict !== null) {
        ports.ring()
        stopWatching()
        set((state) => ({ message: settledMessage(verdict.outcome, state) }))
        return
      }
      await ports.wait(get().settings.watchEveryMs, mine.signal)
    }
  }

  const opened = async (name: string, text: string): Promise<void> => {
    const problem = await ports.open(name, text)
    if (problem !== null) set(() => ({ message: { tone: 'warn', text: problem } }))
  }

  return {
    verifyAsked: verify,
    async watchToggled(): Promise<void> {
      if (watcher !== null) return stopWatching()
      if (subjectOf(get()) === null) return set(atFieldInTheWay)
      const mine = new AbortController()
      watcher = mine
      await watch(mine)
    },
    watchStopped: stopWatching,
    /** The same request from a staging page to a staging URL. What is empty stays as in production. */
    async stagingAsked(page: string, url: string): Promise<void> {
      const subject = subjectOf(get())
      if (subject === null) return set(atFieldInTheWay)
      const staging = otherCase(subject, { page, url })
      if (staging !== null) await probe(['staging', staging])
    },
    /** The same from another page or to another URL, beside this side asked anew. Both empty: nothing is compared any more. */
    async comparisonAsked(page: string, url: string): Promise<void> {
      const given = page.trim() !== '' || url.trim() !== ''
      const subject = subjectOf(get())
      set((state) => learnt(state, { other: given ? { page, url } : null, compared: null }))
      if (!given) return
      if (subject === null) return set(atFieldInTheWay)
      await probeSides(get().facts.verify === null ? 'triage' : 'verify', subject)
    },
    /** A URL known to answer an error joins the case, and the probes go out again. */
    async errorUrlGiven(url: string): Promise<void> {
      set((state) => learnt(state, { form: withText(state.facts.form, 'errorUrl', url) }))
      const { facts, place } = get()
      const subject = subjectOf(get())
      // Before the proof it is the fifth check that has to be judged by it, and that is one of the fault.
      if (place.stage === 'first-ten-minutes' && facts.verify === null && subject !== null)
        return probeSides('triage', subject)
      await verify()
    },
    async browserAsked(): Promise<void> {
      const subject = subjectOf(get())
      if (subject === null) return set(atFieldInTheWay)
      if (get().underway.confirming) return
      confirming = new AbortController()
      set((state) => ({ underway: { ...state.underway, confirming: true } }))
      const browser = await ports.confirm(subject, confirming.signal)
      set((state) => ({
        // Meanwhile another request may stand there, and this is no answer to it.
        ...(subjectOf(state) === subject ? learnt(state, { browser }) : {}),
        underway: { ...state.underway, confirming: false },
      }))
    },
    /** The browser is ended with the program that started it. */
    confirmingStopped: (): void => confirming?.abort(),
    /** Practice: puts the server right, then looks again. */
    async fixApplied(): Promise<void> {
      const { practice } = get()
      const subject = practice === null || practice.fixed ? null : ports.course.applyFix()
      if (subject === null) return
      set((state) => ({
        ...learnt(state, { form: formOf(subject, state.facts.form.stack) }),
        practice: state.practice && { ...state.practice, fixed: true },
        message: { tone: 'info', text: 'The fix is on the practice server; probing again' },
      }))
      await verify()
    },
    async copied(text: string, what: string): Promise<void> {
      const how = await ports.copy(text)
      set(() => ({
        message: { tone: how === 'nowhere' ? 'warn' : 'pass', text: `${what} ${whereItWent[how]}` },
      }))
    },
    async reportSaved(): Promise<void> {
      const findings = findingsOf(get())
      if (findings === null) return
      const markdown = await ports.markdown(findings)
      const file = await ports.save(markdown, findings)
      const how = await ports.copy(markdown)
      const copied = how === 'nowhere' ? '' : `, ${file === null ? 'but' : 'and'} ${whereItWent[how]}`
      set(() => ({
        message:
          file === null
            ? { tone: 'warn', text: `Report not saved: no folder here takes a file${copied}` }
            : { tone: 'pass', text: `Report saved as ${file}${copied}` },
      }))
    },
    /** Opens the report in the person's own program; the terminal is lent to it meanwhile. */
    async reportOpened(): Promise<void> {
      const findings = findingsOf(get())
      if (findings !== null) await opened('report.md', await ports.markdown(findings))
    },
    /** The same for a text that is redacted already. */
    textOpened: opened,
    /** Stops the program as a shell does, until the person brings it back. */
    stopped: async (): Promise<void> => ports.stop(),
  }
}

/** What became of a text that was copied. */
const whereItWent = {
  system: 'copied',
  tmux: 'copied into the buffer of tmux',
  terminal: 'sent to the terminal for its clipboard',
  nowhere: 'could not be copied: this terminal has no clipboard',
} as const

/** A practice incident is done once the fixed server lets every browser through and nothing else is found. */
function proven(state: State): Partial<State> {
  const { practice, facts } = state
  if (practice === null || !practice.fixed || facts.verify?.state !== 'done') return {}
  const diagnosis = triageOf(state)?.diagnosis
  if (diagnosis?.verdict.outcome !== 'allowed' || diagnosis.causes.length > 0) return {}
  return {
    ...advanced(state, { kind: 'completed', id: practice.id }),
    message: { tone: 'pass', text: 'Solved and proven' },
  }
}

/** The state with the proof that just ended among the looks. */
async function lookTaken(): Promise<(state: State) => Partial<State>> {
  const { lookedAgain } = await import('../knowledge/facts/stretch.ts')
  return (state) => {
    const run = state.facts.verify
    if (run?.state !== 'done') return {}
    const evidence = evidenceOf(run, noneKnown, {})
    const at = run.endedAt ?? run.startedAt
    return learnt(state, { looks: lookedAgain(state.facts.looks, run.subject, evidence, at) })
  }
}

/** The verdict of the last look, where there is nothing left to wait for. */
async function settledVerdict({ facts }: State): Promise<Verdict | null> {
  const { verdictOf } = await import('../knowledge/facts/stretch.ts')
  const last = facts.looks.at(-1)
  const verdict = last === undefined ? null : verdictOf(last)
  return verdict !== null && isSettled(verdict) ? verdict : null
}

function settledMessage(outcome: Outcome, { facts }: State): Message {
  return outcome === 'inconclusive'
    ? { tone: 'warn', text: `Nothing blocks it any more; ${methodOf(facts.form)} itself was not sent` }
    : { tone: 'pass', text: 'Every browser lets the request through now' }
}
