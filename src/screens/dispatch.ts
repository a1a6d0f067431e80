import { asFetch } from '../knowledge/guide/as-fetch.ts'
import type { Case } from '../knowledge/model/case.ts'
import { readPage } from '../knowledge/read-case.ts'
import { redactUrl } from '../knowledge/privacy/redact-text.ts'
import { subjectOf } from '../session/selectors.ts'
import type { Session } from '../session/session.ts'
import type { Stage, State } from '../session/state.ts'
import type { Command } from './bindings.ts'
import { commandFor } from './keymap.ts'
import type { Press } from './keys.ts'
import type { Measures } from './measures.ts'
import { askFor } from './overlays/ask-for.ts'
import { askToSend } from './overlays/ask-to-send.ts'
import type { Room } from './room.ts'
import type { Context, Handlers } from './screen.ts'
import { isAwaited, overlays, screenOf } from './screens.ts'
import { shownIn } from './shown.ts'
import { holds, isTyping, isUntouched, whereOf } from './where.ts'
import type { Edit } from '../session/text-edit.ts'
import { textOf } from '../session/form.ts'
import { focusedField } from '../session/focused-field.ts'

/** Ends the program with this status after an interruption. */
const interrupted = 130

const goTo =
  (stage: Stage) =>
  ({ actions }: Context) =>
    actions.stageChosen(stage)

/** Copies what `write` makes of the request, once there is one. */
const copyRequest =
  (write: (subject: Case) => string, what: string) =>
  ({ state, actions }: Context) => {
    const subject = subjectOf(state)
    return subject === null
      ? actions.said({ tone: 'warn', text: 'There is no request to copy yet' })
      : actions.copied(write(subject), what)
  }

/** Lines that the detail moves at a time: some of what was read stays in sight. */
const detailStep = 4

const scrollDetail =
  (by: number) =>
  ({ state, actions, measures: { detail } }: Context) =>
    actions.detailScrolled(Math.min(state.place.detailScroll + by, detail.last))

/** What a command does wherever no screen says otherwise. */
const common: Handlers = {
  'go-on': ({ actions }) => actions.stageLeft(1),
  'go-back': ({ actions }) => actions.stageLeft(-1),
  'stage-1': goTo('origins'),
  'stage-2': goTo('probes'),
  'stage-3': goTo('first-ten-minutes'),
  'stage-4': goTo('diagnosis'),
  'stage-5': goTo('verify'),
  'copy-fetch': copyRequest(asFetch, 'The request as a fetch call'),
  'copy-link': copyRequest(({ url }) => redactUrl(url), 'The address of the request'),
  'detail-down': scrollDetail(detailStep),
  'detail-up': scrollDetail(-detailStep),
  again: ({ actions }) => actions.probingAsked(),
  'send-unsafe': ({ state, actions }) => {
    const subject = subjectOf(state)
    if (subject === null) return actions.said({ tone: 'warn', text: 'There is no request to send yet' })
    if (!state.facts.sendUnsafe) return actions.overlayOpened(askToSend(subject, shownIn(state)))
    actions.sendUnsafeAnswered(false)
    actions.said({ tone: 'info', text: `${subject.method} is not sent` })
  },
  'apply-fix': ({ actions }) => {
    actions.stageChosen('verify')
    return actions.fixApplied()
  },
  report: ({ actions }) => actions.reportSaved(),
  'open-report': ({ actions, lend }) => lend(actions.reportOpened),
  suspend: ({ actions, lend }) => lend(actions.stopped),
  'error-url': ({ state, actions }) => actions.overlayOpened(askFor('error-url', state.facts.form.errorUrl)),
  compare: ({ state, actions }) =>
    actions.overlayOpened(
      state.facts.other === null ? askFor('other-page') : { kind: 'comparison', cursor: 0 },
    ),
  mouse: ({ actions }) => actions.mouseToggled(),
  policy: ({ actions }) => actions.overlayOpened({ kind: 'policy', cursor: 0 }),
  glossary: ({ actions }) => actions.overlayOpened({ kind: 'glossary', cursor: 0 }),
  palette: ({ actions }) => actions.overlayOpened({ kind: 'palette', query: '', cursor: 0 }),
  help: ({ actions }) => actions.overlayOpened({ kind: 'help', cursor: 0 }),
  course: ({ actions }) => actions.courseOpened(),
  browser: ({ state, actions }) => actions.browserOpened(pageOf(state)),
  quit: ({ leave }) => leave(0),
  interrupt: ({ leave }) => leave(interrupted),
}

