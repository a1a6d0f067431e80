import { parse, TomlError } from 'smol-toml'
import type { ConfigRead, ConfigValue } from './config-tree.ts'

const deepest = 60

/** Reads TOML. Its parser keeps no places, so the lines of keys are found beside it. */
export function readToml(text: string): ConfigRead {
  try {
    const lines = linesOf(text)
    return { roots: [located(parse(text), '', 1, lines, 0)], problem: null }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const { line, column, message } = error
    return {
      roots: [],
      problem: { line, column, message: `expected TOML: ${message.split(/: |\n/)[1] ?? message}` },
    }
  }
}

function located(
  value: unknown,
  path: string,
  line: number,
  lines: ReadonlyMap<string, number>,
  depth: number,
): ConfigValue {
  if (depth > deepest) return { kind: 'map', line, entries: [] }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => {
      const own = `${path}[${index}]`
      return located(item, own, lines.get(own) ?? line, lines, depth + 1)
    })
    return { kind: 'list', line, items }
  }
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return { kind: 'text', line, text: String(value), tag: null }
  const entries = Object.entries(value).map(([key, inner]) => {
    const own = path === '' ? key : `${path}.${key}`
    const at = lines.get(own) ?? line
    return { key, line: at, value: located(inner, own, at, lines, depth + 1) }
  })
  return { kind: 'map', line, entries }
}

/** The line of each table and key, by its path; tables of a list are counted. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const counted = new Map<string, number>()
  let table = ''
  for (const [index, line] of text.split('\n').entries()) {
    const [, open, header] = /^\s*(\[\[?)([^\]]{1,400})\]/.exec(line) ?? []
    const [, key] = /^\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=/.exec(line) ?? []
    if (header !== undefined && open !== undefined && !line.includes('=')) {
      table = resolved(namesIn(header), open === '[[', counted)
      if (!lines.has(table)) lines.set(table, index + 1)
    } else if (key !== undefined) {
      const path = [...(table === '' ? [] : [table]), ...namesIn(key)].join('.')
      if (!lines.has(path)) lines.set(path, index + 1)
    }
  }
  return lines
}

function namesIn(key: string): readonly string[] {
  return (key.match(/"[^"]*"|'[^']*'|[^.\s]+/g) ?? []).map((one) => one.replace(/^(["'])(.*)\1$/, '$2'))
}

/** `[a.b]` where `a` is a list belongs to its last table. */
function resolved(names: readonly string[], isList: boolean, counted: Map<string, number>): string {
  let path = ''
  for (const [index, name] of names.entries()) {
    path = path === '' ? name : `${path}.${name}`
    if (isList && index === names.length - 1) counted.set(path, (counted.get(path) ?? -1) + 1)
    const count = counted.get(path)
    if (count !== undefined) path = `${path}[${count}]`
  }
  return path
}
