import { characterOf } from '../code-point.ts'

const escapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' },
  ...{ '\n': '', '\\': '\\', "'": "'", '"': '"' },
}

/** What stands between the quotes of a string literal (Python, 2.4.1): a backslash before anything else stays. */
export function unquoted(source: string): string {
  const [, prefix = '', quote = ''] = /^([a-z]*)("""|'''|"|')/i.exec(source) ?? []
  const inside = source.slice(
    prefix.length + quote.length,
    source.endsWith(quote) ? -quote.length : undefined,
  )
  if (/r/i.test(prefix)) return inside
  return inside.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (whole, x?: string, u?: string, long?: string, octal?: string, letter = '') =>
      characterOf(x ?? u ?? long, 16) ?? characterOf(octal, 8) ?? escapes[letter] ?? whole,
  )
}
