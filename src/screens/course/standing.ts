import type { Standing } from '../../session/course-entries.ts'

const marks = {
  open: { mark: '○', role: 'dim' },
  begun: { mark: '●', role: 'warn' },
  done: { mark: '✓', role: 'pass' },
} as const

export function standingMark(state: Standing['state']) {
  return marks[state]
}

/** How it went, in a word or two: for the end of a line. */
export function standingWord({ state, tries }: Standing): string {
  switch (state) {
    case 'open':
      return ''
    case 'begun':
      return 'begun'
    case 'done':
      return tries === null ? 'done, answer shown' : tries === 1 ? 'done at once' : `done at guess ${tries}`
  }
}
