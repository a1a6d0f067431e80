import { visible } from '../../knowledge/privacy/visible.ts'
import { shortened } from '../parts/columns.ts'
import { line, span, widthOf, type Line } from '../parts/line.ts'
import { broken } from '../parts/wrap.ts'
import type { Role } from '../theme.ts'

const indent = 11
/** A value has so many lines at most; a longer one is cut in the middle. */
const most = 4
/** With less room than this beside its name, a value begins on the next line. */
const least = 12

/** A header: `start` and its name as given, then the value, over as many lines as it takes. */
export function headerLines(start: Line, value: string, role: Role | null, width: number): readonly Line[] {
  const beside = width - widthOf(start) - 1
  const below = width - indent - 1
  const shown = shortened(visible(value), Math.max(beside, beside + (most - 1) * below))
  const [first = '', ...more] = broken(shown, below, beside < least ? 0 : beside)
  return [
    line(...start, first !== '' && span(first, role)),
    ...more.map((part) => line(' '.repeat(indent), span(part, role))),
  ]
}
