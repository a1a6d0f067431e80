import type { Joins, Language } from './languages.ts'
import { constantsIn, type Literal } from './literals.ts'

/** An address that a program asks, and where it stands. */
export interface Target {
  readonly url: string
  readonly from: number
  /** Only the base of a client stands in the text, no path. */
  readonly isBase?: true
}

const most = 20

/** What names a base, up to where its text begins. */
const baseWords = String.raw`(?:base_?(?:url|uri|address|path)\w{0,10}|root_?uri|setBaseUrl|prefix_?url|defaultRequest\s{0,4}\{\s{0,40}url|WebClient\.create|RestClient\.create|RestService\.For<\w{1,60}>|RestClient(?:Options)?|Faraday\.new)\W{0,8}(?:url: ?)?(?:new (?:Uri|URI|URL)\(|URI\.create\(|Uri\.parse\()?`
const baseBefore = new RegExp(`${baseWords}$`, 'i')
const baseByName = new RegExp(String.raw`${baseWords}\s{0,8}([A-Za-z_][\w.]{0,60})\b(?!\s{0,4}[.(:=])`, 'gi')

/** What stands before the path in a call: `.put(`, `request('PUT', `, `HttpMethod.Put, `, `exchange(`. */
const callBefore =
  /(?:[.>:]\s{0,40}(?:get|post|put|patch|delete|head|options|request|uri|url|exchange|send|fetch|path)(?:Async|AsJsonAsync|FromJsonAsync|ForObject|ForEntity|ForLocation|Uri|String)?(?:<[^<>\n]{0,60}>)?\(\s{0,40}|[Mm]ethod\.\w{3,8},\s{0,40}|RestRequest\(\s{0,10}|[@[](?:GET|HEAD|POST|PUT|PATCH|DELETE)\(\s{0,10}|["'](?:GET|HEAD|POST|PUT|PATCH|DELETE)["'],\s{0,40})[@$f]{0,2}$/i

/** The addresses of a program's requests, relative ones put behind the base that it names. */
export function targetsIn(
  source: string,
  literals: readonly Literal[],
  { joins }: Language,
): readonly Target[] {
  const before = ({ from }: Literal) => source.slice(Math.max(0, from - 120), from)
  const given = literals.find(
    (one, index) => isAddress(one.text) && baseBefore.test(before(one)) && !isValueOfHeader(literals, index),
  )
  const base = given ?? namedBase(source)
  const found = new Map<string, Target>()
  const put = (url: string, from: number) => {
    if (found.size < most && !found.has(url)) found.set(url, { url, from })
  }
  const isBegun = begunBy(literals)
  for (const { url, from } of dartUris(source)) put(url, from)
  literals.forEach((one, index) => {
    if (found.size >= most || one === given || isValueOfHeader(literals, index)) return
    const { text, from } = one
    if (isAddress(text)) {
      if (!isBegun(text) && !isConstantOfBase(before(one))) put(text, from)
    } else if (isPath(text) && callBefore.test(before(one)) && !isKey(source, one))
      put(
        base === undefined
          ? text.startsWith('${')
            ? text
            : `\${base}/${text.replace(/^\/+/, '')}`
          : against(base.text, text, joins),
        from,
      )
    else if (/^\$\{\w{1,60}\}\//.test(text))
      put(
        base === undefined ? text : against(base.text, text.replace(/^\$\{\w{1,60}\}/, ''), 'appended'),
        from,
      )
  })
  if (found.size > 0) return [...found.values()]
  return base === undefined ? [] : [{ url: base.text, from: base.from, isBase: true }]
}

/** Whether another text begins with this one: a name that is given an address is filled in where it is used. */
function begunBy(literals: readonly Literal[]): (text: string) => boolean {
  const texts = [...new Set(literals.map(({ text }) => text))].toSorted()
  const places = new Map(texts.map((text, index) => [text, index]))
  return (text) => texts[(places.get(text) ?? texts.length) + 1]?.startsWith(text) === true
}

/** `BaseOptions(baseUrl: apiBase)`: a base by the name that the program gives it. */
function namedBase(source: string): Pick<Literal, 'text' | 'from'> | undefined {
  const constants = constantsIn(source)
  for (const { index, 1: name = '' } of source.matchAll(baseByName)) {
    const text = constants.get(name.slice(name.lastIndexOf('.') + 1))
    if (text !== undefined && isAddress(text)) return { text, from: index }
  }
  return undefined
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S{1,4000}$/i.test(text)
}

function isPath(text: string): boolean {
  return (
    /^(?:\/|\$\{|[\w-]+(?:\/|$))[^\s"'<>|;]{0,1000}$/.test(text) &&
    !/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(text)
  )
}

/** `'method' => 'PUT', 'header' => …`: the name of the next pair, no path. */
function isKey(source: string, { to }: Literal): boolean {
  return /^\s{0,8}(?:=>|:(?!:))/.test(source.slice(to, to + 12))
}

/** `const baseUrl = "https://…"`: a base even where no client is told so. */
function isConstantOfBase(between: string): boolean {
  return /(?:base|root)_?(?:url|uri)?\w{0,10}\s{0,8}(?::\s{0,4}\w{1,20}\s{0,4})?:?=\s{0,8}$/i.test(between)
}

function against(base: string, path: string, joins: Joins): string {
  const folder = base.replace(/(?<!\/)\/+$/, '')
  const from = joins === 'resolved below' ? `${folder}/` : base
  if (joins !== 'appended' && URL.canParse(path, from) && !/[{}]/.test(path)) return new URL(path, from).href
  return `${folder}/${path.replace(/^\/+/, '')}`
}

/** `Uri.https('host', '/path', {'q': 'x'})` of Dart. */
function dartUris(source: string): readonly Target[] {
  const calls =
    /\bUri\.(https?)\(\s{0,40}['"]([\w.:-]{1,200})['"]\s{0,40}(?:,\s{0,40}['"]([^'"\n]{0,1000})['"]\s{0,40})?(?:,\s{0,40}\{([^{}]{0,1000})\})?/g
  return [...source.matchAll(calls)].map(
    ({ index, 1: scheme = 'https', 2: host = '', 3: path = '/', 4: query = '' }) => {
      const pairs = [
        ...query.matchAll(/['"]([\w.-]{1,60})['"]\s{0,4}:\s{0,4}(?:['"]([^'"\n]{0,200})['"]|([\w.]{1,60}))/g),
      ]
      const search = new URLSearchParams(
        pairs.map(([, name = '', text, other = '']): [string, string] => [name, text ?? `\${${other}}`]),
      )
      const behind =
        pairs.length === 0 ? '' : `?${search.toString().replaceAll('%24%7B', '${').replaceAll('%7D', '}')}`
      const filled = path.replace(/\$\{?([A-Za-z_]\w{0,60})\}?/g, '$${$1}')
      return { url: `${scheme}://${host}${filled.startsWith('/') ? '' : '/'}${filled}${behind}`, from: index }
    },
  )
}

function isValueOfHeader(literals: readonly Literal[], index: number): boolean {
  const between = literals[index]?.between ?? ''
  const behind = literals[index + 1]
  const name =
    constantName(between) ??
    (behind !== undefined && /forHTTPHeaderField:\s{0,8}$/.test(behind.between)
      ? behind.text
      : isJoin(between)
        ? (literals[index - 1]?.text ?? '')
        : '')
  return /^(?:origin|referer)$/i.test(name)
}

/** The header that a constant of the library names before its value: `HttpHeaders.ORIGIN, `, `header::ORIGIN, `. */
export function constantName(between: string): string | null {
  const name =
    /\b(?:HttpHeaders?|HeaderNames?|KnownHeaders|header)(?:\.|::)([A-Za-z]\w{1,60})\s{0,8},\s{0,40}$/.exec(
      between,
    )?.[1]
  return name === undefined
    ? null
    : name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replaceAll('_', '-')
        .toLowerCase()
}

/** What stands between the two texts of a pair: `,` `:` `=>` `] =` `, value:`. */
export function isJoin(between: string): boolean {
  return /^[\])]?\s{0,40}(?:,|:|=>|=|->)\s{0,80}(?:value:\s{0,8})?[{[]?[@$f]{0,2}$/.test(between)
}
