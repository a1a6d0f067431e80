import type { Session } from '../session/session.ts'
import { isTurning, turnMs } from './parts/header.ts'
import { painted } from './parts/painted.ts'
import { screenLines } from './screen-lines.ts'
import { rowDifference } from './row-difference.ts'
import { giveTitleBack, keepTitle, setTitle } from './terminal-title.ts'
import type { Theme } from './theme.ts'
import { titleOf } from './title.ts'

/** Shorter than a frame of the fastest terminals: what happens within is drawn at once. */
const frameMs = 16
/** The alternate screen, empty, without a cursor; and the way back. */
const clear = '\u001b[2J'
const enter = `\u001b[?1049h${clear}\u001b[?25l`
const leave = '\u001b[?25h\u001b[?1049l'
/** Presses and the wheel (1000), told in decimal (1006). */
const mouseOn = '\u001b[?1000h\u001b[?1006h'
const mouseOff = '\u001b[?1006l\u001b[?1000l'
const beginFrame = '\u001b[?2026h'
const endFrame = '\u001b[?2026l'

export interface Painter {
  /** Puts the terminal back. Once is enough; again does nothing. */
  readonly stop: () => void
}

/** A terminal to draw on. */
export type Canvas = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'write'>

/**
 * Draws the session on the alternate screen, writing only what changed, until it is stopped. Ink measures and
 * composes every cell of every frame anew, which takes ten times what the answer to a key may take; it keeps the keys.
 */
export function startPainter(session: Session, theme: Theme, canvas: Canvas): Painter {
  let shown: readonly string[] = []
  let drawnAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let title: string | null = null
  let isPointing = false

  const draw = (first = ''): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    drawnAt = performance.now()
    const state = session.store.getState()
    const { columns, rows } = canvas
    const lines = screenLines(state, { columns, rows, spoken: false }, session.now())
    const next = lines.map((content) => painted(content, columns, theme))
    const changes = difference(shown, next)
    if (first + changes !== '') canvas.write(beginFrame + first + changes + endFrame)
    retitled(titleOf(state))
    pointing(state.settings.mouse)
    shown = next
    if (isTurning(state)) timer = setTimeout(() => draw(), turnMs)
  }

  const retitled = (wanted: string | null): void => {
    if (wanted === null || wanted === title) return
    canvas.write((title === null ? keepTitle : '') + setTitle(wanted))
    title = wanted
  }

  const pointing = (wanted: boolean): void => {
    if (wanted === isPointing) return
    canvas.write(wanted ? mouseOn : mouseOff)
    isPointing = wanted
  }

  const changed = (): void => {
    const wait = drawnAt + frameMs - performance.now()
    if (timer !== null) clearTimeout(timer)
    if (wait <= 0) return draw()
    timer = setTimeout(() => draw(), wait)
  }

  // Terminals move or cut their lines when resized: nothing of what was shown can be relied on. The stream's own
  // `resize` keeps silent where the size is the old one again before the program hears of it; the signal does not.
  const resized = (): void => {
    shown = []
    draw(clear)
  }

  const unsubscribe = session.store.subscribe(changed)
  process.on('SIGWINCH', resized)
  canvas.write(enter)
  draw()
  return {
    stop: () => {
      if (isStopped) return
      isStopped = true
      unsubscribe()
      process.off('SIGWINCH', resized)
      if (timer !== null) clearTimeout(timer)
      canvas.write((isPointing ? mouseOff : '') + leave + (title === null ? '' : giveTitleBack))
    },
  }
}

/** What to write so that a terminal that shows `before` shows `after`. Empty where nothing differs. */
export function difference(before: readonly string[], after: readonly string[]): string {
  const rows = Math.max(before.length, after.length)
  let changes = ''
  for (let row = 0; row < rows; row += 1) {
    const [old = '', text = ''] = [before[row], after[row]]
    if (old !== text) changes += rowDifference(row, old, text)
  }
  return changes
}
