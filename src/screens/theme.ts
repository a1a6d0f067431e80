/** What a piece of text is, never what it looks like. */
export type Role =
  'pass' | 'fail' | 'warn' | 'dim' | 'accent' | 'strong' | 'code' | 'focus' | 'cursor' | 'badge'

/** How text of a role looks, in Ink's words. */
export interface TextStyle {
  readonly color?: string
  readonly backgroundColor?: string
  readonly bold?: boolean
  readonly inverse?: boolean
}

export type Theme = Readonly<Record<Role, TextStyle>>

type Colors = Readonly<Record<'pass' | 'fail' | 'warn' | 'dim' | 'accent' | 'code', string>>

const dark: Colors = {
  pass: '#56d364',
  fail: '#ff7b72',
  warn: '#e3b341',
  dim: '#8b949e',
  accent: '#79c0ff',
  code: '#a5d6ff',
}
const light: Colors = {
  pass: '#1a7f37',
  fail: '#cf222e',
  warn: '#9a6700',
  dim: '#59636e',
  accent: '#0969da',
  code: '#0a3069',
}
/** The terminal's own colours, which suit its background whatever it is. */
const sixteen: Colors = {
  pass: 'green',
  fail: 'red',
  warn: 'yellow',
  dim: 'gray',
  accent: 'cyan',
  code: 'cyan',
}

export const themeNames = ['light', 'dark', 'none'] as const
/** The background that colours are chosen for; `none` is no colour. */
export type ThemeName = (typeof themeNames)[number]

/** How roles look on such a background; without `trueColor` in the sixteen colours that every terminal has. */
export function themeFor(name: ThemeName, trueColor: boolean): Theme {
  if (name === 'none') return monochrome
  return colored(!trueColor ? sixteen : name === 'light' ? light : dark)
}

const monochrome: Theme = {
  pass: {},
  fail: {},
  warn: {},
  dim: {},
  code: {},
  accent: { bold: true },
  strong: { bold: true },
  focus: { bold: true },
  cursor: { inverse: true },
  badge: { inverse: true, bold: true },
}

function colored(colors: Colors): Theme {
  const { pass, fail, warn, dim, accent, code } = colors
  return {
    pass: { color: pass },
    fail: { color: fail },
    warn: { color: warn },
    dim: { color: dim },
    code: { color: code },
    accent: { color: accent },
    strong: { bold: true },
    focus: { color: accent, bold: true },
    cursor: { inverse: true },
    badge: { color: 'black', backgroundColor: warn },
  }
}
