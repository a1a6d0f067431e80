import { redactHeaderValue } from '../../knowledge/privacy/redact.ts'
import { columnsOf, padded, shortened } from '../parts/columns.ts'
import { line, span, type Line } from '../parts/line.ts'
import { differenceLines } from '../parts/value-difference.ts'
import { headerLines } from './header-lines.ts'
import type { Need } from './needed.ts'

/** A header that came; where a browser needed another value, that value stands right below. */
export function cameLines(
  [name, value]: readonly [name: string, value: string],
  needs: readonly Need[],
  width: number,
): readonly Line[] {
  const need = needs.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  const shown = redactHeaderValue(name, value)
  const label = span(`${name}: `, 'dim')
  if (need === undefined) return headerLines(line(' '.repeat(9), label), shown, null, width)
  if (!need.holds && need.isOneValue) return differenceLines(name, shown, need.value, { width, indent: 9 })
  if (!need.holds) return listLines(name, shown, need.value, width)
  return headerLines(line(' '.repeat(7), span('✓ ', 'pass'), label), shown, 'pass', width)
}

/** A list that leaves out what was needed. */
function listLines(name: string, value: string, wanted: string, width: number): readonly Line[] {
  const needed = span(padded('needed', name.length + 2), 'dim')
  return [
    ...headerLines(line(' '.repeat(7), span('✗ ', 'fail'), span(`${name}: `)), value, 'fail', width),
    ...headerLines(line(' '.repeat(9), needed), wanted, null, width),
  ]
}

/** A header that is missing; the value that was needed stands beside it, or below where the line is too short. */
export function absentLines({ name, value }: Need, width: number): readonly Line[] {
  const absent = `(${name} is not there)`
  const beside = `  needed ${value}`
  const first = [' '.repeat(7), span('✗ ', 'fail'), span(shortened(absent, width - 10), 'fail')]
  if (absent.length + columnsOf(beside) <= width - 10) return [line(...first, span(beside, 'dim'))]
  return [line(...first), line(' '.repeat(9), span('needed  ', 'dim'), shortened(value, width - 18))]
}
