import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import type { ConfigEntry, ConfigRead, ConfigValue } from './config-tree.ts'

const deepest = 60

/** How much more than is written aliases may stand for. */
const mostRepeated = 100_000

/** What is known while a document is read. */
interface Reading {
  readonly lines: LineCounter
  /** What stands at each anchor: a later one of the same name takes its place (YAML 1.2.2, 7.1). */
  readonly anchors: Map<string, { readonly value: ConfigValue | null; readonly size: number }>
  /** Values read, those that aliases stand for counted each time. */
  size: number
  repeated: number
}

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
      const value = read(document.contents, { lines, anchors: new Map(), size: 0, repeated: 0 }, 0)
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

function read(node: unknown, reading: Reading, depth: number): ConfigValue | null {
  if (depth > deepest) return null
  if (isAlias(node)) return repeated(node.source, reading)
  const before = reading.size
  reading.size += 1
  const anchor = isNode(node) && 'anchor' in node ? node.anchor : undefined
  // An alias within its own anchor stands for nothing that could be written out.
  if (anchor !== undefined) reading.anchors.delete(anchor)
  const value = written(node, reading, depth)
  if (anchor !== undefined) reading.anchors.set(anchor, { value, size: reading.size - before })
  return value
}

function repeated(anchor: string, reading: Reading): ConfigValue | null {
  const found = reading.anchors.get(anchor)
  if (found === undefined || reading.repeated + found.size > mostRepeated) return null
  reading.repeated += found.size
  reading.size += found.size
  return found.value
}

function written(node: unknown, reading: Reading, depth: number): ConfigValue | null {
  const line = lineOf(node, reading.lines)
  if (isScalar(node))
    return {
      kind: 'text',
      line,
      text: node.value === null ? '' : String(node.source ?? node.value),
      tag: node.tag?.startsWith('!') === true ? node.tag : null,
    }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => read(item, reading, depth + 1) ?? [])
    return { kind: 'list', line, items }
  }
  if (!isMap(node)) return null
  const entries = node.items.flatMap(({ key, value }): readonly ConfigEntry[] => {
    const name = isScalar(key) ? String(key.value) : ''
    const inner = read(value, reading, depth + 1)
    if (name === '<<' && inner?.kind === 'map') return inner.entries
    const own = lineOf(key, reading.lines)
    return [{ key: name, line: own, value: inner ?? { kind: 'text', line: own, text: '', tag: null } }]
  })
  return { kind: 'map', line, entries }
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  return lines.linePos(range?.[0] ?? 0).line || 1
}
