/** A text with what forums, terminals and logs did to it undone, and where each of its characters stood before. */
export interface PlainText {
  readonly text: string
  /** The offset in the original text of each character, and of the end. */
  readonly offsets: readonly number[]
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '\\"': '"',
  "\\'": "'",
  '\\n': ' ',
  '\\/': '/',
}

const numbered = /^(?:&#(?:(\d{1,6})|x([\da-f]{1,5}));|\\u([\da-f]{4}))/i
/** Hyphens that a word processor puts in place of the plain one. */
const hyphens = '‐‑'
const single = '‘’‚‛`´'
const double = '“”„‟«»「」『』'
/** The end of a line and what stands before the words of the next: indentation, the name of a container, the stamp of a log, a mark of quotation. */
const lineStart =
  /^\n[^\S\n]*(?:[\w./-]{1,60}[^\S\n]{1,40}\|[^\S\n]+)?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[^\S\n]+)?(?:(?:>[^\S\n]{0,2}){1,6}|(?:[|*#]|\/\/)[^\S\n]+)?/
/** Zero-width characters and marks of direction, which a copy brings along unseen. */
const unseen = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/

/**
 * One line of it: breaks with their indentation and marks of quotation become one blank, typographic quotes plain
 * ones; what HTML, JSON and a terminal wrote for a character becomes that character.
 */
export function plainText(original: string): PlainText {
  const pieces: string[] = []
  const offsets: number[] = []
  let isBlank = true
  const put = (character: string, at: number) => {
    const blank = /\s/.test(character)
    if (blank && isBlank) return
    isBlank = blank
    pieces.push(blank ? ' ' : character)
    offsets.push(at)
  }
  for (let at = 0; at < original.length;) {
    const character = original.charAt(at)
    const place = character === ' ' ? placeAt(original, at, pieces) : 0
    if (place > 0) {
      at += place
    } else if (character === '\n') {
      put(' ', at)
      at += lineStart.exec(original.slice(at, at + 200))?.[0].length ?? 1
    } else if (character === '\u001b') {
      at += /^\u001b\[[\d;]{0,20}[A-Za-z]/.exec(original.slice(at, at + 24))?.[0].length ?? 1
    } else if (character === '&' || character === '\\') {
      const [written, meant] = entityAt(original, at) ?? [character, character]
      if (!unseen.test(meant)) put(plainCharacter(meant), at)
      at += written.length
    } else if (character === '<' && tagAt(original, at) > 0) {
      if (/^<\/?(?:[pbht]r|p|div|li|pre|t[dh]|h\d)\b/i.test(original.slice(at, at + 8))) put(' ', at)
      at += tagAt(original, at)
    } else {
      if (!unseen.test(character)) put(plainCharacter(character), at)
      at += 1
    }
  }
  return { text: pieces.join(''), offsets: [...offsets, original.length] }
}

const tag =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6r]|i|kbd|li|mark|ol|p|pre|s|small|span|strong|t[dhr]|table|tbody|tt|u|ul|wbr)(?:\s[^<>]{0,500})?>/iy

/** The length of a tag that only marks up the text around it. */
function tagAt(original: string, at: number): number {
  tag.lastIndex = at
  return tag.exec(original)?.[0].length ?? 0
}

/** What HTML and JSON write for a character, and the character. */
function entityAt(text: string, at: number): readonly [string, string] | null {
  const named = Object.keys(entities).find((one) => text.startsWith(one, at))
  if (named !== undefined) return [named, entities[named] ?? '']
  const [written, decimal, hex, escaped] = numbered.exec(text.slice(at, at + 12)) ?? []
  if (written === undefined) return null
  return [
    written,
    String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? escaped ?? '', 16) : Number(decimal)),
  ]
}

function plainCharacter(character: string): string {
  if (single.includes(character)) return "'"
  if (double.includes(character)) return '"'
  return hyphens.includes(character) ? '-' : character
}

const placeInFile =
  /[^\S\n]{1,60}[\w.()-]{1,60}\.(?:html?|[cm]?[jt]sx?|php|aspx?):\d{1,6}(?::\d{1,6})?[^\S\n]{0,20}(?=\n)/y
/** Set apart by more than a blank, such as `(index):1`: the panel's right column for sure. */
const placeApart = /[^\S\n]{2,60}[\w.()-]{1,60}:\d{1,6}(?::\d{1,6})?[^\S\n]{0,20}(?=\n)/y

/** The length of `main.js:12` at the end of a line that breaks a message: the panel's right column, off a picture. */
function placeAt(original: string, at: number, before: readonly string[]): number {
  const behind = before.slice(-540).join('')
  const length = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(original)?.[0].length ?? 0
  }
  if (/['"][a-z][\w+.-]{1,30}:\/\/[^\s'"]{0,500}$/.test(behind)) return length(placeInFile)
  return /(?: at| from origin)$/.test(behind) ? length(placeApart) : 0
}
