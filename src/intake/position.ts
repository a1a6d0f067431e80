import { redactText } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { ImportProblem } from './imported.ts'

/** A problem at an offset of the text, as line and column counted from 1. */
export function problemAt(text: string, offset: number, message: string): ImportProblem {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n'), message }
}

/** A piece of what was found, fit for a message: one line, nothing a terminal obeys, no secret, at most 60 characters. */
export function excerpt(text: string): string {
  const line = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  if (line === '') return 'nothing'
  const clean = redactText(line.slice(0, 400))
  const shown = visible(clean.length > 60 ? `${clean.slice(0, 59)}…` : clean)
  return `"${shown}"`
}
