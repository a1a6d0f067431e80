import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { checkOf, declaredOrigins, findingsOf, type OptionPlace } from './declared-origins.ts'
import type { ScanFinding } from './scan.ts'

/** What a file says of one policy; what is absent is not said. */
interface Declaration {
  readonly origins: StaticValue | undefined
  readonly methods?: StaticValue | undefined
  readonly headers?: StaticValue | undefined
  readonly credentials?: StaticValue | undefined
  /** What holds where the file does not say it; `unknown` by itself. */
  readonly otherwise?: Partial<Pick<DeclaredPolicy, 'methods' | 'headers' | 'credentials' | 'origins'>>
  readonly findings?: readonly ScanFinding[]
  /** What decides besides what is still in `origins`. */
  readonly decidedBy?: readonly string[]
}

/** The policy of a place, judged by how the software there reads origins. */
export function declare(place: OptionPlace, declaration: Declaration): DeclaredPolicy {
  const { otherwise = {} } = declaration
  const credentials = truthOf(declaration.credentials) ?? otherwise.credentials ?? false
  const isNamed = declaration.origins !== undefined || otherwise.origins === undefined
  const origins = isNamed ? declaredOrigins(declaration.origins, place) : (otherwise.origins ?? 'unknown')
  const decidedBy = [...new Set([...decidersOf(declaration.origins), ...(declaration.decidedBy ?? [])])]
  return {
    file: place.file,
    line: place.line,
    stack: place.stack,
    origins,
    methods: listed(declaration.methods) ?? otherwise.methods ?? 'unknown',
    headers: listed(declaration.headers) ?? otherwise.headers ?? 'unknown',
    credentials,
    findings: [
      ...(isNamed ? findingsOf(declaration.origins, credentials, place) : []),
      ...(declaration.findings ?? []),
    ],
    ...(decidedBy.length > 0 && { decidedBy }),
  }
}

/** What is written as true or false, as text too; null where nothing is said. */
export function truthOf(value: StaticValue | undefined): boolean | 'unknown' | null {
  if (value === undefined) return null
  if (value.kind !== 'known') return 'unknown'
  return String(value.value).toLowerCase() === 'true'
}

const verb = /(?:^|\.|Method|Verb|::|:)(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT)\b/i

const oneVerb = /^(?:\w{1,40}\.)?(?:RequestMethod|HttpMethod|HttpMethods)\.[A-Z]{3,7}$/

/** Methods or header names as a list; null where nothing is said. */
export function listed(value: StaticValue | undefined): readonly string[] | '*' | 'unknown' | null {
  if (value === undefined) return null
  // A variable of Terraform, by what the tree gives it.
  if (value.kind === 'environment' && /^(?:var|local)\./.test(value.name) && value.fallback !== null)
    return listed(value.fallback)
  // `methods = RequestMethod.PUT`: one alone needs no list.
  if (value.kind === 'unknown' && oneVerb.test(value.source)) return listed({ kind: 'list', items: [value] })
  const text = textOf(value)
  if (text !== null) return text === '*' ? '*' : text.split(/[\s,]+/).filter((one) => one !== '')
  if (value.kind !== 'list') return 'unknown'
  const texts = value.items.map(
    (item) =>
      textOf(item) ?? (item.kind === 'unknown' ? (verb.exec(item.source)?.[1]?.toUpperCase() ?? null) : null),
  )
  if (texts.includes(null)) return 'unknown'
  const all = texts.filter((item) => item !== null)
  return all.includes('*') ? '*' : all
}

/** The variables and expressions that only the running program knows, and that decide about the origins. */
export function decidersOf(value: StaticValue | undefined): readonly string[] {
  const found = new Set<string>()
  const collect = (one: StaticValue): void => {
    if (one.kind === 'environment')
      found.add(one.name.replace(/^(process\.env|import\.meta\.env|Bun\.env)\./, ''))
    if (one.kind === 'unknown') found.add(one.source)
    if (one.kind === 'pattern')
      for (const piece of one.pieces) if (typeof piece !== 'string') found.add(piece.source)
    if (one.kind === 'either') one.values.forEach(collect)
    if (one.kind === 'list') one.items.forEach(collect)
    if (one.kind === 'function') for (const name of checkOf(one).decidedBy) found.add(name)
  }
  if (value !== undefined) collect(value)
  return [...found].slice(0, 5)
}
