import { characterOf } from '../code-point.ts'
import { foundOnce } from '../../source/found-once.ts'

/** What an expression comes to: text, a hash with its keys in order, or nothing that can be known here. */
export type PowershellValue = string | ReadonlyMap<string, PowershellValue> | null

interface PowershellRead {
  readonly value: PowershellValue
  /** The first character behind the expression. */
  readonly end: number
}

/** Variables by name in lower case, as PowerShell takes them. */
export type Variables = ReadonlyMap<string, PowershellValue>

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  b: '\b',
  a: '\x07',
  f: '\f',
  v: '\v',
  e: '\x1b',
}

/** Variables that have a value of their own, as text (about_Automatic_Variables). */
const automatic: Readonly<Record<string, string>> = { null: '', true: 'True', false: 'False' }

/** PowerShell takes typographic quotes for plain ones (about_Quoting_Rules, language specification 2.3.5.2). */
const double = '"“”„'
const single = "'‘’‚‛"

/** Reads the expression at an offset without running it: strings, here-strings, hashes, variables, casts, sums. */
export function readValue(text: string, from: number, variables: Variables, depth = 0): PowershellRead {
  const start = skipBlanks(text, from)
  let { value, end } = readTerm(text, start, variables, depth)
  const members = /[[($]/.test(text.charAt(start))
    ? /^(?:\.\w{1,60}(?:\([^()]{0,200}\))?){1,10}/.exec(text.slice(end, end + 2000))?.[0]
    : undefined
  if (members !== undefined) {
    // What a member comes to, only a hash of the text tells.
    value = memberOf(value, members)
    end += members.length
  }
  for (;;) {
    const next = /^[ \t]*(?:\+|\|[ \t]*ConvertTo-Json\b[^)|;\n]{0,80})/i.exec(text.slice(end, end + 120))?.[0]
    if (next === undefined) return { value, end }
    end += next.length
    if (!next.trim().startsWith('+')) {
      value = value === null ? null : JSON.stringify(plain(value))
      continue
    }
    const more = readTerm(text, skipBlanks(text, end), variables, depth)
    value = typeof value === 'string' && typeof more.value === 'string' ? value + more.value : null
    end = more.end
  }
}

function memberOf(value: PowershellValue, members: string): PowershellValue {
  if (typeof value === 'string') return /^\.ToString\(\)$/i.test(members) ? value : null
  let held: PowershellValue = value
  for (const name of members.split('.').slice(1)) {
    if (held === null || typeof held === 'string') return null
    held = [...held].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null
  }
  return held
}

function plain(value: PowershellValue): unknown {
  return value === null || typeof value === 'string'
    ? value
    : Object.fromEntries([...value].map(([name, inner]) => [name, plain(inner)]))
}

const deepest = 20

function readTerm(text: string, at: number, variables: Variables, depth: number): PowershellRead {
  const character = text.charAt(at)
  if (depth > deepest) return { value: null, end: text.length }
  if (character === '@' && /["'“”‘’]/.test(text.charAt(at + 1))) return hereString(text, at, variables)
  if (text.startsWith('@{', at)) return hash(text, at + 2, variables, depth)
  if (character !== '' && double.includes(character)) return expandable(text, at + 1, variables)
  if (character !== '' && single.includes(character)) return literal(text, at + 1)
  if (character === '(' || text.startsWith('@(', at) || text.startsWith('$(', at)) {
    const start = text.indexOf('(', at) + 1
    const empty = /^\s*\)/.exec(text.slice(start, start + 200))?.[0]
    if (empty !== undefined) return { value: null, end: start + empty.length }
    const inner = readValue(text, start, variables, depth + 1)
    // What a command prints is only known when it runs.
    const isCommand = /^\s*[A-Za-z]{2,20}-[A-Za-z]{2,40}\b/.test(text.slice(start, start + 80))
    return { value: isCommand ? null : inner.value, end: closing(text, inner.end) }
  }
  if (character === '[') {
    // A cast, or a static method around what counts: `[Text.Encoding]::UTF8.GetBytes(…)`.
    const type = /^\[[\w.[\], ]{1,120}\](?:::[\w.]{1,60}(?=\())?/.exec(text.slice(at, at + 200))?.[0]
    if (type !== undefined) return readTerm(text, at + type.length, variables, depth + 1)
  }
  const name = /^\$(?:\{([^}]{1,60})\}|(?:\w+:)?(\w+))/.exec(text.slice(at, at + 80))
  if (name !== null) {
    const key = (name[1] ?? name[2] ?? '').toLowerCase()
    const value = variables.has(key) ? (variables.get(key) ?? null) : (automatic[key] ?? name[0])
    return { value, end: at + name[0].length }
  }
  const word = /^[^\s;|,(){}]+/.exec(text.slice(at, at + 4096))?.[0] ?? ''
  return { value: word === '' ? null : word, end: at + Math.max(word.length, 1) }
}

/** Behind the bracket that closes what is open, past brackets and quotes within. */
function closing(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (/["']/.test(character)) {
      const close = text.indexOf(character, at + 1)
      if (close < 0) return text.length
      at = close
    } else if (character === '(') open += 1
    else if (character === ')' && (open -= 1) === 0) return at + 1
  }
  return text.length
}

function skipBlanks(text: string, at: number): number {
  return at + (/^(?:\s|`\r?\n)*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0)
}

/** `"…"`: a backtick escapes, a doubled quote is one, a variable that is known is filled in. */
function expandable(text: string, start: number, variables: Variables): PowershellRead {
  let at = start
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '`') at += 2
    else if (!double.includes(character)) at += 1
    else if (text.charAt(at + 1) !== '' && double.includes(text.charAt(at + 1))) at += 2
    else break
  }
  return { value: expanded(text.slice(start, at), variables), end: at + 1 }
}

/** How much values may add to a text: those that each hold the last one twice end there. */
const mostFilled = 1_000_000

const filledOf = foundOnce((_: Variables) => ({ length: 0 }))

function expanded(text: string, variables: Variables): string {
  const filled = filledOf(variables)
  return text.replace(
    /`u\{([\da-fA-F]{1,6})\}|`([\s\S])|(["“”„])["“”„]|\$\(\[char\](\d{1,4})\)|\$\(\$(\w+)\)|\$\{(\w+)\}|\$(\w+)/g,
    (
      whole,
      point?: string,
      escaped?: string,
      quote?: string,
      code?: string,
      ...names: (string | undefined)[]
    ) => {
      if (point !== undefined) return characterOf(point, 16) ?? whole
      if (escaped !== undefined) return escapes[escaped] ?? escaped
      if (quote !== undefined) return quote
      if (code !== undefined) return String.fromCharCode(Number(code))
      const name = names[0] ?? names[1] ?? names[2] ?? ''
      const held = variables.get(name.toLowerCase())
      filled.length += typeof held === 'string' ? held.length : 0
      const value = filled.length > mostFilled ? null : held
      // In braces: a bare `$name` may be a name of OData, which this is not.
      return typeof value === 'string' ? value : name === '' ? whole : `\${${name}}`
    },
  )
}

function literal(text: string, start: number): PowershellRead {
  let at = start
  for (; at < text.length; at += 1) {
    if (!single.includes(text.charAt(at))) continue
    if (text.charAt(at + 1) === '' || !single.includes(text.charAt(at + 1))) break
    at += 1
  }
  return { value: text.slice(start, at).replaceAll("''", "'"), end: at + 1 }
}

/** `@"` to `"@` at the beginning of a line. */
function hereString(text: string, at: number, variables: Variables): PowershellRead {
  const isDouble = double.includes(text.charAt(at + 1))
  const start = text.indexOf('\n', at) + 1
  const found = /\r?\n[ \t]*["'“”‘’]@/.exec(text.slice(start))
  const end = found === null ? text.length : start + found.index
  const inside = text.slice(start, end)
  return { value: isDouble ? expanded(inside, variables) : inside, end: end + (found?.[0].length ?? 0) }
}

/** `@{ name = value; … }` from behind the brace. */
function hash(text: string, start: number, variables: Variables, depth: number): PowershellRead {
  const entries = new Map<string, PowershellValue>()
  let at = start
  while (at < text.length) {
    at += /^(?:[\s;,]|`\r?\n|#[^\n]*\n)*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0
    if (text.charAt(at) === '}') return { value: entries, end: at + 1 }
    const key = keyAt(text, at, variables)
    const equals = key === null ? undefined : /^\s*=/.exec(text.slice(key.end, key.end + 40))?.[0]
    if (key === null || equals === undefined) break
    const read = readValue(text, key.end + equals.length, variables, depth + 1)
    entries.set(key.name, read.value)
    at = read.end
  }
  const close = text.indexOf('}', at)
  return { value: entries, end: close < 0 ? text.length : close + 1 }
}

function keyAt(text: string, at: number, variables: Variables): { name: string; end: number } | null {
  const bare = /^[\w-]+/.exec(text.slice(at, at + 200))?.[0]
  if (bare !== undefined) return { name: bare, end: at + bare.length }
  const character = text.charAt(at)
  if (character === '' || !(double + single).includes(character)) return null
  const { value, end } = readTerm(text, at, variables, 0)
  return typeof value === 'string' ? { name: value, end } : null
}

/** A variable that has no value here, without the braces that make it a placeholder of a URL. */
export function asWritten(text: string): string {
  return text.replace(/\$\{(\w+)\}/g, '$$$1')
}
