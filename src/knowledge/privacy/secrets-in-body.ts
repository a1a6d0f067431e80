import { decoded } from './encodings.ts'
import { isSecretField } from './secret-names.ts'
import { looksSecret } from './secret-shape.ts'

/** `"name": "value"`, with JSON's escapes, in a text that is no whole JSON. */
const member = /"([^"\\]{1,64})"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){0,4000})"/g
/** A field of a form: urlencoded, multipart, an element of XML. */
const field = /(?:^|&)([^=&]{1,64})=([^&]*)/g
const part =
  /name="([^"\r\n]{1,64})"[^\r\n]{0,200}\r?\n(?:[\w-]{1,40}:[^\r\n]{0,200}\r?\n)?\r?\n([^\r\n]{1,4000})/g
const element = /<([\w:.-]{1,64})(?:\s[^<>]{0,200})?>([^<>]{1,4000})<\//g

/** The values in a request's body whose names or looks say that they are secret. */
export function secretsInBody(body: string): readonly string[] {
  const json = parsed(body)
  if (json !== undefined) return inValue(json, null, 0)
  // A token in JSON may end in `=`: it must not be taken for a field of a form.
  const isForm = !/^\s{0,100}[[{<"-]/.test(body)
  return [
    ...pairs(body, member).map(([name, text]) => [name, unescaped(text)] as const),
    ...(isForm ? pairs(body, field) : []),
    ...pairs(body, part),
    ...pairs(body, element),
  ].flatMap(([name, text]) =>
    isSecretField(name) || looksSecret(decoded(text)) ? [text, decoded(text)] : [],
  )
}

function pairs(body: string, pattern: RegExp): readonly (readonly [string, string])[] {
  return [...body.matchAll(pattern)].map(([, name = '', value = '']) => [name, value] as const)
}

/** Deeper than this nobody writes, and a hostile text would. */
const deepest = 64

function inValue(value: unknown, name: string | null, depth: number): readonly string[] {
  if (depth > deepest) return []
  if (typeof value === 'string')
    return (name !== null && isSecretField(name)) || looksSecret(value) ? [value] : []
  if (typeof value === 'number') return name !== null && isSecretField(name) ? [String(value)] : []
  if (Array.isArray(value)) return value.flatMap((one) => inValue(one, name, depth + 1))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => inValue(inner, key, depth + 1))
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
