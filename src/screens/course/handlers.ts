import type { State } from '../../session/state.ts'
import { askFor } from '../overlays/ask-for.ts'
import type { Context, Handlers } from '../screen.ts'
import { chosenEntry, entriesWith, nextEntry, type Entry } from '../../session/course-entries.ts'

function move(to: (at: number, last: number) => number): (context: Context) => void {
  return ({ state, actions }) => {
    if (state.course === null) return
    const { filter } = state.place
    const chosen = chosenEntry(state.course, filter)
    const left = entriesWith(filter)
    const at = Math.max(
      0,
      left.findIndex((entry) => entry === chosen),
    )
    const last = left.length - 1
    const next = left[Math.min(last, Math.max(0, to(at, last)))]
    if (next !== undefined) actions.courseChosen(next.id)
  }
}

function chosenOf({ course, place }: State): Entry | undefined {
  return course === null ? undefined : chosenEntry(course, place.filter)
}

/** Opens an entry; an incident that is up already is gone on with. */
export function openEntry(entry: Entry | undefined, { state, actions }: Context): void | Promise<void> {
  if (entry === undefined) return actions.said({ tone: 'pass', text: 'Nothing is left: the course is done' })
  if (entry.kind === 'lesson') return actions.lessonOpened(entry.lesson)
  const { practice, facts, course } = state
  const isUp =
    practice?.id === entry.id && !practice.fixed && facts.triage !== null && course?.at === entry.id
  return isUp ? actions.stageChosen('incident') : actions.incidentOpened(entry.incident, 'incident')
}

/** The next incident that is not done. */
export function openNextIncident(context: Context): void | Promise<void> {
  const { course } = context.state
  if (course !== null) return openEntry(nextEntry(course, 'incident'), context)
}

export const courseHandlers: Handlers = {
  'cursor-down': move((at) => at + 1),
  'cursor-up': move((at) => at - 1),
  'page-down': move((at) => at + 8),
  'page-up': move((at) => at - 8),
  first: move(() => 0),
  last: move((_at, last) => last),
  open: (context) => {
    const chosen = chosenOf(context.state)
    if (chosen !== undefined) return openEntry(chosen, context)
  },
  filter: ({ state, actions }) => actions.overlayOpened(askFor('filter', state.place.filter)),
  'clear-filter': ({ actions }) => actions.filterTyped(''),
  'start-over': ({ state, actions }) => {
    const chosen = chosenOf(state)
    if (chosen !== undefined) actions.startedOver(chosen.id)
  },
  'go-back': ({ actions }) => actions.courseLeft(),
}
