import type { HeaderList } from '../../model/case.ts'
import { isNamed } from '../standard/header-list.ts'
import { isHttpToken } from '../standard/http-token.ts'

/** Where a parser of HTTP is more generous than the others. */
interface Reading {
  /** What ends a line. */
  readonly breaks?: RegExp
  /** What may stand between a name and its colon. */
  readonly behindName?: RegExp
}

/**
 * The header lines of a response as a parser of HTTP reads them (RFC 9112, 5): a folded line is joined by a blank, an
 * empty one ends the head, and one whose name is no token is passed over. So in all three, measured.
 */
export function headerLines(
  written: HeaderList,
  { breaks = /\r?\n/, behindName = /$/ }: Reading = {},
): HeaderList {
  if (written.every(isOneLine)) return written
  const [head = ''] = written
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')
    .split(/\n\r?\n/, 1)
  const unfolded: string[] = []
  for (const line of head.split(breaks)) {
    const text = line.replace(/^[\t ]+/, '')
    const before = text === line ? undefined : unfolded.pop()
    unfolded.push(before === undefined ? line : `${before} ${text}`)
  }
  return named(unfolded, behindName)
}

function named(lines: readonly string[], behindName: RegExp): HeaderList {
  const headers: (readonly [name: string, value: string])[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).replace(behindName, '')
    if (isHttpToken(name)) headers.push([name, line.slice(colon + 1)])
  }
  return headers
}

function isOneLine([name, value]: HeaderList[number]): boolean {
  return isHttpToken(name) && !/[\r\n]/.test(value)
}

/** The headers with a blank in place of every carriage return in the values of these lists (lower case). */
export function listsWithoutReturns(headers: HeaderList, lists: readonly string[]): HeaderList {
  if (!headers.some(([, value]) => value.includes('\r'))) return headers
  return headers.map(([name, value]) =>
    lists.some((list) => isNamed(name, list))
      ? ([name, value.replaceAll('\r', ' ')] as const)
      : [name, value],
  )
}

/** As much as a status line holds: `HTTP/1.1 200 OK`, with its end. */
const statusLine = 17

/** The bytes of a response's head, up to the empty line. */
export function headSize(written: HeaderList): number {
  return written.reduce((bytes, [name, value]) => bytes + name.length + value.length + 4, statusLine)
}

/** Whether a NUL stands anywhere in the head. */
export function holdsNul(written: HeaderList): boolean {
  return written.some(([name, value]) => name.includes('\0') || value.includes('\0'))
}
