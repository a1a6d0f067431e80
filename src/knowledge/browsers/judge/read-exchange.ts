import { credentialsModes, type HeaderList } from '../../model/case.ts'
import { parseUrl } from '../standard/url.ts'
import type { RecordedAnswer, RecordedFetch } from './exchange.ts'
import { recordedAnswer } from './recorded-answer.ts'
import { fixtureAnswer, fixtureServers, fixtureUrl } from './fixture.ts'

/** A line of recorded exchanges, read. `fixture` where its servers add what the recording does not say. */
export interface Exchange {
  readonly id: string
  readonly fetch: RecordedFetch
  readonly fixture: boolean
}

/** Why a line cannot be judged: which key, what was expected there and what was found. One line of text. */
export interface UnreadableExchange {
  readonly problem: string
}

/** Reads one line in the shape of `test/fixtures/browser-truth`, or of a recording (`hops[].url`). Never throws. */
export function readExchange(text: string): Exchange | UnreadableExchange {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  try {
    return exchange(value)
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message }
    throw error
  }
}

/** The way out of the nested readers below; it never leaves this file. */
class Misfit extends Error {}

type Fields = Readonly<Record<string, unknown>>

function exchange(value: unknown): Exchange {
  const line = object(value, 'the line')
  const id = string(line['id'], 'id')
  const request = object(line['request'], 'request')
  const given = line['hops']
  if (!Array.isArray(given) || given.length === 0) return misfit('hops', 'a list of at least one hop', given)
  const fixture = Object.hasOwn(object(given[0], '', 0), 'at')
  const as = fixture ? fixtureAnswer : recordedAnswer
  return {
    id,
    fixture,
    fetch: {
      page: origin(line['page']),
      url: url(line['url'], 'url'),
      method: request['method'] === undefined ? 'GET' : string(request['method'], 'request.method'),
      headers: requestHeaders(request['headers']),
      credentials: oneOf(credentialsModes, request['credentials'], 'request.credentials', 'same-origin'),
      redirect: oneOf(redirectModes, request['redirect'], 'request.redirect', 'follow'),
      hops: given.map((hop, index) => {
        const fields = object(hop, '', index)
        const answers = {
          preflight: answer(as, fields['preflight'], index, 'preflight'),
          response: answer(as, fields['response'], index, 'response'),
        }
        if (!fixture) return { url: url(fields['url'], 'url', index), ...answers }
        const at = oneOf(fixtureServers, fields['at'], `hops[${index}].at`)
        return { url: fixtureUrl(at, id, index), ...answers }
      }),
    },
  }
}

const redirectModes: readonly RecordedFetch['redirect'][] = ['follow', 'error', 'manual']

function answer(
  as: typeof recordedAnswer,
  value: unknown,
  hop: number,
  to: 'preflight' | 'response',
): RecordedAnswer | null {
  if (value === null || value === undefined) return null
  const { status, headers } = object(value, to, hop)
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    return misfit(`${to}.status`, 'a status code', status, hop)
  return as(status, headers === undefined ? [] : pairs(headers, `${to}.headers`, hop))
}

function requestHeaders(value: unknown): HeaderList {
  if (value === undefined) return []
  if (Array.isArray(value)) return pairs(value, 'request.headers')
  return pairs(Object.entries(object(value, 'request.headers')), 'request.headers')
}

function pairs(value: unknown, key: string, hop?: number): HeaderList {
  if (!Array.isArray(value)) return misfit(key, 'a list of [name, value]', value, hop)
  for (const pair of value)
    if (
      !Array.isArray(pair) ||
      pair.length !== 2 ||
      typeof pair[0] !== 'string' ||
      typeof pair[1] !== 'string'
    )
      return misfit(key, 'pairs of [name, value], both strings', pair, hop)
  return value
}

function origin(value: unknown): string {
  const given = string(value, 'page')
  if (given === 'null') return given
  return parseUrl(given)?.origin ?? misfit('page', 'an origin, or "null"', value)
}

function url(value: unknown, key: string, hop?: number): string {
  const given = string(value, key, hop)
  return parseUrl(given) === null ? misfit(key, 'an absolute URL', value, hop) : given
}

function oneOf<T extends string>(values: readonly T[], given: unknown, key: string, absent?: T): T {
  if (given === undefined && absent !== undefined) return absent
  return values.find((value) => value === given) ?? misfit(key, `one of ${values.join(', ')}`, given)
}

function string(value: unknown, key: string, hop?: number): string {
  return typeof value === 'string' ? value : misfit(key, 'a string', value, hop)
}

function object(value: unknown, key: string, hop?: number): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return misfit(key, 'an object', value, hop)
  return value as Fields
}

const shownLength = 60

/** `hop` puts the key inside `hops`; the text is made only here, since most lines fit. */
function misfit(key: string, expected: string, found: unknown, hop?: number): never {
  const text = found === undefined ? 'nothing' : JSON.stringify(found)
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  const where = hop === undefined ? key : `hops[${hop}]${key === '' ? '' : '.'}${key}`
  throw new Misfit(`${where}: expected ${expected}, found ${shown}`)
}
