import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { ConfigValue } from './config-tree.ts'

/** What a text of a configuration file stands for: itself, or what is filled in when it is used. */
export function textValue(text: string, tag: string | null = null): StaticValue {
  if (tag === '!Ref' || tag === '!GetAtt' || tag === '!ImportValue' || tag === '!If')
    return { kind: 'environment', name: text, fallback: null }
  if (tag === '!Expression') return { kind: 'unknown', source: text }
  const whole =
    /^\$\{([^${}:=-]+)(?::?[-=]([^}]*)|:([^}]*))?\}$/.exec(text) ??
    /^\$([A-Z_][A-Z\d_]*)$/.exec(text) ??
    /^%env\((?:[\w]+:)*([\w]+)\)%$/.exec(text) ??
    /^\{\{-?([^{}]{1,400}?)-?\}\}$/.exec(text) ??
    /^@@?([A-Z_]{3,})@@?$/.exec(text) ??
    /^__([A-Z_]{3,})__$/.exec(text) ??
    /^%([A-Z_]+)%$/.exec(text) ??
    /^#\{([\w.]+)\}#?$/.exec(text)
  if (whole !== null) {
    const [, name = '', fallback, other] = whole
    const held = fallback ?? other
    const isName = /^[.\w\s|/-]+$/.test(name) || name.includes('.')
    if (isName)
      return {
        kind: 'environment',
        name: name.trim().replace(/^\.?Values\./, '.Values.'),
        fallback: held === undefined || held === '' ? null : known(held),
      }
  }
  const gaps = [...text.matchAll(/\$\{([^${}]+)\}|\{\{\s{0,9}([^{}]{1,400}?)\s{0,9}\}\}/g)]
  if (gaps.length === 0) return known(text)
  const defaults = gaps.map(([, shell = '']) => /^(\w{1,80}):?-(.*)$/.exec(shell))
  const [decides] = defaults
  // `https://${SUB:-app}.example.com`: as it stands where nothing sets the variable.
  if (decides != null && defaults.every((one) => one !== null))
    return {
      kind: 'environment',
      name: decides[1] ?? '',
      fallback: known(text.replace(/\$\{\w{1,80}:?-([^${}]*)\}/g, '$1')),
    }
  const pieces: (string | { source: string })[] = []
  let from = 0
  for (const gap of gaps) {
    pieces.push(text.slice(from, gap.index), { source: (gap[1] ?? gap[2] ?? '').trim() })
    from = gap.index + gap[0].length
  }
  return { kind: 'pattern', pieces: [...pieces, text.slice(from)].filter((piece) => piece !== '') }
}

/** A value as an option of a middleware would be; undefined where there is none. */
export function configValue(value: ConfigValue | undefined): StaticValue | undefined {
  if (value === undefined) return undefined
  if (value.kind === 'text') return textValue(value.text, value.tag)
  if (value.kind === 'list')
    return {
      kind: 'list',
      items: value.items.map((item) => matcherValue(item) ?? configValue(item) ?? known('')),
    }
  const [only] = value.entries
  // `{ "Ref": "Name" }`, `{ "Fn::Sub": … }`
  if (value.entries.length === 1 && only !== undefined && /^(Ref|Fn::.*)$/.test(only.key)) {
    const inner = only.value.kind === 'text' ? only.value.text : only.key
    return only.key === 'Fn::Sub' ? textValue(inner) : { kind: 'environment', name: inner, fallback: null }
  }
  return {
    kind: 'object',
    entries: new Map(value.entries.map(({ key, value: inner }) => [key, configValue(inner) ?? known('')])),
    whole: true,
  }
}

/** `{ exact: … }`, `{ prefix: … }`, `{ regex: … }` of Istio, Envoy and the Gateway API. */
function matcherValue(value: ConfigValue): StaticValue | null {
  if (value.kind !== 'map') return null
  const [first] = value.entries
  if (first === undefined) return null
  const key = first.key.toLowerCase().replace(/[-_]/g, '')
  if (key === 'saferegex') return matcherValue(first.value) ?? { kind: 'unknown', source: first.key }
  if (first.value.kind !== 'text') return null
  const { text } = first.value
  if (key === 'exact' || key === 'value' || key === 'origin') return textValue(text)
  if (key === 'regex' || key === 'regexp') return { kind: 'regexp', source: anchored(text) }
  if (key === 'prefix') return { kind: 'regexp', source: `^${escaped(text)}.*$` }
  if (key === 'suffix') return { kind: 'regexp', source: `^.*${escaped(text)}$` }
  return key === 'contains' ? { kind: 'regexp', source: escaped(text) } : null
}

/** Envoy matches a pattern against the whole value. */
function anchored(pattern: string): string {
  return `${pattern.startsWith('^') ? '' : '^'}${pattern}${pattern.endsWith('$') ? '' : '$'}`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
