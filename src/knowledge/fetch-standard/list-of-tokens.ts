import { isHttpToken } from './http-token.ts'

/**
 * Fetch standard, 2.2.2, "extract header list values" for the headers whose grammar is a list of tokens
 * (`Access-Control-Allow-Methods`, `-Allow-Headers`, `-Expose-Headers`): the tokens in order, or `failure`
 * where one element is no token. Empty elements are skipped; an absent header is an empty list.
 */
export function listOfTokens(value: string | null): readonly string[] | 'failure' {
  if (value === null || value === '') return []
  const known = remembered.get(value)
  if (known !== undefined) return known
  const tokens: string[] = []
  let result: readonly string[] | 'failure' = tokens
  for (const element of value.split(',')) {
    const trimmed = element.replace(/^[\t ]+|[\t ]+$/g, '')
    if (trimmed === '') continue
    if (!isHttpToken(trimmed)) {
      result = 'failure'
      break
    }
    tokens.push(trimmed)
  }
  if (remembered.size === 512) remembered.clear()
  remembered.set(value, result)
  return result
}

/** The same few lists come again for every engine and on every line of a recording. */
const remembered = new Map<string, readonly string[] | 'failure'>()
