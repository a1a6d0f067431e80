import type { Message, Sequence } from '../../report/sequence.ts'
import { columnsOf, padded, shortened } from './columns.ts'
import { line, span, type Line, type Span } from './line.ts'
import { paragraph } from './wrap.ts'

/** Columns of an arrow without its words. */
const arrowColumns = 7
/** Messages at the beginning and at the end of a chain too long to be read. */
const atEachEnd = 6

/** The exchange as everyone who takes part sees it, with the place where the browser stops. */
export function sequenceDiagram({ lanes, messages }: Sequence, width: number): readonly Line[] {
  const rails = railsFor(lanes.length, messages, width)
  return [
    heading(
      lanes.map(({ name }) => name),
      rails,
      width,
    ),
    ...drawnMessages(messages, rails),
  ]
}

/** A chain that goes on and on shows how it begins and where it ends. */
function drawnMessages(messages: readonly Message[], rails: readonly number[]): readonly Line[] {
  const draw = (some: readonly Message[]) => some.flatMap((message) => messageLines(message, rails))
  const left = messages.length - atEachEnd * 2
  if (left < 2) return draw(messages)
  return [
    ...draw(messages.slice(0, atEachEnd)),
    line(' '.repeat((rails[1] ?? 0) + 2), span(`… ${left} more`, 'dim')),
    ...draw(messages.slice(-atEachEnd)),
  ]
}

/** The same for people who listen to their terminal. */
export function sequenceInWords({ lanes, messages }: Sequence, width: number): readonly Line[] {
  const stop = messages.findIndex(({ stops }) => stops)
  return messages.flatMap(({ from, to, label }, index) => {
    const [teller, told] = [lanes[from]?.name, lanes[to]?.name]
    const end = index === stop ? '. The browser stops here.' : ''
    return paragraph(`${index + 1}. ${teller} to ${told}: ${label}${end}`, width)
  })
}

/** Columns of the life lines: the browser where the words on both sides of it have their share, the others spread over the rest. */
function railsFor(lanes: number, messages: readonly Message[], width: number): readonly number[] {
  const room = Math.min(width, lanes > 3 ? 130 : 100)
  const page = 5
  const [before, after] = [longestFrom(messages, 0), longestFrom(messages, 1)]
  const share = lanes > 3 ? 0.2 : Math.min(0.5, before / (before + after))
  const browser = page + Math.max(lanes > 3 ? 17 : 18, Math.floor((room - page - 8) * share))
  const last = Math.max(browser + 24, room - 8)
  const behind = lanes - 2
  return [
    page,
    browser,
    ...Array.from({ length: behind }, (_, index) =>
      Math.round(browser + ((last - browser) * (index + 1)) / behind),
    ),
  ]
}

/** Columns that an arrow takes whose words are the longest of those between this lane and the next ones. */
function longestFrom(messages: readonly Message[], lane: number): number {
  const own = messages.filter(({ from, to }) => Math.min(from, to) === lane)
  return Math.max(...own.map(({ label }) => columnsOf(label)), 0) + arrowColumns
}

/** Names centred over their lines, each within the room that its neighbours leave. */
function heading(names: readonly string[], rails: readonly number[], width: number): Line {
  let text = ''
  names.forEach((name, index) => {
    const rail = rails[index] ?? 0
    const next = rails[index + 1] ?? width + 4
    const room = Math.min(next - (rails[index - 1] ?? 0) - 8, 36, width - columnsOf(text) - 2)
    const shown = fitting(name, Math.max(6, room))
    const centred = Math.min(rail - Math.floor(columnsOf(shown) / 2), width - columnsOf(shown) - 1)
    text = padded(text, Math.max(centred, columnsOf(text) + (index === 0 ? 0 : 2))) + shown
  })
  return line(span(text, 'dim'))
}

/** A host without its port, then without what answered there, then shortened. */
function fitting(name: string, room: number): string {
  const portless = name.replace(/:\d+(?= |$)/, '')
  const bare = portless.replace(/ \(.*\)$/, '')
  return [name, portless, bare].find((form) => columnsOf(form) <= room) ?? shortened(bare, room)
}

function messageLines(message: Message, rails: readonly number[]): readonly Line[] {
  const [low, high] = [Math.min(message.from, message.to), Math.max(message.from, message.to)]
  const room = (rails[high] ?? 0) - (rails[low] ?? 0) - 1
  // Where many stand side by side there is no room inside the arrow; the words go over it.
  const over = rails.length > 3 && columnsOf(message.label) > room - arrowColumns
  const drawn = over ? { ...message, label: '' } : message
  const spans = rails.flatMap((rail, index): readonly Span[] => {
    if (index > low && index < high) return []
    const gap = span(' '.repeat(Math.max(0, (rails[index + 1] ?? rail + 1) - rail - 1)))
    return [span('│', 'dim'), ...(index === low ? arrow(drawn, room) : [gap])]
  })
  const whole = line(' '.repeat(rails[0] ?? 0), ...spans)
  return over ? [labelLine(message, low, rails), whole] : [whole]
}

/** Words that begin at their life line and may run over the others. */
function labelLine({ label, stops }: Message, low: number, rails: readonly number[]): Line {
  const start = rails[low] ?? 0
  const shown = shortened(label, (rails.at(-1) ?? start) - start - 3)
  const end = start + 3 + columnsOf(shown)
  const before = rails.slice(0, low + 1).map((rail, index) => railAfter(rail, rails[index - 1]))
  const after = rails.filter((rail) => rail > end)
  return [
    ...before,
    span(`  ${shown}`, stops ? 'fail' : null),
    ...after.map((rail, index) => railAfter(rail, index === 0 ? end - 1 : after[index - 1])),
  ]
}

function railAfter(rail: number, before: number | undefined): Span {
  return span(`${' '.repeat(rail - (before === undefined ? 0 : before + 1))}│`, 'dim')
}

/** An arrow that fills the space between two life lines, its label inside. */
function arrow({ from, to, label, stops }: Message, room: number): readonly Span[] {
  const shown = from === 0 ? firstWords(label, room - arrowColumns) : shortened(label, room - arrowColumns)
  const dashes = '─'.repeat(Math.max(0, room - columnsOf(shown) - 5))
  const role = stops ? 'fail' : 'dim'
  const words = span(shown, stops ? 'fail' : null)
  return to > from
    ? [span(' '), words, span(` ${dashes}─▸ `, role)]
    : [span(stops ? ' ✗─' : ' ◂─', role), span(`${dashes} `, role), words, span(' ')]
}

/** As many whole words as fit: the path goes before the method. */
function firstWords(text: string, room: number): string {
  const words = text.split(' ')
  const fitting = words.map((_, index) => words.slice(0, index + 1).join(' '))
  return fitting.findLast((some) => columnsOf(some) <= room) ?? shortened(text, room)
}
