/** What a mouse did, as terminals tell it in SGR mode (1006); columns and rows from 0. */
export type Pointed =
  | { readonly kind: 'click'; readonly column: number; readonly row: number }
  | { readonly kind: 'wheel'; readonly step: 1 | -1 }

/** What a terminal tells without a key having been pressed. */
export type Report = Pointed | { readonly kind: 'background'; readonly is: 'light' | 'dark' }

/** Asks a terminal for its background (OSC 11). */
export const askBackground = '\u001b]11;?\u0007'

/** What the mouse did; and what a terminal says of its background, however late it comes. */
const reports =
  /\u001b\[<(\d+);(\d+);(\d+)([Mm])|\u001b\]11;(?:rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+))?[^\u0007\u001b]*(?:\u0007|\u001b\\)/gi
const begun = /\u001b(?:\[<[\d;]*|\]11;[^\u0007\u001b]*\u001b?)$/
const wheel = 64

/** The keys of a terminal without what it reports, which goes to `on`. Ink would throw it away, or take it for text. */
export function withoutReports<Stream extends { read: () => unknown }>(
  stdin: Stream,
  on: (report: Report) => void,
): Stream {
  let held = ''
  const read = (): string | null => {
    const chunk: unknown = stdin.read()
    if (chunk === null) return null
    const text = held + String(chunk)
    held = begun.exec(text)?.[0] ?? ''
    const whole = text.slice(0, text.length - held.length)
    const said: Report[] = []
    const keys = whole.replace(
      reports,
      (_report, ...[button, column, row, end, red, green, blue]: string[]) => {
        const one =
          button !== undefined
            ? pointedBy(Number(button), Number(column), Number(row), end ?? '')
            : backgroundBy(red, green, blue)
        if (one !== null) said.push(one)
        return ''
      },
    )
    said.forEach(on)
    return keys
  }
  return new Proxy(stdin, {
    get: (target, name) => {
      if (name === 'read') return read
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Null for what means nothing: a button let go of or held, another button. */
function pointedBy(button: number, column: number, row: number, end: string): Pointed | null {
  if (button === wheel || button === wheel + 1) return { kind: 'wheel', step: button === wheel ? -1 : 1 }
  return button === 0 && end === 'M' ? { kind: 'click', column: column - 1, row: row - 1 } : null
}

/** Light or dark, weighed as the eye does; null where the terminal said something else. */
function backgroundBy(red?: string, green?: string, blue?: string): Report | null {
  if (red === undefined || green === undefined || blue === undefined) return null
  const light = 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
  return { kind: 'background', is: light > 0.5 ? 'light' : 'dark' }
}

/** One to four hexadecimal digits as a part of the most that they can say. */
function part(digits: string): number {
  return Number.parseInt(digits, 16) / (16 ** digits.length - 1)
}
