import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { walkBlocks, type Block } from './blocks.ts'

type Origins = DeclaredPolicy['origins']

/** What a variable may hold, and where that is said. */
export interface OriginVariable {
  readonly origins: Origins
  readonly line: number
}

export type OriginVariables = ReadonlyMap<string, OriginVariable>

/** What each variable of an nginx file may hold that is made from `$http_origin`, by `map` or by `set` under an `if`. */
export function variablesOf(root: Block): OriginVariables {
  const variables = new Map<string, OriginVariable>()
  walkBlocks(root, (block) => {
    const [source, target] = block.words
    if (block.name === 'map' && source === '$http_origin' && target !== undefined)
      variables.set(target, { origins: ofMap(block), line: block.line })
    for (const { name, words, line } of block.directives) {
      const [variable = '', value = ''] = words
      if (name !== 'set' || value === '') continue
      const condition = conditionOf(block, variables)
      // `set $cors 'true'` under a condition about the origin: a mark that is asked for below.
      const held =
        value === '$http_origin' || (condition !== null && isMark(value))
          ? (condition ?? 'reflect')
          : literal(value)
      const known = variables.get(variable)
      variables.set(variable, { origins: join(known?.origins, held), line: known?.line ?? line })
    }
  })
  return variables
}

/** The origins that pass the condition of an `if` block; null where it is about something else. */
export function conditionOf(block: Block, variables: OriginVariables): Origins | null {
  if (block.name !== 'if') return null
  const [, variable = '', operator, value = ''] =
    /^(\$\w+)(?:\s*(=|~\*?)\s*([^\n]*))?$/.exec(insideBrackets(block.words.join(' '))) ?? []
  if (variable !== '$http_origin') return variables.get(variable)?.origins ?? null
  return operator === undefined ? 'reflect' : operator === '=' ? [value] : [`/${value}/`]
}

function insideBrackets(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : ''
}

/** Values that let nothing through: an empty one, and what an `if` takes for false. */
const closed = /^(0|off|false|no)?$/i

function ofMap(block: Block): Origins {
  const entries = block.directives.map(({ name, words }) => [name, words[0] ?? ''] as const)
  const [, otherwise = ''] = entries.find(([name]) => name === 'default') ?? []
  if (otherwise === '$http_origin') return 'reflect'
  if (otherwise === '*') return '*'
  const listed = entries
    .filter(([name, value]) => !/^(default|hostnames|volatile|include)$/.test(name) && !closed.test(value))
    .map(([name]) => (name.startsWith('~') ? `/${name.replace(/^~\*?/, '')}/` : name))
  return closed.test(otherwise) || !otherwise.includes('://') ? listed : [...listed, otherwise]
}

function isMark(value: string): boolean {
  return value !== '*' && !value.includes('://') && !closed.test(value)
}

function literal(value: string): Origins {
  return value === '*' ? '*' : value.startsWith('$') || !value.includes('://') ? 'unknown' : [value]
}

function join(one: Origins | undefined, other: Origins): Origins {
  if (one === undefined || one === 'unknown') return other
  return typeof one === 'string' || typeof other === 'string' ? one : [...one, ...other]
}
