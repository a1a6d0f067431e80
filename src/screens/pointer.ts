import { measureElement, type DOMElement } from 'ink'
import { useEffect, useLayoutEffect } from 'react'
import { fieldsOf } from '../session/form.ts'
import { run, type Surroundings } from './dispatch.ts'
import type { Pointed } from './terminal-reports.ts'
import type { Target } from './target.ts'
import type { TerminalPort } from './terminal-port.ts'
import { useSession } from './ui/surface.ts'

/** Lines or rows that a notch of the wheel moves by. */
const notch = 3
/** Presses and the wheel (1000), told in decimal (1006). */
export const mouseOn = '\u001b[?1000h\u001b[?1006h'
export const mouseOff = '\u001b[?1006l\u001b[?1000l'

/** Takes clicks and the wheel from the terminal where the person asked for it, and gives them back. */
export function usePointer(
  { write, onPointer }: TerminalPort,
  targets: ReadonlyMap<DOMElement, Target>,
  around: { readonly current: Surroundings },
): void {
  const isWanted = useSession(({ settings }) => settings.mouse)
  useLayoutEffect(() => {
    if (!isWanted) return
    write(mouseOn)
    return () => write(mouseOff)
  }, [write, isWanted])
  useEffect(() => {
    if (isWanted) return onPointer((at) => pointed(at, targets, around.current))
    return undefined
  }, [onPointer, targets, around, isWanted])
}

/** Carries out what was pointed at, if anything was. */
function pointed(at: Pointed, targets: ReadonlyMap<DOMElement, Target>, around: Surroundings): void {
  if (at.kind === 'wheel') {
    for (let turn = 0; turn < notch; turn += 1) run(at.step === 1 ? 'cursor-down' : 'cursor-up', around)
    return
  }
  const target = [...targets].find(([element]) => isAt(element, at))?.[1]
  if (target === undefined) return
  around.session.actions.messageRead()
  if (target.kind === 'command') run(target.command, around)
  else select(target.index, around)
}

/** Whether an element is drawn at this place: what was scrolled away is not. */
function isAt(
  element: DOMElement,
  { column, row }: { readonly column: number; readonly row: number },
): boolean {
  const { x, y, width, height } = measureElement(element)
  let top = y
  for (let parent = element.parentNode; parent !== undefined; parent = parent.parentNode)
    top -= parent.style.contentOffsetY ?? 0
  if (column < x || column >= x + width || row < top || row >= top + height) return false
  for (let parent = element.parentNode; parent !== undefined; parent = parent.parentNode) {
    const { y: first, height: rows } = measureElement(parent)
    if (parent.style.overflowY === 'hidden' && (row < first || row >= first + rows)) return false
  }
  return true
}

/** Puts the cursor on a row; a second click on a choice takes it. */
function select(index: number, around: Surroundings): void {
  const { actions, store } = around.session
  const { facts, place } = store.getState()
  const { overlay, stage } = place
  if (overlay !== null) {
    if (!('cursor' in overlay)) return
    if (overlay.cursor === index) return run('accept', around)
    return actions.overlayOpened({ ...overlay, cursor: index })
  }
  const field = stage === 'origins' ? fieldsOf(facts.form)[index] : undefined
  if (field === undefined) return actions.cursorMoved(index)
  actions.fieldFocused(field)
  actions.editingBegun()
}
