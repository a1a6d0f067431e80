import { isHttpToken } from './http-token.ts'
import { lowerCase } from './lower-case.ts'

/**
 * Fetch standard, 2.2.2, "extract header list values" for the headers whose grammar is a list of tokens
 * (`Access-Control-Allow-Methods`, `-Allow-Headers`, `-Expose-Headers`): the tokens in order, or `failure`
 * where one element is no token. Empty elements are skipped; an absent header is an empty list.
 */
export function listOfTokens(value: string | null): TokenList {
  return read(value).tokens
}

/** As `listOfTokens`, for names, which compare byte-case-insensitively: in lower case. */
export function listOfNames(value: string | null): TokenList {
  return read(value).names
}

/** The elements of such a list. */
export type TokenList = readonly string[] | 'failure'

interface ReadList {
  readonly tokens: TokenList
  readonly names: TokenList
}

/** The same few lists come again for every engine and on every line of a recording. */
const remembered = new Map<string, ReadList>()

const absent: ReadList = { tokens: [], names: [] }
const failure: ReadList = { tokens: 'failure', names: 'failure' }

function read(value: string | null): ReadList {
  if (value === null || value === '') return absent
  let list = remembered.get(value)
  if (list === undefined) {
    const elements = value.split(',').map((element) => element.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, ''))
    const tokens = elements.filter((element) => element !== '')
    list = tokens.every(isHttpToken) ? { tokens, names: tokens.map(lowerCase) } : failure
    if (remembered.size === 512) remembered.clear()
    remembered.set(value, list)
  }
  return list
}
