import { focusedField } from './focused-field.ts'
import { choicesOf, fieldsOf, partOf, textOf, withText, type FieldId, type Form } from './form.ts'
import { learnt } from './judging-actions.ts'
import { isNothing, isOneValue, inserted, taken, withoutRemark } from './pasting.ts'
import { nextNamed } from './next-named.ts'
import { offered } from './offer.ts'
import { placed } from './place-actions.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'
import { edited, type Edit } from './text-edit.ts'

/** More than this is no request that anybody copied. In UTF-16 units. */
const longestPaste = 64 * 1024 * 1024

export function formActions({ get, set, ports }: Reach) {
  const focus = (field: FieldId): void =>
    set((state) => {
      const form = withoutEmptyHeaders(state.facts.form, field)
      const cursor = Math.max(0, fieldsOf(form).indexOf(field))
      return {
        ...learnt(state, { form }),
        ...placed(state, {
          cursors: { ...state.place.cursors, origins: cursor },
          caret: textOf(form, field).length,
        }),
      }
    })
  return {
    fieldFocused: focus,
    fieldLeft(step: 1 | -1): void {
      const fields = fieldsOf(get().facts.form)
      const index = fields.indexOf(focusedField(get()))
      focus(fields[(index + step + fields.length) % fields.length] ?? 'page')
    },
    editingBegun(): void {
      set((state) =>
        placed(state, { editing: true, caret: textOf(state.facts.form, focusedField(state)).length }),
      )
    },
    editingEnded(): void {
      set((state) => placed(state, { editing: false }))
    },
    fieldEdited(edit: Edit): void {
      set((state) => {
        const field = focusedField(state)
        if (choicesOf(field) !== null) return {}
        const { text, caret } = edited(
          { text: textOf(state.facts.form, field), caret: state.place.caret },
          edit,
        )
        return {
          ...learnt(state, { form: withText(state.facts.form, field, text), ...yesFor(field, state) }),
          ...placed(state, { caret }),
          remarks: withoutRemark(state.remarks, field),
        }
      })
    },
    choiceMoved(step: 1 | -1): void {
      set((state) => {
        const field = focusedField(state)
        const choices = choicesOf(field)
        if (choices === null) return {}
        const index = choices.indexOf(textOf(state.facts.form, field))
        const next = choices[(index + step + choices.length) % choices.length] ?? ''
        return learnt(state, { form: withText(state.facts.form, field, next), ...yesFor(field, state) })
      })
    },
    /** On a choice a letter goes to the next value that begins with it; one that none begins with is said. */
    choiceTyped(letter: string): void {
      const state = get()
      const field = focusedField(state)
      const choices = choicesOf(field) ?? []
      const found = choices[nextNamed(choices, choices.indexOf(textOf(state.facts.form, field)), letter)]
      if (found === undefined)
        return set(() => ({
          message: { tone: 'info', text: `No choice begins with ${letter}; ← and → choose` },
        }))
      set((now) => learnt(now, { form: withText(now.facts.form, field, found), ...yesFor(field, now) }))
    },
    /** Takes what is offered: with its scheme, or in the field where it belongs. Whoever types elsewhere stays there. */
    offerTaken(): void {
      const state = get()
      const offer = offered(state)
      if (offer === null) return
      const { from, to } = offer
      const emptied = from === to.field ? state.facts.form : withText(state.facts.form, from, '')
      set((now) => learnt(now, { form: withText(emptied, to.field, to.text), sendUnsafe: false }))
      const focused = focusedField(state)
      focus(from === focused ? to.field : focused)
    },
    /** The yes to send a method that may change data, or the yes taken back. */
    sendUnsafeAnswered(yes: boolean): void {
      set((state) => learnt(state, { sendUnsafe: yes }))
    },
    /** Reads what was pasted; the form takes what it finds. Plain text goes into the field. */
    async pasted(text: string): Promise<void> {
      if (get().course !== null) {
        set(() => ({ message: { tone: 'info', text: 'In the course there is nothing to paste into' } }))
        return
      }
      if (text.length > longestPaste) {
        set(() => ({
          message: { tone: 'warn', text: 'The pasted text is longer than 64 MiB; nothing was taken' },
        }))
        return
      }
      const imported = isOneValue(text) ? null : await ports.read(text)
      const isText = imported === null || (isNothing(imported) && !text.trim().includes('\n'))
      set((state) => (isText ? inserted(state, text) : taken(state, imported)))
    },
  }
}

/** A yes is for the request as it stood then. */
function yesFor(field: FieldId, { facts }: State): { readonly sendUnsafe: boolean } {
  return { sendUnsafe: facts.sendUnsafe && partOf(field) === null }
}

function withoutEmptyHeaders(form: Form, keep: FieldId): Form {
  if (keep.startsWith('header:')) return form
  const headers = form.headers.filter((line) => line.trim() !== '')
  return headers.length === form.headers.length ? form : { ...form, headers }
}
