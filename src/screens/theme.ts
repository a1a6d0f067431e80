/** What a piece of text is, never what it looks like. */
export type Role = 'pass' | 'fail' | 'warn' | 'dim' | 'accent' | 'strong' | 'code' | 'focus' | 'cursor'

/** How roles look on one terminal. */
export interface Theme {
  readonly ascii: boolean
  /** SGR parameters that begin a role; empty where the terminal speaks none. */
  readonly start: Readonly<Record<Role, string>>
}

type Colors = Readonly<Record<'pass' | 'fail' | 'warn' | 'dim' | 'accent' | 'code', string>>

const sixteen: Colors = { pass: '32', fail: '31', warn: '33', dim: '90', accent: '36', code: '36' }
const rgb = (hex: number): string => `38;2;${(hex >> 16) & 255};${(hex >> 8) & 255};${hex & 255}`
const dark: Colors = {
  pass: rgb(0x56d364),
  fail: rgb(0xff7b72),
  warn: rgb(0xe3b341),
  dim: rgb(0x8b949e),
  accent: rgb(0x79c0ff),
  code: rgb(0xa5d6ff),
}
const light: Colors = {
  pass: rgb(0x1a7f37),
  fail: rgb(0xcf222e),
  warn: rgb(0x9a6700),
  dim: rgb(0x59636e),
  accent: rgb(0x0969da),
  code: rgb(0x0a3069),
}

/** What decides how roles look: whether colour is wanted at all, and what the terminal says of itself. */
export interface Terminal {
  readonly color: boolean
  readonly ascii: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

export function themeFor({ color, ascii, env }: Terminal): Theme {
  if (env['TERM'] === 'dumb') return { ascii, start: plain }
  if (!color) return { ascii, start: monochrome }
  return { ascii, start: colored(colorsFor(env)) }
}

function colorsFor(env: Terminal['env']): Colors {
  if (!/truecolor|24bit/i.test(env['COLORTERM'] ?? '')) return sixteen
  return isLight(env) ? light : dark
}

/** `COLORFGBG` is `foreground;background` in the sixteen colours: 7 and 15 are white. */
function isLight(env: Terminal['env']): boolean {
  const background = (env['COLORFGBG'] ?? '').split(';').at(-1)
  return background === '7' || background === '15'
}

const plain: Theme['start'] = {
  pass: '',
  fail: '',
  warn: '',
  dim: '',
  accent: '',
  strong: '',
  code: '',
  focus: '',
  cursor: '',
}

const monochrome: Theme['start'] = { ...plain, strong: '1', focus: '1', accent: '1', cursor: '7' }

function colored(colors: Colors): Theme['start'] {
  return { ...colors, strong: '1', focus: `1;${colors.accent}`, cursor: '7' }
}
