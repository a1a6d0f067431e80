import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { Message } from '../../session/state.ts'
import type { Theme } from '../theme.ts'
import { holds, whereOf } from '../where.ts'
import { keyHints } from './key-hints.ts'
import { cut, line, span, widthOf, type Line } from './line.ts'
import { Rows } from './rows.tsx'

const marks = { info: '·', pass: '✓', warn: '!', fail: '✗' } as const

/** What was said last, on the rule above the keys; and the keys that mean something here. */
export function Footer({
  session,
  theme,
  width,
  ruled,
}: {
  readonly session: Session
  readonly theme: Theme
  readonly width: number
  readonly ruled: boolean
}) {
  const state = useStore(session.store)
  const hints = keyHints(whereOf(state), width, holds(state))
  const said =
    state.message === null ? line(span('─'.repeat(width), 'dim')) : messageLine(state.message, width)
  const lines = ruled ? [said, hints] : [state.message === null ? hints : said]
  return <Rows lines={lines} width={width} theme={theme} />
}

function messageLine({ tone, text }: Message, width: number): Line {
  const role = tone === 'info' ? 'accent' : tone
  const said = cut(line(span('─ ', 'dim'), span(`${marks[tone]} ${text} `, role)), width)
  return line(...said, span('─'.repeat(Math.max(0, width - widthOf(said))), 'dim'))
}
