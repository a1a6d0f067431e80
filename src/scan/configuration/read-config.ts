import type { ConfigEntry, ConfigMap, ConfigRead, ConfigValue } from './config-tree.ts'
import { readBicep } from './read-bicep.ts'
import { readJson } from './read-json.ts'
import { readToml } from './read-toml.ts'
import { readYaml } from './read-yaml.ts'

/** Reads a configuration file by its name; null where it is of no kind that is read here. */
export function readConfig(path: string, text: string): ConfigRead | null {
  if (/\.(ya?ml)(\.(j2|tpl|tmpl|dist|example|template))?$/.test(path)) return dotted(readYaml(text))
  if (/\.(jsonc?|json5|har|template)$/.test(path))
    return /^\s*[{[]/.test(text) || /^\s*\/[/*]/.test(text) ? readJson(text) : readYaml(text)
  if (path.endsWith('.toml')) return readToml(text)
  if (path.endsWith('.bicep')) return readBicep(text)
  if (/\.(properties|conf\.properties)$/.test(path))
    return { roots: [nested(readProperties(text))], problem: null }
  return null
}

/** `http.cors.enabled: true` at the top of a YAML file, as Elasticsearch and Spring take it. */
function dotted(read: ConfigRead): ConfigRead {
  const isDotted = (root: ConfigValue): root is ConfigMap =>
    root.kind === 'map' &&
    root.entries.some(({ key }) => /^(http|spring|management|quarkus|micronaut)[\w-]*\./.test(key))
  return { ...read, roots: read.roots.map((root) => (isDotted(root) ? nested(root) : root)) }
}

/** Java's properties: `key = value`, `key: value`, a backslash at the end goes on. */
function readProperties(text: string): ConfigMap {
  const entries: ConfigEntry[] = []
  let from: number | null = null
  let held = ''
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    if (from === null && /^\s*[#!]/.test(line)) continue
    from ??= index + 1
    held += line.trimStart()
    if (/(^|[^\\])(\\\\)*\\$/.test(line)) {
      held = held.slice(0, -1)
      continue
    }
    const [, key, value = ''] = /^((?:\\.|[^\\:=\s])+)\s*[:=\s]\s*(.*)$/.exec(held) ?? []
    if (key !== undefined)
      entries.push({
        key: key.replace(/\\(.)/g, '$1'),
        line: from,
        value: { kind: 'text', line: from, text: value.replace(/\\(.)/g, '$1').trim(), tag: null },
      })
    from = null
    held = ''
  }
  return { kind: 'map', line: 1, entries }
}

const deepest = 60

/** `a.b[0]: c` as the maps and lists that it stands for; a key in brackets is one name. */
export function nested(map: ConfigMap): ConfigMap {
  const root: Open = new Map()
  for (const { key, line, value } of map.entries) {
    const names = key.match(/\[[^[\]]*\]|[^.[\]]+/g) ?? [key]
    if (names.length > deepest) continue
    let here = root
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1
      const known = here.get(name)
      if (isLast) {
        if (known === undefined) here.set(name, { line, value })
      } else {
        const next = known !== undefined && known.value instanceof Map ? known.value : new Map()
        if (known === undefined || !(known.value instanceof Map)) here.set(name, { line, value: next })
        here = next
      }
    }
  }
  return closed(root, 1)
}

type Open = Map<string, { readonly line: number; readonly value: ConfigValue | Open }>

function closed(open: Open, line: number): ConfigMap {
  return {
    kind: 'map',
    line,
    entries: [...open].map(([key, { line: own, value }]) => ({
      key,
      line: own,
      value: value instanceof Map ? listed(value, own) : value,
    })),
  }
}

/** `[0]`, `[1]`: a list. */
function listed(open: Open, line: number): ConfigValue {
  const keys = [...open.keys()]
  if (keys.length === 0 || !keys.every((key) => /^\[\d+\]$/.test(key))) return closed(open, line)
  return {
    kind: 'list',
    line,
    items: [...open.values()].map(({ line: own, value }) =>
      value instanceof Map ? listed(value, own) : value,
    ),
  }
}
