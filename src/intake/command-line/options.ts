import type { Complaint } from './curl-taken.ts'
import type { Word } from './word.ts'

export interface Option {
  /** With its dashes. */
  readonly name: string
  /** Null where it takes none. */
  readonly value: string | null
  readonly offset: number
}

/** The options of a command, as most programs take them (`--name value`, `--name=value`, `-n value`), and its other words. */
export function optionsOf(
  words: readonly Word[],
  takesValue: (name: string) => boolean,
): { readonly options: readonly Option[]; readonly plain: readonly Word[] } {
  const options: Option[] = []
  const plain: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!/^-./.test(word.text)) {
      plain.push(word)
      continue
    }
    const [, name = word.text, attached] = /^(--?[\w-]+)=([\s\S]*)$/.exec(word.text) ?? []
    const value = attached ?? (takesValue(name) ? (words[(at += 1)]?.text ?? '') : null)
    options.push({ name, value, offset: word.offset })
  }
  return { options, plain }
}

/** The value of the option by one of these names that was given last. */
export function lastOf(options: readonly Option[], ...names: readonly string[]): string | null {
  return options.findLast(({ name }) => names.includes(name))?.value ?? null
}

/** The header that an option names as `Name: value`, or in autocannon `Name=value`; none where its text is no header. */
export function headerIn(text: string | null, separator: ':' | ':=' = ':'): [string, string][] {
  const header = separator === ':' ? /^([^:]+):([\s\S]*)$/ : /^([^:=]+)[:=]([\s\S]*)$/
  const [, name, value = ''] = header.exec(text ?? '') ?? []
  return name === undefined ? [] : [[name.trim(), value.trim()]]
}

/** An address as it is, or with a scheme in front where it has none; a placeholder may stand for the scheme, too. */
export function withScheme(address: string, scheme = 'http'): string {
  return /^[a-z][a-z0-9+.-]*:\/\/|^(?:\{\{|\$|<)/i.test(address) ? address : `${scheme}://${address}`
}

export function noAddress(program: Word): Complaint {
  return { offset: program.offset, message: `expected a URL after ${program.text}, found none`, part: 'url' }
}
