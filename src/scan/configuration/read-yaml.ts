import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document } from 'yaml'
import type { ConfigEntry, ConfigRead, ConfigValue } from './config-tree.ts'

const deepest = 60

/** Reads YAML, several documents too. The marks of Helm become `${…}`, lines of Helm alone become empty. */
export function readYaml(given: string): ConfigRead {
  const text = given.includes('{{') ? withoutHelm(given) : given
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    logLevel: 'silent',
    uniqueKeys: false,
    merge: true,
  })
  const all = Array.isArray(documents) ? documents : []
  const error = all.flatMap(({ errors }) => errors)[0]
  return {
    roots: all.flatMap((document) => {
      const value = read(document.contents, document, lines, 0)
      return value === null ? [] : [value]
    }),
    problem:
      error === undefined || text !== given
        ? null
        : {
            line: error.linePos?.[0].line ?? 1,
            column: error.linePos?.[0].col ?? 1,
            message: `expected YAML: ${error.message.split('\n')[0] ?? 'unreadable'}`,
          },
  }
}

function withoutHelm(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      /^\s*\{\{.*\}\}\s*$/.test(line)
        ? ''
        : line.replace(
            /\{\{-?([^{}]{0,2000})\}\}/g,
            (_, inside: string) =>
              `\${${inside
                .replace(/-$/, '')
                .replace(/(?<!\s)\s*\|.*$/, '')
                .replace(/["{}:#,[\]]/g, ' ')
                .trim()}}`,
          ),
    )
    .join('\n')
}

function read(node: unknown, document: Document, lines: LineCounter, depth: number): ConfigValue | null {
  if (depth > deepest) return null
  if (isAlias(node)) return read(node.resolve(document), document, lines, depth + 1)
  const line = lineOf(node, lines)
  if (isScalar(node))
    return {
      kind: 'text',
      line,
      text: node.value === null ? '' : String(node.source ?? node.value),
      tag: node.tag?.startsWith('!') === true ? node.tag : null,
    }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => read(item, document, lines, depth + 1) ?? [])
    return { kind: 'list', line, items }
  }
  if (!isMap(node)) return null
  const entries = node.items.flatMap(({ key, value }): readonly ConfigEntry[] => {
    const name = isScalar(key) ? String(key.value) : ''
    const inner = read(value, document, lines, depth + 1)
    if (name === '<<' && inner?.kind === 'map') return inner.entries
    const own = lineOf(key, lines)
    return [{ key: name, line: own, value: inner ?? { kind: 'text', line: own, text: '', tag: null } }]
  })
  return { kind: 'map', line, entries }
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  return lines.linePos(range?.[0] ?? 0).line || 1
}
