import { isHeaderName } from '../browser-headers.ts'
import { importedFrom } from '../collections/collected.ts'
import type { Imported } from '../imported.ts'
import { problemAt } from '../position.ts'
import { literalsIn, type Literal } from './literals.ts'

/** Languages whose clients are known by the words of their libraries; each is read by its texts in quotes alone. */
const clients: readonly (readonly [language: string, mark: RegExp])[] = [
  ['Go', /\bhttp\.(?:NewRequest(?:WithContext)?|Get|Post|Head)\(|\bhttp\.Method[A-Z]/],
  ['Dart', /\bUri\.(?:parse|https?)\(|\bDio\(/],
  [
    'C#',
    /\bHttpRequestMessage\b|\bnew HttpClient\b|\.(?:Get|Post|Put|Patch|Delete|Send)Async\(|\bnew RestRequest\(/,
  ],
  [
    'Java or Kotlin',
    /\bOkHttpClient\b|\bHttpRequest\.newBuilder\b|\bHttpURLConnection\b|\bRestTemplate\b|\bUnirest\.|\bRequest\.Builder\(/,
  ],
  ['PHP', /\bcurl_setopt|\bCURLOPT_|\bGuzzleHttp\b|\bHttp::(?:with|get|post|put|patch|delete)/],
  ['Ruby', /\bNet::HTTP\b|\bHTTParty\.|\bFaraday\./],
  ['Swift', /\bURLRequest\(|\bURLSession\b/],
  ['Rust', /\breqwest::/],
]

const methodNames = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

function languageOf(text: string): string | null {
  return clients.find(([, mark]) => mark.test(text))?.[0] ?? null
}

/** Whether a text is a program in one of those languages that sends a request to a whole address. */
export function isProgram(text: string): boolean {
  return languageOf(text) !== null && addressIn(literalsIn(text)) !== undefined
}

/**
 * Reads the request of such a program: its first address, the method that is named beside it, pairs that are headers.
 * There is no parser for these here, so all of it is said to be read by its words.
 */
export function readProgram(text: string): Imported {
  const language = languageOf(text) ?? 'this language'
  const literals = literalsIn(text)
  const address = addressIn(literals)
  if (address === undefined) return importedFrom([], `the ${language} program`)
  const method = methodOf(text, literals)
  const { line, column } = problemAt(text, address.from, '')
  return importedFrom(
    [
      {
        url: address.text,
        method: method ?? 'GET',
        headers: headersOf(literals),
        body: null,
        line,
        column,
        name: null,
        notes: [
          `${language} is not parsed here: address, ${method === null ? 'and headers are taken from its words, the method is read as GET' : 'method and headers are taken from its words'}, its body is left out`,
        ],
      },
    ],
    `the ${language} program`,
  )
}

function addressIn(literals: readonly Literal[]): Literal | undefined {
  return literals.find(
    ({ text }, index) => /^https?:\/\/\S{1,4000}$/i.test(text) && !isValueOfHeader(literals, index),
  )
}

function isValueOfHeader(literals: readonly Literal[], index: number): boolean {
  const name = literals[index - 1]?.text ?? ''
  return /^(?:origin|referer)$/i.test(name) && isJoin(literals[index]?.between ?? '')
}

/** What stands between the two texts of a pair: `,` `:` `=>` `] =` `, value:`. */
function isJoin(between: string): boolean {
  return /^[\])]?\s{0,40}(?:,|:|=>|=|->)\s{0,80}(?:value:\s{0,8})?$/.test(between)
}

function headersOf(literals: readonly Literal[]): readonly (readonly [string, string])[] {
  const headers = literals.flatMap((literal, index): (readonly [string, string])[] => {
    const [, name, value] = /^([A-Za-z][\w-]{1,60}): ?(\S.{0,4000})$/.exec(literal.text) ?? []
    if (name !== undefined && value !== undefined && isHeader(name)) return [[name, value]]
    const before = literals[index - 1]
    if (before === undefined) return []
    if (/forHTTPHeaderField:\s{0,8}$/.test(literal.between)) return [[literal.text, before.text]]
    return isJoin(literal.between) && isHeader(before.text) ? [[before.text, literal.text]] : []
  })
  const type = literals.find(
    ({ text, between }) =>
      /^application\/[\w.+-]{1,60}/.test(text) &&
      /(?:Encoding\.\w{1,10}|null),\s{0,8}$|MediaType\S{0,20}\($/.test(between),
  )
  return type === undefined || headers.some(([name]) => /^content-type$/i.test(name))
    ? headers
    : [...headers, ['Content-Type', type.text]]
}

function isHeader(name: string): boolean {
  return (
    isHeaderName(name) ||
    /^(?:origin|accept|authorization|cookie|referer|apikey)$|^x-|^[A-Za-z]+-[A-Za-z-]+$/i.test(name)
  )
}

function methodOf(text: string, literals: readonly Literal[]): string | null {
  const quoted = literals.find(({ text: one }) => new RegExp(`^(?:${methodNames})$`).test(one))?.text
  if (quoted !== undefined) return quoted
  const named = new RegExp(
    String.raw`\bHttpMethod\.(${methodNames})\b|\bMethod\.(${methodNames})\b|\bhttp\.Method(${methodNames})\b|Net::HTTP::(${methodNames})\b|[.>:](${methodNames})(?:Async|AsJsonAsync|ForObject|ForEntity)?\(`,
    'i',
  ).exec(text)
  const method = named?.slice(1).find((one) => one !== undefined)
  if (method !== undefined) return method.toUpperCase()
  return /CURLOPT_POST(?:FIELDS)?\b/.test(text) ? 'POST' : null
}
