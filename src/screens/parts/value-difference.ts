import { visible } from '../../knowledge/privacy/visible.ts'
import { columnsOf } from './columns.ts'
import { line, span, type Line } from './line.ts'

/** Where two texts part and where they meet again, counted from the beginning and from the end. */
interface Parting {
  readonly from: number
  readonly tail: number
}

const label = 8

/**
 * A header whose value a browser compares: what came above what was needed, the bytes that differ brought out by
 * colour and by a mark below. Values longer than the line are shown around the place where they part.
 */
export function differenceLines(
  name: string,
  came: string,
  needed: string,
  { width, indent }: { readonly width: number; readonly indent: number },
): readonly Line[] {
  const values = [visible(came), visible(needed)] as const
  const parting = partingOf(...values)
  const room = Math.max(8, width - indent - label - 1)
  const start = firstShown(values, parting, room)
  const [left, right] = values.map((value) => shown(value, start, room))
  const margin = ' '.repeat(indent)
  const marked = Math.max(...values.map((value) => value.length - parting.tail - parting.from), 1)
  const at = parting.from - start
  return [
    line(' '.repeat(indent - 2), span('✗ ', 'fail'), span(name)),
    line(margin, span('came'.padEnd(label), 'dim'), ...parts(left ?? '', at, parting.tail, 'fail')),
    line(margin, span('needed'.padEnd(label), 'dim'), ...parts(right ?? '', at, parting.tail, 'pass')),
    line(' '.repeat(indent + label + at), span('^'.repeat(Math.min(marked, room - at)), 'fail')),
  ]
}

function partingOf(a: string, b: string): Parting {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && a[from] === b[from]) from += 1
  let tail = 0
  while (tail < shorter - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return { from, tail }
}

/** The first character shown of values that do not fit: so that the parting stands well within. */
function firstShown(values: readonly string[], { from }: Parting, room: number): number {
  const longest = Math.max(...values.map(columnsOf))
  return longest <= room ? 0 : Math.max(0, Math.min(from - Math.floor(room / 3), longest - room))
}

function shown(value: string, start: number, room: number): string {
  const text = start === 0 ? value : `…${value.slice(start + 1)}`
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`
}

function parts(text: string, at: number, tail: number, role: 'pass' | 'fail') {
  const end = Math.max(at, text.length - tail)
  return [span(text.slice(0, at)), span(text.slice(at, end), role), span(text.slice(end))]
}
