import type { Imported, ImportedCase, Unfinished } from './imported.ts'

/**
 * A ticket brings the console's message and the call or command that it is about: the message names the page, what was
 * blocked and why, the call the method, headers and credentials mode, where both ask the same address.
 */
export function withCallsBeside(told: Imported, calls: Imported): Imported {
  const used = new Set<ImportedCase>()
  const cases = told.cases.map((one) => {
    const whole = calls.cases.filter((call) => isOf(call, one))
    const same = whole.length > 0 ? whole : calls.unfinished.flatMap((open) => withHostOf(one, open) ?? [])
    const [call] = same
    if (call === undefined || same.some(({ method }) => method !== call.method)) return one
    for (const other of same) used.add(other)
    return together(one, call)
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
    cases: [...cases, ...calls.cases.filter((call) => !used.has(call))],
    unfinished: [...told.unfinished, ...calls.unfinished],
    recordings: [...told.recordings, ...calls.recordings],
    problems: [...ofMessage, ...(used.size > 0 ? [taken] : []), ...ofCalls],
  }
}

function isOf(call: ImportedCase, { url, method, told }: ImportedCase): boolean {
  const [one, other] = [new URL(call.url), new URL(url)]
  return (
    one.origin === other.origin &&
    one.pathname === other.pathname &&
    (told.method === undefined || call.method === method)
  )
}

/** A call whose host only the running program knows, with that of the message, where it asks for the same path. */
function withHostOf(one: ImportedCase, { url, rest }: Unfinished): ImportedCase | null {
  const path = /^(?:\$?\{{1,2}[^{}]{1,80}\}{1,2}|%\w{1,60}%|\$\w{1,60})(\/[^?#]*)/.exec(url)?.[1]
  const call = { ...rest, url: one.url, urlAsWritten: null }
  return path !== undefined && path.length > 1 && new URL(one.url).pathname.endsWith(path) && isOf(call, one)
    ? call
    : null
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
