import { otherwise, splitText } from '../ecmascript/static-text.ts'
import { known, type StaticValue } from '../ecmascript/value.ts'
import { foundOnce } from '../found-once.ts'
import { environmentRead } from './environment-reads.ts'
import { pathOf, type Expression } from './expression.ts'

/** Finds what a name holds, in this file or another; null where it has no one value. */
export type Lookup = (name: string) => Expression | null

const deepest = 16

/** How many expressions are read of a file: what each holds the last one twice ends there, and the rest is not known. */
const mostReads = 500_000

/** Longer than any text that names an address. */
const longest = 1_000_000

const readsOf = foundOnce((_: Lookup) => ({ count: 0 }))

/** Calls whose result is the list of what they are given. */
const makesList =
  /(^|\.)(List\.of|Set\.of|Arrays\.asList|asList|listOf|setOf|arrayOf|mutableListOf|Collections\.singletonList|singletonList|ImmutableList\.of|Stream\.of|emptyList|Array\.of|some_exact|some_regex|AllowOrigin\.list|list_of|toset|tolist|sets\.New|stringArrayOf|jsii\.Strings|AllowedOrigins|AllowedMethods|AllowedHeaders)$/
/** Calls that hand on what they are given, or put into another type. */
const handsOn =
  /(^|\.)(String|jsii\.(?:String|Bool)|from_static|from_str|from|HeaderValue\.\w+|AllowOrigin\.exact|AllowOrigin\.\w+|ArrayList|HashSet|LinkedHashSet|List|list|set|tuple|str|Url|AnyHttpUrl|URI|toset|tolist|Ok|Some|compact|distinct|flatten|array_filter|array_values|array_unique|Field|AllowOrigin|jsondecode|to_set|Set\.new|freeze|coalesce|trimspace|nonsensitive|try|Box\.new|Arc\.new|strip_tags|trim|collect)$/
/** Methods that leave alone which origins there are. */
const keeps =
  /^(unwrap|expect|parse|to_string|to_owned|into|as_str|clone|as_ref|freeze|toArray|toTypedArray|toList|ToArray|ToList|collect|map|filter|Where|Select|iter|into_iter|cloned|copied|strip|trim|Trim|TrimEnd|squish|compact|uniq|presence|reject|map_to|stream|toSet|ok|flatten|to_a|trim_end_matches|rstrip|lower|Get|Value|unwrap_or_default|orEmpty|distinct|Distinct|filterNot|all|toMutableList|as_deref|try_into|lstrip|get|or_default|asList|AsEnumerable|dup)$/
const splits =
  /(^|\.)(split|Split|explode|split_whitespace|splitToSequence|commaDelimitedListToStringArray|SplitN|Fields|str_getcsv|commaDelimitedListToSet|lines|Csv)$/
const orElse =
  /^(unwrap_or|unwrap_or_else|orElse|orElseGet|getOrElse|ifEmpty|ifBlank|map_or|or|or_else|fetch|GetValueOrDefault|unwrap_or_default|or_insert)$/
const joins = /(^|\.)(concat|append|array_merge|plus|union|Concat|chain|Append|extend|merge|setunion)$/

/** What an expression comes to without running it, in the words that source of JavaScript is read in, too. */
export function staticExpression(expression: Expression, lookup: Lookup, depth = 0): StaticValue {
  const read = (one: Expression): StaticValue => staticExpression(one, lookup, depth + 1)
  const reads = readsOf(lookup)
  reads.count += 1
  if (depth > deepest || reads.count > mostReads) return { kind: 'unknown', source: expression.source }
  const environment = environmentRead(expression)
  if (environment !== null) {
    const found = expression.kind === 'name' ? lookup(expression.name) : null
    const fallback = environment.fallback ?? found
    const value = fallback === null ? null : read(fallback)
    return {
      kind: 'environment',
      name: environment.name,
      fallback: value === null ? null : environment.splits ? split(value, ',') : value,
    }
  }
  switch (expression.kind) {
    case 'text':
    case 'number':
    case 'truth':
      return known(expression.value)
    case 'nothing':
      return known(null)
    case 'regexp':
      return { kind: 'regexp', source: expression.pattern }
    case 'list':
      return { kind: 'list', items: expression.items.flatMap((item) => spread(read(item))) }
    case 'map':
      return {
        kind: 'object',
        entries: new Map(expression.entries.map(({ name, value }) => [name ?? '', read(value)])),
        whole: expression.entries.every(({ name }) => name !== null && name !== '**'),
      }
    case 'joined':
      return joined(expression.pieces.map(read), expression)
    case 'either':
      return { kind: 'either', values: expression.values.map(read) }
    case 'otherwise':
      return otherwise(read(expression.first), read(expression.second))
    case 'name': {
      const found = lookup(expression.name)
      return found === null ? { kind: 'unknown', source: expression.source } : read(found)
    }
    case 'call':
      return call(expression, read, lookup)
    default:
      return { kind: 'unknown', source: expression.source }
  }
}

