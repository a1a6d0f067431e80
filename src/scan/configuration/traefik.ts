import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { declare } from '../declare.ts'
import { entry, everyMap, type ConfigMap } from './config-tree.ts'
import type { ConfigFile, ConfigReader } from './config-file.ts'
import { configValue, textValue } from './text-value.ts'

const option =
  /^(?:[-\s]*)?["']?traefik\.http\.middlewares\.([\w@-]+)\.headers\.(access-?control\w*)\s*[=:]\s*(.*?)["']?$/i

const custom =
  /traefik\.http\.middlewares\.[\w@-]+\.headers\.customresponseheaders\.access-control-allow-origin\s*[=:]\s*["']?([^"'\s]*)/i

/** The headers middleware of Traefik: in its dynamic files and its CRD, and as labels of a container. */
export const traefik: ConfigReader = (file) => [...inFiles(file), ...asLabels(file), ...customLabels(file)]

function inFiles(file: ConfigFile): readonly DeclaredPolicy[] {
  const policies: DeclaredPolicy[] = []
  for (const root of file.roots)
    everyMap(root, (map) => {
      const policy = policyOf(map, file)
      if (policy !== null) policies.push(policy)
    })
  return policies
}

function policyOf(map: ConfigMap, { path, tree }: ConfigFile): DeclaredPolicy | null {
  // A key with dashes is the header itself, which others send.
  const option = (name: string) => map.entries.find(({ key }) => key.toLowerCase() === name.toLowerCase())
  const list = option('accessControlAllowOriginList') ?? option('accessControlAllowOrigin')
  const patterns = option('accessControlAllowOriginListRegex')
  const first = list ?? patterns
  if (first === undefined) return null
  const value = (...names: readonly string[]) => configValue(entry(map, ...names)?.value)
  return declare(
    { file: path, line: first.line, stack: 'traefik', tree },
    {
      origins: together(configValue(list?.value), regexps(configValue(patterns?.value))),
      methods: value('accessControlAllowMethods'),
      headers: value('accessControlAllowHeaders'),
      credentials: value('accessControlAllowCredentials'),
    },
  )
}

function customLabels({ path, text, tree }: ConfigFile): readonly DeclaredPolicy[] {
  return text.split('\n').flatMap((line, index) => {
    const value = custom.exec(line)?.[1]
    const place = { file: path, line: index + 1, stack: 'traefik', readBy: 'by-hand', tree }
    return value === undefined ? [] : [declare(place, { origins: textValue(value) })]
  })
}

function asLabels({ path, text, tree }: ConfigFile): readonly DeclaredPolicy[] {
  const middlewares = new Map<
    string,
    { readonly line: number; readonly name: string; readonly value: string }[]
  >()
  for (const [index, line] of text.split('\n').entries()) {
    const [, name = '', key, value = ''] = option.exec(line.trim().replace(/\\$/, '').trim()) ?? []
    if (key === undefined) continue
    const all = middlewares.get(name) ?? []
    middlewares.set(name, all)
    all.push({
      line: index + 1,
      name: key.toLowerCase().replaceAll('-', ''),
      value: value.replace(/^["']|["'],?$/g, ''),
    })
  }
  return [...middlewares.values()].flatMap((all) => {
    const of = (name: string) => all.find((one) => one.name === name)
    const [list, patterns] = [
      of('accesscontrolalloworiginlist') ?? of('accesscontrolalloworigin'),
      of('accesscontrolalloworiginlistregex'),
    ]
    const first = list ?? patterns
    if (first === undefined) return []
    const value = (name: string) => {
      const one = of(name)
      return one === undefined ? undefined : textValue(one.value)
    }
    return [
      declare(
        { file: path, line: first.line, stack: 'traefik', tree },
        {
          origins: together(
            list === undefined ? undefined : textValue(list.value),
            regexps(patterns === undefined ? undefined : textValue(patterns.value)),
          ),
          methods: value('accesscontrolallowmethods'),
          headers: value('accesscontrolallowheaders'),
          credentials: value('accesscontrolallowcredentials'),
        },
      ),
    ]
  })
}

function regexps(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind === 'list') return { ...value, items: value.items.map((item) => regexps(item) ?? item) }
  return value?.kind === 'known' && typeof value.value === 'string'
    ? { kind: 'regexp', source: value.value.replaceAll('$$', '$') }
    : value
}

function together(...values: readonly (StaticValue | undefined)[]): StaticValue | undefined {
  const there = values.filter((one) => one !== undefined)
  const [only] = there
  if (there.length === 1 && only?.kind !== 'known') return only
  return {
    kind: 'list',
    items: there.flatMap((one) =>
      one.kind === 'list'
        ? one.items
        : one.kind === 'known'
          ? String(one.value)
              .split(/(?<!\s)\s*,\s*/)
              .map(known)
          : [one],
    ),
  }
}
