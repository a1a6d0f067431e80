import { readPage, readUrl } from '../../knowledge/read-case.ts'
import type { CheckStatus } from '../../knowledge/model/diagnosis.ts'
import { guessesOn } from '../../session/guesses-on.ts'
import { glossary } from '../../knowledge/guide/glossary.ts'
import { judgedChecks } from '../../session/selectors.ts'
import type { Overlay } from '../../session/state.ts'
import { nextNamed } from '../../session/next-named.ts'
import { softwareIds } from '../../knowledge/model/software.ts'
import { edited, type Edit } from '../../session/text-edit.ts'
import type { Command } from '../bindings.ts'
import type { Context, Handlers } from '../screen.ts'
import { moving } from '../moving.ts'
import { askFor } from './ask-for.ts'
import { menuFor } from './menu.ts'
import { paletteCommands } from './palette.ts'

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>

const close: Handlers = { close: ({ actions }) => actions.overlayClosed() }

/** Through the rows of an overlay; what is read has its first line under the cursor. */
function movingIn(count: (context: Context) => number, kept = 0): Handlers {
  const at = ({ state }: Context): number => {
    const { overlay } = state.place
    return overlay !== null && 'cursor' in overlay ? overlay.cursor : 0
  }
  return moving(
    (context) => ({ at: at(context), count: count(context) }),
    (cursor, { state: { place }, actions }) => {
      if (place.overlay !== null && 'cursor' in place.overlay)
        actions.overlayOpened({ ...place.overlay, cursor })
    },
    kept,
  )
}

const reading = movingIn(({ measures }) => measures.body.last + 1, 1)

/** What the commands do while an overlay is in front. `run` carries out what the palette found. */
export function overlayHandlers(overlay: Overlay, run: (command: Command) => void): Handlers {
  switch (overlay.kind) {
    case 'help':
    case 'policy':
      return { ...close, ...reading }
    case 'comparison':
      return {
        ...close,
        ...reading,
        compare: ({ state, actions }) => actions.overlayOpened(askFor('other-page', state.facts.other?.page)),
        again: ({ state, actions }) =>
          actions.comparisonAsked(state.facts.other?.page ?? '', state.facts.other?.url ?? ''),
        report: ({ actions }) => actions.reportSaved(),
      }
    case 'glossary':
      return { ...close, ...movingIn(() => glossary.length) }
    case 'palette': {
      const found = ({ state, room }: Context) => paletteCommands(state, overlay.query, room)
      return {
        ...close,
        ...movingIn((context) => found(context).length),
        accept: (context) => {
          const chosen = found(context)[overlay.cursor]
          context.actions.overlayClosed()
          if (chosen !== undefined) run(chosen.command)
        },
      }
    }
    case 'menu':
      return {
        ...close,
        ...movingIn(() => menuFor(overlay.purpose).options.length),
        accept: (context) => acceptMenu(overlay, context),
      }
    case 'prompt': {
      const edit = (change: Edit) => (context: Context) => typeInOverlay(context, change)
      return {
        ...close,
        'line-start': edit({ kind: 'move', to: 'start' }),
        'line-end': edit({ kind: 'move', to: 'end' }),
        'erase-word': edit({ kind: 'erase-word' }),
        'erase-all': edit({ kind: 'erase-all' }),
        accept: (context) => acceptPrompt(overlay, context),
      }
    }
  }
}

/** Text that goes into the overlay in front, if it takes any. */
export function typeInOverlay({ state, actions }: Context, change: Edit): void {
  const { overlay } = state.place
  if (overlay?.kind === 'palette') {
    const { text } = edited({ text: overlay.query, caret: overlay.query.length }, change)
    actions.overlayOpened({ kind: 'palette', query: text, cursor: 0 })
  }
  if (overlay?.kind === 'menu' && change.kind === 'insert') {
    const labels = menuFor(overlay.purpose).options.map(({ label }) => label)
    const cursor = nextNamed(labels, overlay.cursor, change.text)
    if (cursor !== -1) actions.overlayOpened({ ...overlay, cursor })
    else actions.said({ tone: 'info', text: `Nothing here begins with ${change.text}; ↑ and ↓ choose` })
  }
  if (overlay?.kind === 'prompt') {
    actions.overlayOpened({ ...overlay, ...edited(overlay, change), problem: null })
    if (overlay.purpose === 'filter') actions.filterTyped(edited(overlay, change).text)
  }
}

