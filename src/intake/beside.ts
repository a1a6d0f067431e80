import type { Imported, ImportedCase, Unfinished } from './imported.ts'

/**
 * A ticket brings the console's message and the call or command that it is about: the message names the page, what was
 * blocked and why, the call the method, headers and credentials mode, where both ask the same address.
 */
export function withCallsBeside(told: Imported, calls: Imported): Imported {
  const used = new Set<readonly unknown[]>()
  const whole = byPlace(
    calls.cases,
    ({ url }) => addressOf(url),
    ({ method }) => method,
  )
  const open = byPlace(
    calls.unfinished,
    ({ url }) => openPathOf(url),
    ({ rest }) => rest.method,
  )
  const cases = told.cases.map((one) => {
    const same = ofMethod(one, [whole.get(addressOf(one.url))])
    const ofPath =
      same.length > 0
        ? []
        : ofMethod(
            one,
            endingsOf(one.url).map((path) => open.get(path)),
          )
    const methods = new Set([...same, ...ofPath].map(({ method }) => method))
    if (methods.size !== 1) return one
    for (const { all } of [...same, ...ofPath]) used.add(all)
    const call = same[0]?.all[0] ?? withHostOf(one, ofPath[0]?.all[0])
    return call === undefined ? one : together(one, call)
  })
  if (used.size === 0 && calls.cases.length === 0) return told
  const isWhole = cases.every((one, index) => one !== told.cases[index])
  // That a message names no method, and how a page is asked for, is settled by the call.
  const ofMessage = told.problems.filter(({ part }) => !(isWhole && part === 'method'))
  const ofCalls = calls.problems.filter(({ part }) => part !== 'page')
  const taken = {
    line: 1,
    column: 1,
    message: 'method, headers and credentials mode are taken from the call beside the message',
    part: 'method' as const,
  }
  return {
    ...told,
    cases: [
      ...cases,
      ...calls.cases.filter((call) => !used.has(whole.get(addressOf(call.url))?.get(call.method) ?? [])),
    ],
    unfinished: [...told.unfinished, ...calls.unfinished],
    recordings: [...told.recordings, ...calls.recordings],
    problems: [...ofMessage, ...(used.size > 0 ? [taken] : []), ...ofCalls],
  }
}

/** By where they ask, then by method. */
type Places<Call> = ReadonlyMap<string, ReadonlyMap<string, readonly Call[]>>

function byPlace<Call>(
  calls: readonly Call[],
  placeOf: (call: Call) => string | null,
  methodOf: (call: Call) => string,
): Places<Call> {
  const places = new Map<string, Map<string, Call[]>>()
  for (const call of calls) {
    const place = placeOf(call)
    if (place === null) continue
    const methods = places.get(place) ?? new Map<string, Call[]>()
    places.set(place, methods)
    const all = methods.get(methodOf(call)) ?? []
    methods.set(methodOf(call), all)
    all.push(call)
  }
  return places
}

/** The calls of a message's method, or of each where it names none; of more than two methods, two show that they differ. */
function ofMethod<Call>(
  { told, method }: ImportedCase,
  places: readonly (ReadonlyMap<string, readonly Call[]> | undefined)[],
): readonly { readonly method: string; readonly all: readonly Call[] }[] {
  const found: { method: string; all: readonly Call[] }[] = []
  for (const place of places) {
    if (place === undefined) continue
    const all = told.method === undefined ? undefined : place.get(method)
    if (all !== undefined) found.push({ method, all })
    if (told.method !== undefined) continue
    for (const [one, calls] of place) {
      found.push({ method: one, all: calls })
      if (found.length > 1) return found
    }
  }
  return found
}

/** Where it asks, without the query. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** The path of a call whose host only the running program knows. */
function openPathOf(url: string): string | null {
  const path = /^(?:\$?\{{1,2}[^{}]{1,80}\}{1,2}|%\w{1,60}%|\$\w{1,60})(\/[^?#]*)/.exec(url)?.[1]
  return path !== undefined && path.length > 1 ? path : null
}

const mostParts = 40

/** The ways in which a path ends, the longest first. */
function endingsOf(url: string): readonly string[] {
  const parts = new URL(url).pathname.split('/').slice(1).slice(-mostParts)
  return parts.map((_, from) => `/${parts.slice(from).join('/')}`)
}

function withHostOf({ url }: ImportedCase, open: Unfinished | undefined): ImportedCase | undefined {
  return open === undefined ? undefined : { ...open.rest, url, urlAsWritten: null }
}

function together(one: ImportedCase, call: ImportedCase): ImportedCase {
  const names = new Set(call.headers.map(([name]) => name.toLowerCase()))
  const isTold = one.told.credentials !== undefined
  return {
    ...call,
    url: one.url,
    urlAsWritten: one.urlAsWritten,
    pageOrigin: one.pageOrigin ?? call.pageOrigin,
    pageUrl: one.pageUrl ?? call.pageUrl,
    ...(one.as === undefined ? {} : { as: one.as }),
    headers: [...call.headers, ...one.headers.filter(([name]) => !names.has(name.toLowerCase()))],
    credentials: isTold ? one.credentials : call.credentials,
    told: { ...call.told, ...one.told },
  }
}

/** What stands between fences of Markdown, one after the other; one that is never closed counts for nothing. */
export function fencesOf(text: string): readonly string[] {
  const found: string[] = []
  let open: { readonly mark: string; readonly lines: string[] } | null = null
  for (const line of text.split('\n')) {
    const mark = /^[ \t]*(```|~~~)/.exec(line)?.[1]
    if (open === null) open = mark === undefined ? null : { mark, lines: [] }
    else if (mark !== open.mark) open.lines.push(line)
    else {
      found.push(open.lines.map((inside) => `${inside}\n`).join(''))
      open = null
    }
  }
  return found
}

/** Blocks of code that Markdown knows by four blanks before each line, behind an empty line. */
export function indentedOf(text: string): readonly string[] {
  const found: string[] = []
  let block: string[] = []
  let isAfterEmpty = true
  const end = () => {
    if (block.some((line) => line !== '')) found.push(block.map((line) => `${line}\n`).join(''))
    block = []
  }
  for (const line of text.split('\n')) {
    const isEmpty = line.trim() === ''
    const isCode = /^(?: {4}|\t)/.test(line) && (isAfterEmpty || block.length > 0)
    if (isEmpty && block.length > 0) block.push('')
    else if (isCode && !isEmpty) block.push(line.replace(/^(?: {4}|\t)/, ''))
    else end()
    isAfterEmpty = isEmpty
  }
  end()
  return found
}