/** The page of the form as a browser can open it; null where none is entered. */
function pageOf({ facts }: State): string | null {
  const read = readPage(facts.form.page)
  if (!read.ok || !/^https?:/.test(read.value.origin)) return null
  return read.value.pageUrl ?? read.value.origin
}

/** What the keys need of the program around them. */
export interface Surroundings {
  readonly session: Session
  readonly room: Room
  readonly measures: Measures
  readonly leave: (status: number) => void
  readonly lend: Context['lend']
  /** A bug in work that a key began. */
  readonly fail: (bug: unknown) => void
}

/** One key: text where letters are text, else the command that the keymap gives it. */
export function pressed(press: Press, around: Surroundings): void {
  const state = around.session.store.getState()
  if (press.name !== 'ctrl-c' && isAwaited(state.place, () => pressed(press, around))) return
  around.session.actions.messageRead()
  const edit = isTyping(state) ? editFor(press, state) : null
  if (edit !== null) return typed(edit, around)
  const command = commandFor(press.name, whereOf(state), holds(state, around.room), state.settings.keys)
  if (command !== null) return run(command, around)
  // A letter on a choice is no text and no command, and must not vanish.
  if (press.text.trim() !== '') {
    if (whereOf(state) === 'form') return around.session.actions.choiceTyped(press.text)
    if (whereOf(state) === 'menu') return typed({ kind: 'insert', text: press.text }, around)
  }
  const missing = missingFor(press.name, state)
  if (missing !== null) around.session.actions.said({ tone: 'info', text: missing })
}

/** Why a key of this place means nothing now; null where it never means anything. */
function missingFor(name: string, state: State): string | null {
  const meant = commandFor(name, whereOf(state), () => true, state.settings.keys)
  const isHidden = state.practice !== null && !state.place.revealed
  switch (meant) {
    case 'apply-fix':
      return isHidden ? nameFirst : null
    case 'choose-stack':
      return isHidden ? nameFirst : 'The change is the same whatever software answers'
    case 'next-cause':
      return isHidden ? nameFirst : 'There is no other cause'
    case 'answer':
      return 'Nothing is asked about this cause'
    case 'undo':
      return 'This check was not overruled'
    default:
      return null
  }
}

const nameFirst = 'Name the cause first: on Diagnosis a guesses it, y shows it'

/** Text in one piece. */
export function pasted(text: string, around: Surroundings): void {
  const { session } = around
  if (isAwaited(session.store.getState().place, () => pasted(text, around))) return
  session.actions.messageRead()
  const { overlay } = session.store.getState().place
  if (overlay?.kind === 'prompt' || overlay?.kind === 'palette')
    return typed({ kind: 'insert', text: text.trim() }, around)
  session.actions.pasted(text).catch(around.fail)
}

/** What means the same in front of whatever stands there. */
const wherever: ReadonlySet<Command> = new Set(['interrupt', 'suspend'])

/** Carries out a command of the place the person is in. */
export function run(command: Command, around: Surroundings): void {
  const context = contextOf(around)
  const { overlay, stage } = context.state.place
  const own =
    overlay === null
      ? screenOf(stage).handlers
      : (overlays()?.handlers(overlay, (name) => run(name, around)) ?? {})
  const handler = own[command] ?? (overlay === null || wherever.has(command) ? common[command] : undefined)
  Promise.resolve(handler?.(context)).catch(around.fail)
}

function typed(edit: Edit, around: Surroundings): void {
  const { session } = around
  if (session.store.getState().place.overlay === null) session.actions.fieldEdited(edit)
  else overlays()?.type(contextOf(around), edit)
}

/** What a key does to a text; null where it is a command even while typing. */
function editFor({ name, text }: Press, state: State): Edit | null {
  if (name === '?' && whereOf(state) === 'form' && textOf(state.facts.form, focusedField(state)) === '')
    return null
  if ((name === 'L' || name === 'B') && whereOf(state) === 'form' && isUntouched(state)) return null
  if (text !== '') return { kind: 'insert', text }
  switch (name) {
    case 'backspace':
      return { kind: 'erase-before' }
    case 'delete':
      return { kind: 'erase-after' }
    case 'left':
    case 'right':
      return { kind: 'move', to: name }
    default:
      return null
  }
}

function contextOf({ session, room, measures, leave, lend }: Surroundings): Context {
  return { state: session.store.getState(), actions: session.actions, room, measures, leave, lend }
}
