import { columnsOf, head } from './columns.ts'
import { line, span, type Line, type Span } from './line.ts'

/** Words of a text over as many lines as they need; a word that is longer than a line is broken. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    const joined = current === '' ? word : `${current} ${word}`
    if (columnsOf(joined) <= width) {
      current = joined
      continue
    }
    if (current !== '') lines.push(current)
    current = word
    while (columnsOf(current) > width && width > 0) {
      const first = head(current, width)
      lines.push(first)
      current = current.slice(first.length)
    }
  }
  return current === '' ? lines : [...lines, current]
}

/** A value or a line of code over as many lines as it needs, nothing left out: broken after a space or a comma where one is near enough. */
export function broken(text: string, width: number, firstWidth = width): readonly string[] {
  const lines: string[] = []
  let rest = text
  for (let room = firstWidth; columnsOf(rest) > room && width > 1; room = width) {
    const fits = head(rest, room)
    const end = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf(',')) + 1
    const isNear = end > fits.length / 2 || (end > 0 && columnsOf(rest.slice(end)) <= width)
    const first = isNear ? fits.slice(0, end) : fits
    lines.push(first)
    rest = rest.slice(first.length)
  }
  return [...lines, rest]
}

/** A paragraph behind a label: further lines stand under the first. */
export function labelled(
  label: Span | string,
  text: string,
  {
    width,
    indent,
    role = null,
  }: { readonly width: number; readonly indent: number; readonly role?: Span['role'] },
): readonly Line[] {
  const first = typeof label === 'string' ? span(label, 'dim') : label
  const gap = ' '.repeat(Math.max(1, indent - columnsOf(first.text)))
  const lines = wrapped(text, Math.max(8, width - indent))
  return lines.map((words, index) =>
    index === 0
      ? line(first, gap, span(words, role))
      : line(' '.repeat(Math.max(indent, columnsOf(first.text) + 1)), span(words, role)),
  )
}

/** A paragraph, indented. */
export function paragraph(
  text: string,
  width: number,
  { indent = 0, role = null }: { readonly indent?: number; readonly role?: Span['role'] } = {},
): readonly Line[] {
  return wrapped(text, Math.max(8, width - indent)).map((words) =>
    line(' '.repeat(indent), span(words, role)),
  )
}
