import { redactText } from '../knowledge/privacy/redact-text.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { CasePart, ImportProblem } from './imported.ts'

/** A problem at an offset of the text, as line and column counted from 1. */
export function problemAt(text: string, offset: number, message: string, part?: CasePart): ImportProblem {
  return { ...placeAt(text, offset), message, ...(part === undefined ? {} : { part }) }
}

/** Line and column of an offset, counted from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(text)
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

let known: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

/** Where each line begins; kept for the text that was asked of last, which many problems are about. */
function lineStarts(text: string): readonly number[] {
  if (known.text === text) return known.starts
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  known = { text, starts }
  return starts
}

/** A piece of what was found, fit for a message: one line, nothing a terminal obeys, no secret, at most 60 characters. */
export function excerpt(text: string): string {
  const line = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  if (line === '') return 'nothing'
  const clean = redactText(line.slice(0, 400))
  const shown = visible(clean.length > 60 ? `${clean.slice(0, 59)}…` : clean)
  return `"${shown}"`
}
