import { decidingStatement, type SeenRequest } from '../browser/attach/seen-request.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import { formOf } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import type { OpenedBrowser } from './ports.ts'
import type { ProbingActions } from './probing-actions.ts'
import type { Reach } from './reach.ts'
import { noneKnown } from './run.ts'
import type { State } from './state.ts'
import { listed, opening, withSeen, type WatchedBrowser } from './watched-browser.ts'

/** Watching a browser: what fails in it comes in by itself, and one of it becomes the case. */
export function browserActions({ get, set, ports }: Reach, { probingAsked }: ProbingActions) {
  let browser: OpenedBrowser | null = null
  let begun: AbortController | null = null
  const change = (how: (watched: WatchedBrowser) => WatchedBrowser): void =>
    set(({ watched }) => (watched === null ? {} : { watched: how(watched) }))

  return {
    /** Starts or joins a browser, on this page where one is given. One at a time. */
    async browserOpened(page: string | null): Promise<void> {
      const { watched } = get()
      set((state) => placed(state, { stage: 'browser', overlay: null, filter: '', detailScroll: 0 }))
      if (watched !== null && watched.state !== 'ended') return
      set(() => ({ watched: opening }))
      begun = new AbortController()
      const hear = (heard: readonly SeenRequest[]) => change((known) => withSeen(known, heard))
      const opened = await ports.watchBrowser(page, hear, begun.signal)
      if (typeof opened === 'string')
        return change((known) => ({ ...known, state: 'ended', problem: opened }))
      browser = opened
      change((known) => ({ ...known, state: 'watching', product: opened.product }))
      await opened.ended
      browser = null
      change((known) => ({ ...known, state: 'ended' }))
    },
    /** Leaves the browser: ends it where it is our own. */
    async browserLeft(): Promise<void> {
      begun?.abort()
      await browser?.close()
    },
    seenCleared(): void {
      change((watched) => ({ ...watched, failing: [], healthy: [], paused: watched.paused && [] }))
    },
    seenPaused(): void {
      change((watched) => ({ ...watched, paused: watched.paused === null ? listed(watched) : null }))
    },
    seenFollowed(follows: boolean): void {
      if (get().watched?.follows !== follows) change((watched) => ({ ...watched, follows }))
    },
    healthyToggled(): void {
      change((watched) => ({ ...watched, showsHealthy: !watched.showsHealthy }))
    },
    /** It becomes the case, as it was really sent, with both responses and the browser's word as evidence. */
    async seenChosen(seen: SeenRequest): Promise<void> {
      const [{ caseOf }, { evidenceOf }] = await Promise.all([
        import('../browser/attach/case-of.ts'),
        import('../browser/attach/evidence-of.ts'),
      ])
      const { observations, reported, browser: said } = evidenceOf(seen, get().watched?.product ?? '')
      set((state) => ({
        ...learnt(state, {
          form: formOf(caseOf(seen), state.facts.form.stack),
          sendUnsafe: false,
          known: { ...noneKnown, reported, copied: observations, browser: said },
        }),
        ...placed(state, { filter: '' }),
        watched: state.watched && { ...state.watched, chosen: seen },
      }))
      // What the browser says beyond CORS no probe can see: only the page's own requests add something.
      const deciding = decidingStatement(seen)
      const isOfCors = deciding === null || deciding.kind === 'cors'
      await probingAsked(isOfCors ? { seen: observations } : { seen: observations, gentle: true })
    },
    /** Once more in the page that made it. Only what changes nothing; the person was asked. */
    async seenRepeated(): Promise<void> {
      const chosen = get().watched?.chosen ?? null
      if (chosen === null || browser === null || !canRepeat(get())) return
      const problem = await browser.repeat(chosen)
      set(() => ({
        message:
          problem === null
            ? { tone: 'info', text: 'The page makes the request once more' }
            : { tone: 'warn', text: `Not made once more: ${problem}` },
      }))
    },
  }
}

/** Whether the chosen request may be made once more: a browser is watched, and the method changes nothing. */
export function canRepeat({ watched }: Pick<State, 'watched'>): boolean {
  if (watched === null || watched.state !== 'watching' || watched.chosen === null) return false
  return isSafeMethod(normalizeMethod(watched.chosen.method))
}
