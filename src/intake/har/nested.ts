import { fieldsOf, listOf } from '../collections/fields.ts'
import { jsonOrNull } from '../json-or-null.ts'

/** Objects around a recording, such as the fields of a ticket. */
const deepest = 5

/** A HAR that stands somewhere inside another JSON text, by itself; null where a text holds none. */
export function nestedHar(text: string): string | null {
  if (!/^\s*[{[]/.test(text) || !/"log"\s*:\s*\{/.test(text) || !/"entries"\s*:\s*\[/.test(text)) return null
  const log = logIn(jsonOrNull(text), 0)
  return log === null ? null : JSON.stringify({ log })
}

function logIn(value: unknown, depth: number): unknown {
  if (depth > deepest) return null
  if (Array.isArray(value)) return firstOf(listOf(value), depth)
  const fields = fieldsOf(value)
  if (fields === null) return null
  const log = fieldsOf(fields['log'])
  return Array.isArray(log?.['entries']) ? log : firstOf(Object.values(fields), depth)
}

function firstOf(values: readonly unknown[], depth: number): unknown {
  for (const value of values.slice(0, 200)) {
    const found = logIn(value, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** Whether what stands before the name `log` opens one object and nothing else that is still open. */
export function isOfRoot(before: string): boolean {
  let depth = 0
  for (const [one] of before.matchAll(/"(?:[^"\\]|\\.){0,20000}"|[{}[\]]/g))
    depth += one === '{' || one === '[' ? 1 : one === '}' || one === ']' ? -1 : 0
  return depth === 1
}
