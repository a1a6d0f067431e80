import type { Message, State } from '../../session/state.ts'
import type { Area } from '../view.ts'
import { holds, whereOf } from '../where.ts'
import { keyHints } from './key-hints.ts'
import { line, span, widthOf, type Line } from './line.ts'
import { wrapped } from './wrap.ts'

const marks = { info: '·', pass: '✓', warn: '!', fail: '✗' } as const

/** What was said last, whole, on the rule above the keys and below it; and the keys that mean something here. */
export function footerLines(
  state: State,
  area: Pick<Area, 'width' | 'wide'>,
  ruled: boolean,
): readonly Line[] {
  const { message } = state
  const { width } = area
  const hints = keyHints(whereOf(state), width, holds(state, area))
  if (message === null) return ruled ? [line(span('─'.repeat(width), 'dim')), hints] : [hints]
  return ruled ? [...messageLines(message, width), hints] : messageLines(message, width)
}

function messageLines({ tone, text }: Message, width: number): readonly Line[] {
  const role = tone === 'info' ? 'accent' : tone
  const [first = '', ...more] = wrapped(text, width - 6)
  const start = line(span('─ ', 'dim'), span(`${marks[tone]} ${first} `, role))
  return [
    line(...start, span('─'.repeat(Math.max(0, width - widthOf(start))), 'dim')),
    ...more.map((words) => line('    ', span(words, role))),
  ]
}