/** A list within a list of texts was spread into it. */
function spread(value: StaticValue): readonly StaticValue[] {
  return value.kind === 'list' ? value.items : [value]
}

function call(
  expression: Expression & { kind: 'call' },
  read: (one: Expression) => StaticValue,
  lookup: Lookup,
): StaticValue {
  const path = pathOf(expression)
  const given = expression.arguments.filter(({ name }) => name === null).map(({ value }) => value)
  const [first, second] = given
  const { on } = expression
  const unknown: StaticValue = { kind: 'unknown', source: expression.source }
  if (splits.test(path)) {
    // `strings.Split(text, ",")` and `explode(",", text)` are given the text, the others are methods of it.
    if (/^(explode|str_getcsv)$/.test(path))
      return second === undefined ? unknown : split(read(second), textIn(first))
    if (/(^|\.)split$/.test(path) && on === null)
      return second === undefined ? unknown : split(read(second), textIn(first))
    if (/^(strings\.|StringUtils\.)/.test(path))
      return first === undefined ? unknown : split(read(first), textIn(second))
    return on === null ? unknown : split(read(on), textIn(first))
  }
  if (makesList.test(path)) return { kind: 'list', items: given.flatMap((one) => spread(read(one))) }
  if (joins.test(path))
    return (
      together([...(on === null || /^(slices|lists)$/.test(pathOf(on)) ? [] : [on]), ...given].map(read)) ??
      unknown
    )
  if (orElse.test(expression.name) && on !== null && first !== undefined) {
    const last = first.kind === 'function' ? first.body.at(-1) : first
    return last === undefined ? read(on) : otherwise(read(on), read(last))
  }
  if (/^(array_map|iterator_to_array)$/.test(path)) return second === undefined ? unknown : read(second)
  if (on !== null && keeps.test(expression.name)) {
    const value = read(on)
    if (value.kind !== 'unknown' || !handsOn.test(path)) return value
  }
  const named = expression.arguments.find(({ name }) => name === 'default')
  if (named !== undefined && /Field|field/.test(path)) return read(named.value)
  if (handsOn.test(path) && first !== undefined) return read(first)
  // A getter of another class: `settings.allowedOrigins()`, `settings.getAllowedOrigins()`.
  const held = on === null || first !== undefined ? null : lookup(getterOf(expression.name))
  return held === null ? unknown : read(held)
}

function getterOf(name: string): string {
  return name.replace(/^get([A-Z])/, (_, letter: string) => letter.toLowerCase())
}

function textIn(expression: Expression | undefined): string {
  return expression?.kind === 'text' && expression.value !== '' ? expression.value : ','
}

function split(value: StaticValue, by: string): StaticValue {
  return splitText(value, by) ?? value
}

function together(values: readonly StaticValue[]): StaticValue | null {
  return values.length === 0 ? null : { kind: 'list', items: values.flatMap(spread) }
}

function joined(pieces: readonly StaticValue[], { source }: Expression): StaticValue {
  const texts = pieces.map((piece) => (piece.kind === 'known' ? String(piece.value ?? '') : null))
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
  if (length > longest) return { kind: 'unknown', source }
  if (texts.every((text) => text !== null)) return known(texts.join(''))
  return {
    kind: 'pattern',
    pieces: pieces.map((piece) =>
      piece.kind === 'known'
        ? String(piece.value ?? '')
        : {
            source:
              piece.kind === 'environment' ? piece.name : piece.kind === 'unknown' ? piece.source : source,
          },
    ),
  }
}
