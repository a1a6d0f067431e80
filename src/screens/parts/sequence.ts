import type { Message, Party } from '../../report/sequence.ts'
import { columnsOf, line, padded, shortened, span, type Line, type Span } from './line.ts'

/** Columns of the three life lines. */
interface Lanes {
  readonly page: number
  readonly browser: number
  readonly server: number
}

/** The exchange as page, browser and server see it, with the place where the browser stops. */
export function sequenceDiagram(
  messages: readonly Message[],
  server: string,
  width: number,
): readonly Line[] {
  const lanes = lanesFor(width)
  return [heading(lanes, server, width), ...messages.map((message) => messageLine(message, lanes))]
}

/** The same for people who listen to their terminal. */
export function sequenceInWords(messages: readonly Message[]): readonly Line[] {
  return messages.map(({ from, to, label, stops }, index) =>
    line(`${index + 1}. ${from} to ${to}: ${label}${stops ? '. The browser stops here.' : ''}`),
  )
}

function lanesFor(width: number): Lanes {
  const room = Math.min(width, 100)
  const page = 5
  const browser = page + Math.max(18, Math.floor(room * 0.3))
  return { page, browser, server: Math.max(browser + 24, room - 8) }
}

function heading({ page, browser, server }: Lanes, name: string, width: number): Line {
  const shown = shortened(name, Math.min(width - browser - 14, 36))
  const start = Math.max(
    browser + 8,
    Math.min(server - Math.floor(columnsOf(shown) / 2), width - columnsOf(shown) - 1),
  )
  const text = padded(padded(`${' '.repeat(page - 2)}page`, browser - 3) + 'browser', start) + shown
  return line(span(text, 'dim'))
}

const between: Readonly<Record<Party, number>> = { page: 0, browser: 1, server: 2 }

function messageLine(message: Message, { page, browser, server }: Lanes): Line {
  const onTheLeft = Math.min(between[message.from], between[message.to]) === 0
  const rail = span('│', 'dim')
  const left = onTheLeft ? arrow(message, browser - page - 1) : [span(' '.repeat(browser - page - 1))]
  const right = onTheLeft ? [span(' '.repeat(server - browser - 1))] : arrow(message, server - browser - 1)
  return [span(' '.repeat(page)), rail, ...left, rail, ...right, rail]
}

/** An arrow that fills the space between two life lines, its label inside. */
function arrow({ from, to, label, stops }: Message, room: number): readonly Span[] {
  const forth = between[to] > between[from]
  const role = stops ? 'fail' : null
  const shown = shortened(label, room - 7)
  const dashes = '─'.repeat(Math.max(0, room - columnsOf(shown) - 5))
  return forth
    ? [span(` `), span(shown, role), span(` ${dashes}─▸ `, stops ? 'fail' : 'dim')]
    : [
        span(stops ? ' ✗─' : ' ◂─', stops ? 'fail' : 'dim'),
        span(`${dashes} `, stops ? 'fail' : 'dim'),
        span(shown, role),
        span(' '),
      ]
}
