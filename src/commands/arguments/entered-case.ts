import type { Case, HeaderList } from '../../knowledge/model/case.ts'
import { goesAlongInNoCors } from '../../knowledge/browsers/standard/no-cors-header.ts'
import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import {
  describeProblem,
  readCredentials,
  readHeaders,
  readMethod,
  readOneOf,
  readPage,
  readRequestUrl,
  readUrl,
  type Read,
} from '../../knowledge/read-case.ts'
import {
  kindFacts,
  requestKinds,
  requestModes,
  unfitPart,
  type RequestKind,
} from '../../knowledge/model/request-kind.ts'
import { isSocketUrl } from '../../knowledge/browsers/standard/socket-url.ts'
import { readFile } from './read-file.ts'
import { Refused } from './refused.ts'

/** What was entered of a case: a command may take the rest from elsewhere. */
export type EnteredCase = Partial<Case>

/** The values of the request options, as `parseArgs` hands them out. */
export type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** Reads PAGE, URL and the options that belong to the request; `notes` collects what was reduced or dropped. */
export function enteredCase(words: readonly string[], given: Given, notes: string[]): EnteredCase {
  const [page, url, third] = words
  if (third !== undefined) throw new Refused(`expected PAGE and URL, found a third word "${third}"`)
  const take = <T>(result: Read<T>, name?: string): T => {
    if (!result.ok) throw new Refused(describeProblem(result.problem, name))
    notes.push(...result.notes)
    return result.value
  }
  const kind =
    url !== undefined && isSocketUrl(url) ? 'websocket' : requestKinds.find((one) => one === given['as'])
  const { method, data, credentials, header, as, mode, 'error-url': errorUrl } = given
  const inMode = (headers: HeaderList) => (mode === 'no-cors' ? alongInNoCors(headers, notes) : headers)
  return {
    ...(page === undefined ? {} : pageOf(take(readPage(page)))),
    ...(url === undefined ? {} : take(readRequestUrl(url))),
    ...(typeof method === 'string' ? { method: take(readMethod(method)) } : {}),
    ...(Array.isArray(header)
      ? { headers: inMode(take(readHeaders(header.flatMap(headersGiven), kind))) }
      : {}),
    ...(typeof credentials === 'string' ? { credentials: take(readCredentials(credentials)) } : {}),
    ...(typeof as === 'string' ? { as: kindGiven(take(readOneOf(requestKinds, as), '--as'), url) } : {}),
    ...(typeof mode === 'string' ? { mode: take(readOneOf(requestModes, mode), '--mode') } : {}),
    ...(typeof data === 'string' ? { body: data } : {}),
    ...(typeof errorUrl === 'string' ? { errorUrl: take(readUrl(errorUrl), '--error-url') } : {}),
  }
}

type Addressed = EnteredCase & Pick<Case, 'pageOrigin' | 'url'>

export function isAddressed(entered: EnteredCase): entered is Addressed {
  return entered.pageOrigin !== undefined && entered.url !== undefined
}

/** The case with what fetch() does by default in the places where nothing was entered. */
export function wholeCase(entered: Addressed): Case {
  const { body = null } = entered
  const method = entered.method ?? defaultMethod(entered)
  checkKind(entered, method)
  if (body !== null && ['GET', 'HEAD'].includes(normalizeMethod(method))) {
    throw new Refused(
      `--data: expected a method that has a body, found ${method}, which fetch() sends none with`,
    )
  }
  return {
    pageUrl: null,
    headers: [],
    credentials: 'same-origin',
    errorUrl: null,
    ...entered,
    ...credentialsOf(entered),
    method,
    body,
  }
}

function defaultMethod({ as = 'fetch', body = null }: EnteredCase): string {
  return kindFacts[as].methods?.[0] ?? (body === null ? 'GET' : 'POST')
}

/** A beacon always takes cookies along; where a kind settles the mode, nothing that was entered changes it. */
function credentialsOf({ as = 'fetch' }: EnteredCase): Pick<EnteredCase, 'credentials'> {
  const { credentials } = kindFacts[as]
  return credentials === null ? {} : { credentials }
}

/** What the mode no-cors keeps back is said, and not sent. */
function alongInNoCors(headers: HeaderList, notes: string[]): HeaderList {
  return headers.filter(([name, value]) => {
    const goesAlong = goesAlongInNoCors(name, value)
    if (!goesAlong)
      notes.push(`header: in the mode no-cors no browser sends ${name} as it stands; it was dropped`)
    return goesAlong
  })
}

/** `ws:` and `wss:` leave no choice. */
function kindGiven(as: RequestKind, url: string | undefined): RequestKind {
  if (as !== 'websocket' && url !== undefined && isSocketUrl(url))
    throw new Refused(`--as: expected websocket for a URL of ws: or wss:, found ${as}`)
  return as
}

/** What a kind of request cannot be is refused, as `judge` refuses it. */
function checkKind({ as = 'fetch', mode, headers = [] }: EnteredCase, method: string): void {
  if (as !== 'fetch' && mode !== undefined)
    throw new Refused(`--mode: expected --as fetch beside it, found ${as}, whose mode is its own`)
  const unfit = unfitPart(as, method, headers)
  if (unfit !== null) throw new Refused(`--${unfit.part}: expected ${unfit.expected}, found ${unfit.found}`)
}

function pageOf({ origin, pageUrl }: { readonly origin: string; readonly pageUrl: string | null }) {
  return { pageOrigin: origin, pageUrl }
}

/** `-H @FILE` holds a header a line, so that no token stands on the command line. */
function headersGiven(value: string): readonly string[] {
  if (!value.startsWith('@')) return [value]
  return readFile(value.slice(1), '-H')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
}
