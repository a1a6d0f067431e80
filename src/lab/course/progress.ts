/** How far somebody has come with one lesson or incident. */
interface Mark {
  readonly done: boolean
  /** What was guessed, in order: the text of a choice, or a cause id. */
  readonly guesses: readonly string[]
}

/** By the id of the lesson or the incident. What was never opened is not in here. */
export type Progress = Readonly<Record<string, Mark>>

export type CourseEvent =
  | { readonly kind: 'guessed'; readonly id: string; readonly guess: string }
  /** The question was answered right, or the practice server put right and verified. */
  | { readonly kind: 'completed'; readonly id: string }
  | { readonly kind: 'started-over'; readonly id: string }

export const noProgress: Progress = {}

const untouched: Mark = { done: false, guesses: [] }

export function markOf(progress: Progress, id: string): Mark {
  return Object.hasOwn(progress, id) ? progress[id]! : untouched
}

/** The progress after one event. What is done stays done until it is started over. */
export function advance(progress: Progress, event: CourseEvent): Progress {
  const before = markOf(progress, event.id)
  switch (event.kind) {
    case 'guessed':
      return { ...progress, [event.id]: { ...before, guesses: [...before.guesses, event.guess] } }
    case 'completed':
      return { ...progress, [event.id]: { ...before, done: true } }
    case 'started-over':
      return { ...progress, [event.id]: untouched }
  }
}

/** Progress as it was saved; whatever does not have its shape is left out. */
export function readProgress(saved: unknown): Progress {
  if (typeof saved !== 'object' || saved === null) return noProgress
  return Object.fromEntries(
    Object.entries(saved).filter((entry): entry is [string, Mark] => isMark(entry[1])),
  )
}

function isMark(value: unknown): value is Mark {
  return (
    typeof value === 'object' &&
    value !== null &&
    'done' in value &&
    typeof value.done === 'boolean' &&
    'guesses' in value &&
    Array.isArray(value.guesses) &&
    value.guesses.every((guess) => typeof guess === 'string')
  )
}
