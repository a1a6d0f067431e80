import type { SyntaxNode } from '@lezer/common'
import { argumentsOf, nameOf, pythonValue, type Bindings, type PythonValue } from './values.ts'

export type Header = [name: string, value: string]

export type SessionHeaders = ReadonlyMap<string, readonly Header[]>

const update = /^([\w.]+)\.headers\.update$/
const assigned = /^([\w.]+)\.headers(?:\[(?:"([^"]+)"|'([^']+)')\])?$/

/** More than that no request carries, and each call has them all. */
const mostHeaders = 200

/** What `session.headers.update({…})`, `session.headers = {…}` and `session.headers["Name"] = …` set, by the name of the session. */
export function sessionHeadersIn(
  text: string,
  calls: readonly SyntaxNode[],
  bindings: Bindings,
): SessionHeaders {
  const found = new Map<string, Header[]>()
  const add = (session: string, headers: readonly Header[]): void => {
    const known = found.get(session) ?? []
    known.push(...headers.slice(0, Math.max(mostHeaders - known.length, 0)))
    found.set(session, known)
  }
  const value = (node: SyntaxNode | undefined): PythonValue => pythonValue(node ?? null, text, bindings)
  for (const call of calls) {
    const session = update.exec(nameOf(call, text))?.[1]
    if (session !== undefined) add(session, pairs(value(argumentsOf(call, text).positional[0])))
  }
  for (const [target, node] of bindings) {
    const [, session, double, single] = assigned.exec(target) ?? []
    const name = double ?? single
    if (session !== undefined)
      add(session, pairs(name === undefined ? value(node) : new Map([[name, value(node)]])))
  }
  return found
}

/** The entries of a dict; what is not known of one is told as unknown. */
export function pairs(value: PythonValue): readonly Header[] {
  if (!(value instanceof Map)) return []
  return [...(value as ReadonlyMap<string, PythonValue>)].map(([name, one]) => [
    name,
    typeof one === 'string' ? one : 'unknown',
  ])
}
