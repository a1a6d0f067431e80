import { formatted } from './format-strings.ts'

/** A text in quotes, with what stands between it and the one before. */
export interface Literal {
  /** With what it is joined to: names that the program gives a text once are filled in, others stay as `${name}`. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** At most the last 200 characters of it. */
  readonly between: string
}

const literal = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g

/** The texts in quotes of a program, whatever its language: a backslash escapes, a line ends what was left open. */
export function literalsIn(source: string): readonly Literal[] {
  const constants = constantsIn(source)
  const found: Literal[] = []
  let last = 0
  for (const match of source.matchAll(literal)) {
    const inside = match[1] ?? match[2] ?? ''
    const [from, to] = [match.index, match.index + match[0].length]
    const marked = /[$f]@?$|\bformat!\(\s{0,8}$/.test(source.slice(Math.max(0, from - 20), from))
    const plain = formatted(inside, source, { from, to }, (given) => givenText(given, constants))
    const text = joined(filled(plain, marked, constants), source, from, to, constants)
    found.push({ text, from, to, between: source.slice(Math.max(last, from - 200), from) })
    last = to
  }
  return found
}

/** Names that are given one text, by `=` or `:=`, with a type or without. */
export function constantsIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  const given =
    /([A-Za-z_]\w{0,60})(?:\s{0,4}:\s{0,4}&?[\w<>'?. ]{1,30})?\s{0,8}(?::=|=)\s{0,8}(?:"([^"\\\n]{0,500})"|'([^'\\\n]{0,500})')/g
  for (const [, name = '', double, single] of source.matchAll(given))
    found.set(name, found.has(name) ? null : (double ?? single ?? ''))
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}

/** What is given for a gap: a text in quotes as it is. */
function givenText(expression: string, constants: ReadonlyMap<string, string>): string {
  return /^&?["']([^"'\\]{0,500})["']$/.exec(expression)?.[1] ?? standFor(expression, constants)
}

/** `${name}`, `$name`, `#{name}`, `\(name)`, and `{name}` where a mark before the quote says so. */
function filled(inside: string, marked: boolean, constants: ReadonlyMap<string, string>): string {
  const gaps =
    /\$\{([^{}\n]{1,80})\}|#\{([^{}\n]{1,80})\}|\\\(([^()\n]{1,80})\)|\$([A-Za-z_]\w{0,60})|\{([A-Za-z_][\w.]{0,60})[^{}\n]{0,20}\}/g
  return inside
    .replace(gaps, (whole, a?: string, b?: string, c?: string, d?: string, e?: string) => {
      if (e !== undefined && !marked) return whole
      return standFor(a ?? b ?? c ?? d ?? e ?? '', constants)
    })
    .replace(/\\(["'\\/])/g, '$1')
}

function standFor(expression: string, constants: ReadonlyMap<string, string>): string {
  const name = /([A-Za-z_]\w*)\W*$/.exec(expression)?.[1] ?? 'x'
  return constants.get(name) ?? `\${${name}}`
}

/** `base + "/items/" + id`: what is joined to the text before it and behind it. */
function joined(
  text: string,
  source: string,
  from: number,
  to: number,
  constants: ReadonlyMap<string, string>,
): string {
  const before = /([A-Za-z_$][\w$>.-]{0,60}?)(?:\(\))? {0,4}(?:\+| \.) {0,4}[@$f]{0,2}$/.exec(
    source.slice(Math.max(0, from - 90), from),
  )
  const behind = /^ {0,4}(?:\+|\.(?= )) {0,4}([A-Za-z_$][\w$.>-]{0,60})(?![\w("'])/.exec(
    source.slice(to, to + 90),
  )
  return [
    before?.[1] === undefined ? '' : standFor(before[1], constants),
    text,
    behind?.[1] === undefined ? '' : standFor(behind[1], constants),
  ].join('')
}
