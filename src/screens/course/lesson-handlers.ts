import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { glossary } from '../../knowledge/guide/glossary.ts'
import type { Context, Handlers } from '../screen.ts'
import { scrolling } from '../moving.ts'
import { nextEntry } from '../../session/course-entries.ts'
import { openEntry } from './handlers.ts'
import { answersTo, openLesson } from '../../session/open-lesson.ts'

function isAsked({ state }: Context): boolean {
  return state.course?.lesson?.page === 'answer'
}

/** Moves among the answers where there are some to choose from, else through the text. */
function move(step: 1 | -1): (context: Context) => void | Promise<void> {
  return (context) => {
    const { state, actions } = context
    const lesson = openLesson(state)
    if (lesson === null || !isAsked(context) || answersTo(lesson, state).isAnswered)
      return scrolling[step === 1 ? 'cursor-down' : 'cursor-up']?.(context)
    const last = lesson.question.choices.length - 1
    actions.cursorMoved(Math.min(last, Math.max(0, state.place.cursors.lesson + step)))
  }
}

/** As in a pager: what is below is read before the next page comes. */
function isReadToTheEnd({ state, measures }: Context): boolean {
  return state.place.scroll.lesson >= measures.body.last
}

export const lessonHandlers: Handlers = {
  ...scrolling,
  'cursor-down': move(1),
  'cursor-up': move(-1),
  'go-on': (context) => {
    const { state, actions } = context
    const lesson = openLesson(state)
    if (lesson === null || state.course === null) return
    if (!isAsked(context))
      return isReadToTheEnd(context) ? actions.lessonPaged(1) : scrolling['page-down']?.(context)
    if (answersTo(lesson, state).isAnswered) return openEntry(nextEntry(state.course), context)
    actions.said({ tone: 'info', text: 'Space gives the chosen answer' })
  },
  // Not Enter, which pages: whoever leafs on must not have answered.
  'give-answer': ({ state, actions }) => {
    const lesson = openLesson(state)
    const choice = lesson?.question.choices[state.place.cursors.lesson]
    if (lesson !== null && choice !== undefined) actions.lessonAnswered(lesson.id, choice.text, choice.right)
  },
  'go-back': ({ state, actions }) =>
    state.course?.lesson?.page === 'read' ? actions.courseOpened() : actions.lessonPaged(-1),
  copy: async ({ state, actions }) => {
    const sent = state.course?.lesson?.shown?.observations ?? []
    if (sent.length === 0) return actions.said({ tone: 'info', text: 'Nothing has been sent yet' })
    await actions.copied(sent.map(({ request }) => asCurl(request)).join('\n'), 'The requests as curl')
  },
  glossary: ({ state, actions }) => {
    const term = openLesson(state)?.terms[0]
    const cursor = Math.max(
      0,
      glossary.findIndex(({ id }) => id === term),
    )
    actions.overlayOpened({ kind: 'glossary', cursor })
  },
}
