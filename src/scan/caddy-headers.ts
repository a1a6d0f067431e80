import type { Block, Directive } from './blocks.ts'

/** One operation on a header of the response. */
export interface CaddyHeader {
  readonly line: number
  /** `+` adds, `-` removes, `?` sets where nothing else did, `>` sets after everything else. */
  readonly mark: string
  /** In lower case. */
  readonly name: string
  readonly value: string
  readonly matcher: string | null
  /** It is written before the response of a server behind this one, which then adds its own. */
  readonly isBeside: boolean
}

/** The header operations that stand directly in a block: `header` in a line or as a block, and `header_down` of a proxy. */
export function headersIn(block: Block): readonly CaddyHeader[] {
  const single = block.directives
    .filter(({ name }) => name === 'header')
    .flatMap(({ words, line }) => {
      const [matcher, rest] = matcherOf(words)
      return operation(rest, line, matcher, false)
    })
  const grouped = block.blocks
    .filter(({ name }) => name === 'header')
    .flatMap(({ words, directives }) => {
      const [matcher, rest] = matcherOf(words)
      const waits = directives.some(({ name }) => name === 'defer' || /^[-?>]/.test(name))
      const first = rest.length === 0 ? [] : operation(rest, block.line, matcher, waits)
      return [
        ...first,
        ...directives.flatMap((one) => operation([one.name, ...one.words], one.line, matcher, waits)),
      ]
    })
  const down = block.blocks
    .filter(({ name }) => name === 'reverse_proxy')
    .flatMap(({ directives }) => directives.filter(({ name }) => name === 'header_down').flatMap(downward))
  return [...single, ...grouped, ...down]
}

/** `header_down NAME VALUE` replaces what came from behind. */
function downward({ words, line }: Directive): readonly CaddyHeader[] {
  return operation(words, line, null, true)
}

function matcherOf(words: readonly string[]): readonly [string | null, readonly string[]] {
  const [first = ''] = words
  return /^[@/*]/.test(first) ? [first, words.slice(1)] : [null, words]
}

function operation(
  [field = '', value]: readonly string[],
  line: number,
  matcher: string | null,
  waits: boolean,
): readonly CaddyHeader[] {
  const [, mark = '', name = ''] = /^([+\-?>]?)(.+)$/.exec(field) ?? []
  if (!/^access-control-/i.test(name) || (value === undefined && mark !== '-')) return []
  const isBeside = mark === '+' || (mark === '' && !waits)
  return [{ line, mark, name: name.toLowerCase().replace(/:$/, ''), value: value ?? '', matcher, isBeside }]
}
