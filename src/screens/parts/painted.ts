import { inAsciiCells } from '../../report/in-ascii.ts'
import type { Theme } from '../theme.ts'
import { cut, type Line } from './line.ts'

/** The line as the terminal gets it: cut to the width, in ASCII where asked for, roles as SGR. */
export function painted(content: Line, width: number, theme: Theme): string {
  return cut(content, width)
    .map(({ text, role }) => {
      const shown = theme.ascii ? inAsciiCells(text) : text
      const start = role === null ? '' : theme.start[role]
      return start === '' ? shown : `\u001b[${start}m${shown}\u001b[0m`
    })
    .join('')
}
