import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import { isOfCors, misspelled } from '../header-names.ts'
import { at, everyMap, textIn, type ConfigEntry, type ConfigMap, type ConfigValue } from './config-tree.ts'
import type { ConfigFile, ConfigReader } from './config-file.ts'
import { headerStackOf } from './stacks.ts'
import { besideOrigin } from './beside-origin.ts'
import { textValue } from './text-value.ts'

interface Header {
  readonly name: string
  readonly value: ConfigValue
  readonly line: number
}

/**
 * `Access-Control-…` among the headers that a host, gateway or proxy is told to send: as a key with its value, as
 * `{ key, value }` in a list, or as `{ set: { NAME: [VALUE] } }`.
 */
export const headerEntries: ConfigReader = (file) => {
  const policies: DeclaredPolicy[] = []
  for (const root of file.roots)
    everyMap(root, (map, around) => {
      const headers = [...keyed(map), ...listed(map)]
      policies.push(...policiesOf(headers, map, around, file))
    })
  return policies
}

function policiesOf(
  headers: readonly Header[],
  map: ConfigMap,
  around: readonly ConfigEntry[],
  file: ConfigFile,
): readonly DeclaredPolicy[] {
  const place = (line: number) => ({
    file: file.path,
    line,
    stack: headerStackOf(file, map, around),
    readBy: 'by-hand',
    tree: file.tree,
  })
  const findings = headers.flatMap(({ name, line }) => misspelled(name, line))
  const origins = headers.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
  const value = (name: string) => {
    const found = headers.find((one) => one.name.toLowerCase() === name)
    const text = found === undefined ? null : written(found.value)
    return text === null ? undefined : textValue(text)
  }
  if (origins.length === 0) {
    const [first] = findings
    return first === undefined
      ? []
      : [
          declare(place(first.line), {
            origins: { kind: 'unknown', source: 'a header that does not exist' },
            findings,
          }),
        ]
  }
  const beside = besideOrigin(value)
  return origins.flatMap((one, index) => {
    const text = written(one.value)
    if (text === null) return []
    // What is wrong with the others is said once.
    const ofOthers = index === 0 ? findings : []
    return [
      declare(place(one.line), {
        origins: textValue(text),
        ...beside,
        findings: [...ofOthers, ...several(text, one.line)],
      }),
    ]
  })
}

function several(text: string, line: number) {
  return /:\/\/[^,\s]{1,300}[,\s]{1,9}\w{1,20}:\/\//.test(text)
    ? [
        {
          cause: 'multiple-allow-origin',
          line,
          says: 'several origins in one value are sent as one, which no browser accepts',
        },
      ]
    : []
}

/** API Gateway wants quotes within the value; a list of one is that one. */
function written(value: ConfigValue): string | null {
  if (value.kind === 'list') {
    const [only] = value.items
    return value.items.length === 1 && only !== undefined ? written(only) : null
  }
  const text = textIn(value)
  return text === null ? null : text.trim().replace(/^(['"])(.*)\1$/, '$2')
}

function keyed(map: ConfigMap): readonly Header[] {
  return map.entries.flatMap(({ key, line, value }) => {
    const name = key.replace(/^(?:gatewayresponse|method\.response|integration\.response)\.header\./i, '')
    // `Access-Control-Allow-Origin: { schema: … }` of OpenAPI describes a header and sends none.
    return isOfCors(name) && name.includes('-') && (value.kind !== 'map' || isDeclared(value))
      ? [{ name, line, value: value.kind === 'map' ? (at(value, 'value', 'default') ?? value) : value }]
      : []
  })
}

function isDeclared(value: ConfigValue): boolean {
  return value.kind === 'map' && at(value, 'value') !== undefined
}

/** `[{ key, value }, …]`, whatever the two are called. */
function listed(map: ConfigMap): readonly Header[] {
  return map.entries.flatMap(({ value }) => {
    if (value.kind !== 'list') return []
    return value.items.flatMap((item): readonly Header[] => {
      const inner = at(item, 'header') ?? item
      const name =
        textIn(at(inner, 'key', 'name', 'header', 'headerName', 'Header')) ?? textIn(at(item, 'header'))
      const given = at(inner, 'value', 'headerValue', 'values')
      return name !== null && given !== undefined && isOfCors(name)
        ? [{ name, value: given, line: item.line }]
        : []
    })
  })
}
