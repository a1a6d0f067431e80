import { styleText } from 'node:util'

/** The roles of colour in a text report. Colour only adds: symbol and word always stand beside it. */
export interface Palette {
  readonly pass: (text: string) => string
  readonly fail: (text: string) => string
  readonly warn: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
}

const plain = (text: string): string => text

const styled =
  (style: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(style, text, { validateStream: false })

/** Colours, or none. */
export function palette(color: boolean): Palette {
  if (!color) return { pass: plain, fail: plain, warn: plain, dim: plain, strong: plain }
  return {
    pass: styled('green'),
    fail: styled('red'),
    warn: styled('yellow'),
    dim: styled('dim'),
    strong: styled('bold'),
  }
}

/** One symbol a meaning. A report in ASCII turns them at its end, as it does all other signs. */
export const symbol = { pass: '✓', fail: '✗', warn: '!', none: '·', arrow: '→' } as const
