import { Span } from '../ui/text.tsx'
import type { Standing } from '../../session/course-entries.ts'

const marks = { open: '○', begun: '●', done: '✓' } as const
const roles = { open: 'dim', begun: 'warn', done: 'pass' } as const

export function StandingMark({ standing: { state } }: Readonly<{ standing: Standing }>) {
  return <Span role={roles[state]}>{marks[state]}</Span>
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
