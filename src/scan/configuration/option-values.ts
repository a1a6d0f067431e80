import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { entry, type ConfigEntry } from './config-tree.ts'
import { configValue } from './text-value.ts'

/** `{ items: […] }` of CloudFront; else the value itself. */
export function items(one: ConfigEntry | undefined): StaticValue | undefined {
  return configValue(entry(one?.value, 'items', 'values')?.value ?? one?.value)
}

/** A text with commas, where the reader of such a file makes a list of it. */
export function splitOf(value: StaticValue | undefined, stack: string): StaticValue | undefined {
  if (value?.kind !== 'known' || typeof value.value !== 'string') return value
  const splits =
    /^(spring|quarkus|micronaut|aspnet|envoy|settings|elasticsearch|azure-functions|azure-blob|php)$/.test(
      stack,
    )
  if (!splits) return value
  const texts = value.value
    .split(stack === 'aspnet' ? /(?<!\s)\s*[,;]\s*/ : /(?<!\s)\s*,\s*/)
    .filter((one) => one !== '')
  if (texts.length < 2 && value.value === '*') return value
  return {
    kind: 'list',
    items: texts.map((text) =>
      /^\/.*\/$/.test(text) ? { kind: 'regexp', source: whole(text.slice(1, -1)) } : known(text),
    ),
  }
}

/** Such a pattern has to fit all of the origin. */
function whole(pattern: string): string {
  return `${pattern.startsWith('^') ? '' : '^'}${pattern}${pattern.endsWith('$') ? '' : '$'}`
}

/** Texts that are patterns, as patterns; Spring’s have a language of their own. */
export function regexps(value: StaticValue | undefined, stack: string): StaticValue | undefined {
  if (value === undefined || stack === 'spring') return value
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => regexps(item, stack) ?? item) }
  return value.kind === 'known' && typeof value.value === 'string'
    ? { kind: 'regexp', source: value.value }
    : value
}

/** Two values as one list. */
export function together(
  one: StaticValue | undefined,
  other: StaticValue | undefined,
): StaticValue | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const list = (value: StaticValue): readonly StaticValue[] => (value.kind === 'list' ? value.items : [value])
  return { kind: 'list', items: [...list(one), ...list(other)] }
}
