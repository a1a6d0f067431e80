import { fieldsOf } from '../session/form.ts'
import { run, type Surroundings } from './dispatch.ts'
import { columnsOf } from './parts/columns.ts'
import type { Line, Target } from './parts/line.ts'
import type { Pointed } from './pointer-input.ts'
import { screenLines, type Size } from './screen-lines.ts'

/** Lines or rows that a notch of the wheel moves by. */
const notch = 3

/** Carries out what was pointed at, if anything was. */
export function pointed(at: Pointed, size: Size, around: Surroundings): void {
  const state = around.session.store.getState()
  if (!state.settings.mouse) return
  if (at.kind === 'wheel') {
    for (let turn = 0; turn < notch; turn += 1) run(at.step === 1 ? 'cursor-down' : 'cursor-up', around)
    return
  }
  const target = targetAt(screenLines(state, size, around.session.now())[at.row] ?? [], at.column)
  if (target === null) return
  around.session.actions.messageRead()
  if (target.kind === 'command') run(target.command, around)
  else select(target.index, around)
}

/** What stands in this column. */
function targetAt(content: Line, column: number): Target | null {
  let end = 0
  for (const { text, target } of content) {
    end += columnsOf(text)
    if (column < end) return target ?? null
  }
  return null
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
