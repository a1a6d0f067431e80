import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { walkBlocks, type Block, type Directive } from './blocks.ts'

/** A variable of the server's environment that is made from the request's `Origin`. */
export interface OriginVariable {
  readonly origins: DeclaredPolicy['origins']
  /** The expression that the origin is held against; null where none is known. */
  readonly pattern: string | null
}

/** `SetEnvIf Origin pattern NAME=$0` (mod_setenvif) and `RewriteRule … [E=NAME:…]` after a condition on the origin. */
export function originVariables(root: Block): ReadonlyMap<string, OriginVariable> {
  const variables = new Map<string, OriginVariable>()
  walkBlocks(root, ({ directives }) => {
    let condition: string | null = null
    for (const directive of directives) {
      condition = conditionOf(directive) ?? condition
      for (const [name, pattern] of [...bySetEnvIf(directive), ...byRewrite(directive, condition)])
        variables.set(name, { origins: originsOf(pattern), pattern })
      if (directive.name.toLowerCase() === 'rewriterule') condition = null
    }
  })
  return variables
}

/** The name in `%{NAME}e`; null where the value is something else. */
export function variableIn(value: string): string | null {
  return /^%\{([\w-]+)\}e$/.exec(value)?.[1] ?? null
}

function bySetEnvIf({ name, words }: Directive): readonly (readonly [string, string])[] {
  const [header = '', pattern = '', ...assigned] = words
  if (!/^setenvif(nocase)?$/i.test(name) || !/^origin$/i.test(header)) return []
  return assigned.filter((one) => !one.startsWith('!')).map((one) => [one.split('=')[0] ?? '', pattern])
}

function conditionOf({ name, words }: Directive): string | null {
  const isOrigin = /^%\{HTTP[:_]ORIGIN\}$/i.test(words[0] ?? '')
  return name.toLowerCase() === 'rewritecond' && isOrigin ? (words[1] ?? null) : null
}

function byRewrite(
  { name, words }: Directive,
  condition: string | null,
): readonly (readonly [string, string])[] {
  if (name.toLowerCase() !== 'rewriterule') return []
  const flags = /^\[(.*)\]$/.exec(words[2] ?? '')?.[1]?.split(',') ?? []
  return flags.flatMap((flag) => {
    const [, variable] = /^(?:E|env)=(\w+):/i.exec(flag) ?? []
    return variable === undefined ? [] : [[variable, condition ?? '.*'] as const]
  })
}

function originsOf(pattern: string): DeclaredPolicy['origins'] {
  return /^\^?\(?(https\?:\/\/)?\(?\.[*+]\)?\)?\$?$/.test(pattern) ? 'reflect' : [`/${pattern}/`]
}
