import { parseExpression } from '@babel/parser'
import type { Node } from '@babel/types'
import type { ConfigRead, ConfigValue } from './config-tree.ts'

/** The parser keeps each error: a long text of nothing else would take all memory. */
const longestMended = 256 * 1024

/** Reads JSON, with comments and commas at the end as its editors allow them. */
export function readJson(text: string): ConfigRead {
  try {
    const value = read(parseExpression(text, { errorRecovery: text.length <= longestMended }) as Node)
    return { roots: value === null ? [] : [value], problem: null }
  } catch (error) {
    const { loc, message } = error as { loc?: { line: number; column: number }; message: string }
    const says = message.replace(/(?<!\s)\s*\(\d+:\d+\)[\s\S]*$/, '')
    return {
      roots: [],
      problem: { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1, message: `expected JSON: ${says}` },
    }
  }
}

function read(node: Node): ConfigValue | null {
  const line = node.loc?.start.line ?? 1
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { kind: 'text', line, text: String(node.value), tag: null }
    case 'NullLiteral':
      return { kind: 'text', line, text: '', tag: null }
    case 'ArrayExpression':
      return {
        kind: 'list',
        line,
        items: node.elements.flatMap((item) => (item === null ? [] : (read(item) ?? []))),
      }
    case 'ObjectExpression':
      return {
        kind: 'map',
        line,
        entries: node.properties.flatMap((property) => {
          if (property.type !== 'ObjectProperty') return []
          const key =
            property.key.type === 'StringLiteral'
              ? property.key.value
              : property.key.type === 'Identifier'
                ? property.key.name
                : null
          const value = read(property.value)
          return key === null || value === null
            ? []
            : [{ key, line: property.loc?.start.line ?? line, value }]
        }),
      }
    default:
      return null
  }
}