function acceptMenu({ purpose, cursor }: Of<'menu'>, { state, actions }: Context): void | Promise<void> {
  const chosen = menuFor(purpose).options[cursor]
  if (chosen === undefined) return actions.said({ tone: 'info', text: '↓ and ↑ choose one first' })
  actions.overlayClosed()
  switch (purpose.kind) {
    case 'question':
      actions.questionAnswered(purpose.id, chosen.value)
      return actions.said({ tone: 'info', text: 'Answered; the diagnosis takes it into account' })
    case 'stack':
      return actions.stackChosen(softwareIds.find((id) => id === chosen.value) ?? null)
    case 'guess': {
      const guess = guessesOn(purpose.incident).find(({ cause }) => (cause ?? '') === chosen.value)
      if (guess === undefined) return
      actions.causeGuessed(guess.cause, guess.right)
      if (guess.right) actions.said({ tone: 'pass', text: 'Right. Here is why, and the fix' })
      return
    }
    case 'repeat':
      return chosen.value === 'yes' ? actions.seenRepeated() : undefined
    case 'send':
      if (chosen.value !== 'yes') return
      actions.sendUnsafeAnswered(true)
      if (state.place.stage === 'verify') return actions.verifyAsked()
      if (state.place.stage !== 'origins') return actions.probingAsked()
      return actions.said({ tone: 'warn', text: `${purpose.method} is sent once with the next probes` })
    case 'overrule':
      actions.checkOverruled(purpose.check, { status: statusOf(chosen.value), reason: chosen.label })
      return actions.overlayOpened(askFor('overrule'))
  }
}

function statusOf(value: string): CheckStatus {
  return value === 'pass' || value === 'fail' ? value : 'not-applicable'
}

async function acceptPrompt(overlay: Of<'prompt'>, { state, actions }: Context): Promise<void> {
  const text = overlay.text.trim()
  const refuse = (expected: string, found: string): void =>
    actions.overlayOpened({ ...overlay, problem: `expected ${expected}; found ${found}` })
  switch (overlay.purpose) {
    case 'filter':
      actions.filterTyped(text)
      return actions.overlayClosed()
    case 'overrule': {
      const judged = judgedChecks(state)
      const current = judged[Math.min(state.place.cursors['first-ten-minutes'], judged.length - 1)]
      if (current?.overruled !== undefined && text !== '') {
        actions.checkOverruled(current.check.id, { ...current.overruled, reason: text })
      }
      return actions.overlayClosed()
    }
    case 'notes':
      actions.notesWritten(text)
      return actions.overlayClosed()
    case 'error-url': {
      const read = readUrl(text)
      if (!read.ok) return refuse(read.problem.expected, read.problem.found)
      actions.overlayClosed()
      return actions.errorUrlGiven(text)
    }
    case 'staging-page':
    case 'other-page': {
      const read = text === '' ? null : readPage(text)
      if (read?.ok === false) return refuse(read.problem.expected, read.problem.found)
      const isStaging = overlay.purpose === 'staging-page'
      return actions.overlayOpened(
        isStaging ? askFor('staging-url', '', text) : askFor('other-url', state.facts.other?.url, text),
      )
    }
    case 'staging-url': {
      const read = text === '' ? null : readUrl(text)
      if (read?.ok === false) return refuse(read.problem.expected, read.problem.found)
      actions.overlayClosed()
      return actions.stagingAsked(overlay.carried ?? '', text)
    }
    case 'other-url': {
      const read = text === '' ? null : readUrl(text)
      if (read?.ok === false) return refuse(read.problem.expected, read.problem.found)
      const page = overlay.carried ?? ''
      if (page === '' && text === '') actions.overlayClosed()
      else actions.overlayOpened({ kind: 'comparison', cursor: 0 })
      return actions.comparisonAsked(page, text)
    }
  }
}
