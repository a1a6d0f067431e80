import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { RequestMode } from '../../knowledge/model/request-kind.ts'
import { importedFrom, type CollectedRequest } from '../collections/collected.ts'
import type { Imported } from '../imported.ts'
import { problemAt } from '../position.ts'
import { headersIn } from './headers.ts'
import { languageOf, languages } from './languages.ts'
import { literalsIn } from './literals.ts'
import { targetsIn } from './targets.ts'

/** What puts parameters behind an address, in the clients of these languages. */
const parameters =
  /\b(?:queryParameters|queryParams?|addQueryParameter|AddQueryString|AddQueryParameter|URLQueryItem|setQueryParam\w*|RawQuery)\b|\bq\.(?:Add|Set)\(|['"]query['"]\s*=>|\bquery:\s*\{|\.query\(&|\bparameter\(\s*"/

const methodNames = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

/** Whether a text is a program in one of these languages that sends a request to an address that it names. */
export function isProgram(text: string): boolean {
  const language = languageOf(text)
  return language !== null && targetsIn(text, literalsIn(text), language).length > 0
}

/**
 * Reads the requests of such a program: its addresses, the method that is named beside each, pairs that are headers.
 * There is no parser for these here, so all of it is said to be read by its words.
 */
export function readProgram(text: string): Imported {
  const language = languageOf(text) ?? languages[0]
  if (language === undefined) return importedFrom([], 'this program')
  const literals = literalsIn(text)
  const targets = targetsIn(text, literals, language)
  const headers = headersIn(text, literals)
  const begins = targets.map(({ from }) => beginOf(text, from))
  const first = begins[0] ?? 0
  const credentials = credentialsIn(text)
  const mode = modeIn(text)
  const requests = targets.map(({ url, from, isBase }, index): CollectedRequest => {
    const until = begins[index + 1] ?? text.length
    // What is set before the first request is set for all.
    const own = headers.filter(
      (one) =>
        one.from < first || targets.length === 1 || (one.from >= (begins[index] ?? 0) && one.from < until),
    )
    const method =
      methodOf(text.slice(Math.max(index === 0 ? 0 : (targets[index - 1]?.from ?? 0), from - 160), until)) ??
      (targets.length === 1 ? methodOf(text) : null)
    const { line, column } = problemAt(text, from, '')
    const unknown = own.filter(({ value }) => value === null).map(({ name }) => name)
    return {
      url,
      method: method ?? 'GET',
      headers: own.map(({ name, value }) => [name, value ?? 'unknown'] as const),
      body: null,
      ...(credentials === null ? {} : { credentials }),
      ...(mode === null ? {} : { mode }),
      line,
      column,
      name: null,
      notes: [
        `${language.name} is not parsed here: address, ${method === null ? 'and headers are taken from its words, the method is read as GET' : 'method and headers are taken from its words'}, its body is left out`,
        ...(parameters.test(text.slice(from, until))
          ? ['the parameters that are put behind the address are not read: add them to it']
          : []),
        ...(isBase === true
          ? ['no path is found behind the base: read as a request of the base itself']
          : []),
        ...(unknown.length === 0
          ? []
          : [`the value of ${unknown.join(', ')} is only known when the program runs; a stand-in is used`]),
      ],
    }
  })
  return importedFrom(requests, `the ${language.name} program`)
}

/** Where the statement begins that an address stands in: lines that begin with what joins them to the one before go on. */
function beginOf(text: string, from: number): number {
  let begin = from
  for (let lines = 0; lines < 40; lines += 1) {
    const before = Math.max(text.lastIndexOf('\n', begin - 1), text.lastIndexOf(';', begin - 1))
    if (before < 0) return 0
    begin = before
    if (!/^[\n;]\s{0,80}[.,{[)|]/.test(text.slice(before, before + 90))) break
  }
  return begin
}

/** The constants and calls that name fetch()'s credentials mode in the languages that run in a browser. */
function credentialsIn(text: string): CredentialsMode | null {
  const named =
    /\b(?:Browser)?RequestCredentials(?:\.|::)(include|omit|same_?origin)\b|\bfetch_credentials_(include|omit|same_origin)\(/i.exec(
      text,
    )
  const mode = (named?.[1] ?? named?.[2])?.toLowerCase()
  if (mode !== undefined) return mode === 'include' || mode === 'omit' ? mode : 'same-origin'
  return /withCredentials['"]?\]?\s*[:=]\s*true|\bsetIncludeCredentials\(true\)|\bHttp\.risky(?:Request|Task)\b/.test(
    text,
  )
    ? 'include'
    : null
}

function modeIn(text: string): RequestMode | null {
  return /\b(?:Browser)?RequestMode(?:\.|::)No_?Cors\b|\bfetch_mode_no_cors\(/i.test(text) ? 'no-cors' : null
}

function methodOf(text: string): string | null {
  const quoted = new RegExp(`["'](${methodNames})["']`).exec(text)?.[1]
  if (quoted !== undefined) return quoted
  const named = new RegExp(
    String.raw`\b(?:RestClient|HTTParty)\.(${methodNames})\b|\bHttpMethod\.(${methodNames})\b|\bMethod\.(${methodNames})\b|\bhttp\.Method(${methodNames})\b|Net::HTTP::(${methodNames})\b|\bmethod: ?\.(${methodNames})\b|\bRequestBuilder\.(${methodNames})\b|\bHttp\.(${methodNames})\s|[@[](${methodNames})\(|[.>:]\s{0,40}(${methodNames})(?:Async|AsJsonAsync|FromJsonAsync|ForObject|ForEntity|Uri)?(?:<[^<>\n]{0,60}>)?\(`,
    'i',
  ).exec(text)
  const method = named?.slice(1).find((one) => one !== undefined)
  if (method !== undefined) return method.toUpperCase()
  return /CURLOPT_POST(?:FIELDS)?\b/.test(text) ? 'POST' : null
}
