import type { ConfigEntry, ConfigMap, ConfigRead, ConfigValue } from './config-tree.ts'

interface Token {
  readonly text: string
  readonly line: number
  /** What a text in quotes holds; null for everything else. */
  readonly content: string | null
}

interface Reading {
  readonly tokens: readonly Token[]
  /** What names stand for: variables, and parameters by their default. */
  readonly names: Map<string, Held>
  at: number
  depth: number
  /** Values read, those that names stand for counted each time. */
  size: number
  repeated: number
}

interface Held {
  readonly value: ConfigValue
  readonly size: number
}

/** How much more than is written names may stand for. */
const mostRepeated = 100_000

/** Deeper than anyone nests by hand. */
const deepest = 100
/** Longer than anyone's text, once its names are filled in. */
const longest = 20_000

/**
 * Reads Bicep as the resources that it declares. A variable stands for its value, a parameter for its default, as the
 * environment would; loops, conditions and functions stay as they are written.
 */
export function readBicep(text: string): ConfigRead {
  const reading: Reading = { tokens: tokensOf(text), names: new Map(), at: 0, depth: 0, size: 0, repeated: 0 }
  const entries: ConfigEntry[] = []
  while (reading.at < reading.tokens.length) {
    const token = next(reading)
    const name = peek(reading)
    if (token?.text === 'var' || token?.text === 'param') {
      const before = reading.size
      const given = behindEquals(reading)
      if (name === undefined) continue
      const value = token.text === 'var' ? (given ?? open(name)) : byDefault(name, given)
      reading.names.set(name.text, { value, size: reading.size - before })
    } else if (token?.text === 'resource' || token?.text === 'module') {
      const value = behindEquals(reading)
      if (name !== undefined && value !== null) entries.push({ key: name.text, line: name.line, value })
    }
  }
  return { roots: [{ kind: 'map', line: 1, entries }], problem: null }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let line = 1
  const pattern =
    /'''([\s\S]*?)(?:'''|$)|'((?:[^'\\\n]|\\.)*)'?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\n|[{}[\]():,=?]|[^\s{}[\]():,=?']+/g
  for (const [written, long, short] of text.matchAll(pattern)) {
    const content = long ?? short?.replace(/\\(?!\$)(.)/g, '$1') ?? null
    if (!/^\/[/*]/.test(written)) tokens.push({ text: written, line, content })
    line += written.split('\n').length - 1
  }
  return tokens
}

function peek(reading: Reading): Token | undefined {
  return reading.tokens[reading.at]
}

function next(reading: Reading): Token | undefined {
  const token = peek(reading)
  reading.at += 1
  return token
}

function skipBreaks(reading: Reading): void {
  while (peek(reading)?.text === '\n' || peek(reading)?.text === ',') reading.at += 1
}

/** The value behind the next `=` of this line; null where the line has none. */
function behindEquals(reading: Reading): ConfigValue | null {
  for (let token = next(reading); token !== undefined && token.text !== '\n'; token = next(reading))
    if (token.text === '=') return value(reading)
  return null
}

function value(reading: Reading): ConfigValue {
  reading.size += 1
  const token = peek(reading)
  if (token?.text === 'if') while (peek(reading) !== undefined && peek(reading)?.text !== '{') reading.at += 1
  const begin = peek(reading)?.text
  if ((begin !== '{' && begin !== '[') || reading.depth >= deepest) return expression(reading)
  reading.depth += 1
  const read = begin === '{' ? object(reading) : list(reading)
  reading.depth -= 1
  return read
}

function object(reading: Reading): ConfigMap {
  const line = next(reading)?.line ?? 1
  const entries: ConfigEntry[] = []
  for (skipBreaks(reading); peek(reading) !== undefined && peek(reading)?.text !== '}'; skipBreaks(reading)) {
    const key = next(reading)
    if (peek(reading)?.text !== ':' || key === undefined) continue
    reading.at += 1
    entries.push({ key: key.content ?? key.text, line: key.line, value: value(reading) })
  }
  reading.at += 1
  return { kind: 'map', line, entries }
}

function list(reading: Reading): ConfigValue {
  const line = next(reading)?.line ?? 1
  const items: ConfigValue[] = []
  for (skipBreaks(reading); peek(reading) !== undefined && peek(reading)?.text !== ']'; skipBreaks(reading)) {
    // `[for one in all: { … }]`: what is made of each.
    if (peek(reading)?.text === 'for')
      while (peek(reading) !== undefined && peek(reading)?.text !== ':') reading.at += 1
    if (peek(reading)?.text === ':') reading.at += 1
    items.push(value(reading))
  }
  reading.at += 1
  return { kind: 'list', line, items }
}

/** Up to the end of the line or of what it stands in. */
function expression(reading: Reading): ConfigValue {
  const written: Token[] = []
  for (let depth = 0; ; reading.at += 1) {
    const token = peek(reading)
    if (token === undefined || (depth === 0 && /^(?:\n|,|\}|\])$/.test(token.text))) break
    depth += /^[([{]$/.test(token.text) ? 1 : /^[)\]}]$/.test(token.text) ? -1 : 0
    if (token.text !== '\n') written.push(token)
  }
  const [first, ...others] = written
  if (first === undefined) {
    reading.at += 1
    return { kind: 'text', line: peek(reading)?.line ?? 1, text: '', tag: null }
  }
  const text = (content: string, tag: string | null = null): ConfigValue => ({
    kind: 'text',
    line: first.line,
    text: content,
    tag,
  })
  if (others.length > 0)
    return text(
      written
        .map((token) => token.text)
        .join(' ')
        .replace(/= =/g, '=='),
      '!Expression',
    )
  if (first.content !== null) return text(filledIn(first.content, reading.names))
  if (/^(?:true|false|null|\d+)$/.test(first.text)) return text(first.text)
  return heldBy(first, reading)
}

function heldBy(name: Token, reading: Reading): ConfigValue {
  const held = reading.names.get(name.text)
  if (held === undefined || reading.repeated + held.size > mostRepeated) return open(name)
  reading.repeated += held.size
  reading.size += held.size
  return held.value
}

/** The names in a text whose values the file has. What grows past any list of origins, each text doubling the last, stays as written. */
function filledIn(content: string, names: Reading['names']): string {
  let length = content.length
  return content.replace(/\$\{(\w{1,100})\}/g, (written, name: string) => {
    const held = names.get(name)?.value
    if (held?.kind !== 'text' || held.tag !== null || length + held.text.length > longest) return written
    length += held.text.length
    return held.text
  })
}

/** What only the deployment knows. */
function open({ text, line }: Pick<Token, 'text' | 'line'>): ConfigValue {
  return { kind: 'text', line, text, tag: '!Ref' }
}

/** A parameter that is a text holds its default, until it is given. */
function byDefault(name: Token, given: ConfigValue | null): ConfigValue {
  if (given?.kind !== 'text' || given.tag !== null) return given ?? open(name)
  return { ...given, text: `\${${name.text}:-${given.text}}` }
}
