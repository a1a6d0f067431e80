/** What a mouse did, as terminals tell it in SGR mode (1006); columns and rows from 0. */
export type Pointed =
  | { readonly kind: 'click'; readonly column: number; readonly row: number }
  | { readonly kind: 'wheel'; readonly step: 1 | -1 }

const reports = /\u001b\[<(\d+);(\d+);(\d+)([Mm])/g
const begun = /\u001b\[<[\d;]*$/
const wheel = 64

/** The keys of a terminal without what its mouse did, which goes to `on`. Ink would throw it away. */
export function withoutPointer<Stream extends { read: () => unknown }>(
  stdin: Stream,
  on: (pointed: Pointed) => void,
): Stream {
  let held = ''
  const read = (): string | null => {
    const chunk: unknown = stdin.read()
    if (chunk === null) return null
    const text = held + String(chunk)
    held = begun.exec(text)?.[0] ?? ''
    const whole = text.slice(0, text.length - held.length)
    const pointed: Pointed[] = []
    const keys = whole.replace(
      reports,
      (_report, button: string, column: string, row: string, end: string) => {
        const one = pointedBy(Number(button), Number(column), Number(row), end)
        if (one !== null) pointed.push(one)
        return ''
      },
    )
    pointed.forEach(on)
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
