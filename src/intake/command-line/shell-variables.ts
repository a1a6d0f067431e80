import { foundOnce } from '../../source/found-once.ts'

/** What the lines above a command give its variables. */
interface ShellVariables {
  readonly values: ReadonlyMap<string, string>
  /** Those that the environment may set otherwise: `NAME=${NAME:-value}`. */
  readonly defaults: ReadonlySet<string>
  /** Those that a loop gives one value after the other: they have the first. */
  readonly loops: ReadonlySet<string>
}

const assignment =
  /(?:^|;|&&)[ \t]*(?:(?:export|set|local|readonly|declare(?: -\w{1,4})?)[ \t]+)?([A-Za-z_]\w{0,60})=(?:"([^"\n]{0,4000})"|'([^'\n]{0,4000})'|([^\s"';&|]{1,4000}))(?=[ \t]*(?:;|&&|\r?$)|[ \t]+[\w./$-])/gm

/** `NAME=value` on lines of their own, one made of others or with a default of its own. */
export function assignedIn(text: string): ShellVariables {
  const values = new Map<string, string>()
  const defaults = new Set<string>()
  for (const [, name = '', double, single, bare] of text.matchAll(assignment)) {
    const written = double ?? bare
    const value = written === undefined ? (single ?? '') : filledIn(written, values)
    // What a command prints, and what nobody set, only the shell knows.
    if (written !== undefined && /[$`]/.test(value)) continue
    values.set(name, value)
    if (written !== undefined && withDefault.test(written)) defaults.add(name)
  }
  const inMake = new Set([...text.matchAll(/\$\((\w{1,60})\)/g)].map(([, name = '']) => name))
  for (const [, name = '', value = ''] of text.matchAll(ofMake))
    if (inMake.has(name) && !/[$`]/.test(value)) values.set(name, value)
  const loops = new Set<string>()
  for (const [, name = '', first = ''] of text.matchAll(loop)) {
    values.set(name, first)
    loops.add(name)
  }
  return { values, defaults, loops }
}

/** `NAME := value` of a Makefile, which writes `$(NAME)`. */
const ofMake = /^([A-Za-z_]\w{0,60})[ \t]{0,20}(?::{1,2}|\?)?=[ \t]{0,20}(\S{1,4000})[ \t]{0,20}\r?$/gm

/** `for NAME in value value; do`. */
const loop =
  /(?:^|[;&|]|\bdo)[ \t]*for[ \t]+(\w{1,60})[ \t]+in[ \t]+["']?([^\s"'`$;*?{}()]{1,400})["']?(?=[\s;])/gm

const withDefault = /\$\{\w{1,60}:?[-=][^{}]{0,4000}\}/

/** The names that a command asks for. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\$\{?(\w{1,60})/g)].map(([, name = '']) => name))
}

/** How much values may add to a text: those that each hold the last one twice end there. */
const mostFilled = 1_000_000

const filledOf = foundOnce((_: ReadonlyMap<string, string>) => ({ length: 0 }))

/** Names that have a value are filled in, `${NAME:-value}` with its own where it has none; the others stay. */
export function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  const filled = filledOf(values)
  const valueOf = (name: string): string | undefined => {
    const value = values.get(name)
    filled.length += value?.length ?? 0
    return filled.length > mostFilled ? undefined : value
  }
  return text.replace(
    /\$(?:\{(\w{1,60})(?::?[-=]([^{}]{0,4000}))?\}|\((\w{1,60})\)|(\w{1,60}))|%(\w{1,60})%/g,
    (whole, ...[braced, otherwise, make, plain, cmd]: (string | undefined)[]) =>
      valueOf(braced ?? make ?? plain ?? cmd ?? '') ?? otherwise ?? whole,
  )
}

/** A variable that was said to be unknown and has its value above, or one of its own. */
export function isKnown(message: string, { values }: ShellVariables): boolean {
  const [, name, isDefault] = /^the shell variable \$[{(]?(\w+)(:?[-=])?/.exec(message) ?? []
  return name !== undefined && (values.has(name) || isDefault !== undefined)
}
