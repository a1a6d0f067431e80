import type { Case } from '../model/case.ts'
import { getHeader } from '../browsers/standard/header-list.ts'
import { listOfTokens } from '../browsers/standard/list-of-tokens.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import type { Answer } from './answer.ts'

/** What a preflight response refuses by its lists, all of it and not only what a browser meets first. */
export interface ListFaults {
  /** Header names whose value is no list of tokens. */
  readonly malformed: readonly ('Access-Control-Allow-Methods' | 'Access-Control-Allow-Headers')[]
  /** The method where it is not listed, else null. */
  readonly method: string | null
  /** CORS-unsafe request-header names that are not listed, in the order asked. */
  readonly headers: readonly string[]
}

/** Fetch standard, 4.8, CORS-preflight fetch, steps 7.3 to 7.8, without stopping at the first failure. */
export function listFaults(preflight: Answer, subject: Case): ListFaults {
  const asked = preflight.observation.request.headers
  const method = getHeader(asked, 'access-control-request-method') ?? subject.method
  const names = listOfTokens(getHeader(asked, 'access-control-request-headers'))
  const unsafeNames = names === 'failure' ? [] : names
  const methods = listOf(preflight, 'access-control-allow-methods')
  const headers = listOf(preflight, 'access-control-allow-headers')
  const wildcards = subject.credentials !== 'include'
  const allowsMethod =
    methods === 'failure' ||
    isSafelistedMethod(method) ||
    methods.includes(method) ||
    (wildcards && methods.includes('*'))
  const lower = headers === 'failure' ? [] : headers.map((name) => name.toLowerCase())
  const allowsName = (name: string) =>
    headers === 'failure' || lower.includes(name) || (wildcards && lower.includes('*'))
  return {
    malformed: [
      ...(methods === 'failure' ? (['Access-Control-Allow-Methods'] as const) : []),
      ...(headers === 'failure' ? (['Access-Control-Allow-Headers'] as const) : []),
    ],
    method: allowsMethod ? null : method,
    headers: unsafeNames.filter((name) => !allowsName(name)),
  }
}

/** The tokens of a list header of a response, or `failure` where it cannot be parsed. */
export function listOf(answer: Answer, lowerCaseName: string): readonly string[] | 'failure' {
  return listOfTokens(getHeader(answer.response.headers, lowerCaseName))
}
