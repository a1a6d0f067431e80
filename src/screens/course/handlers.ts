import type { State } from '../../session/state.ts'
import { askFor } from '../overlays/ask-for.ts'
import { moving } from '../moving.ts'
import type { Context, Handlers } from '../screen.ts'
import { chosenEntry, entriesWith, nextEntry, type Entry } from '../../session/course-entries.ts'

function chosenOf({ course, place }: Pick<State, 'course' | 'place'>): Entry | undefined {
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
  ...moving(
    ({ state: { course, place } }) => {
      const left = entriesWith(place.filter)
      return { at: left.findIndex(({ id }) => id === chosenOf({ course, place })?.id), count: left.length }
    },
    (to, { state, actions }) => {
      const next = entriesWith(state.place.filter)[to]
      if (next !== undefined) actions.courseChosen(next.id)
    },
  ),
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
