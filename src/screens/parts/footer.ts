import type { Message, State } from '../../session/state.ts'
import type { Area } from '../view.ts'
import { holds, whereOf } from '../where.ts'
import { keyHints } from './key-hints.ts'
import { cut, line, span, widthOf, type Line } from './line.ts'

const marks = { info: '·', pass: '✓', warn: '!', fail: '✗' } as const

/** What was said last, on the rule above the keys; and the keys that mean something here. */
export function footerLines(
  state: State,
  area: Pick<Area, 'width' | 'wide'>,
  ruled: boolean,
): readonly Line[] {
  const { message } = state
  const { width } = area
  const hints = keyHints(whereOf(state), width, holds(state, area))
  const rule = message === null ? line(span('─'.repeat(width), 'dim')) : messageLine(message, width)
  return ruled ? [rule, hints] : [message === null ? hints : rule]
}

function messageLine({ tone, text }: Message, width: number): Line {
  const role = tone === 'info' ? 'accent' : tone
  const said = cut(line(span('─ ', 'dim'), span(`${marks[tone]} ${text} `, role)), width)
  return line(...said, span('─'.repeat(Math.max(0, width - widthOf(said))), 'dim'))
}
