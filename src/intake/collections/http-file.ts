import { basicLogin } from '../basic-login.ts'
import type { Imported } from '../imported.ts'
import { tailLine } from '../access-log/without-status.ts'
import { importedFrom, type CollectedRequest } from './collected.ts'
import { schemeAt, tellsHttps } from '../headers/scheme.ts'
import { filledIn } from './variables.ts'

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|GRAPHQL|WEBSOCKET'
/** The line that begins a request; the address may go on in the lines below (`?a=1`, `&b=2`). */
const requestLine = new RegExp(
  String.raw`^\s*(?:(${methods})\s+)?((?:https?:\/\/|\{\{|\/\/)\S.*?|\/\S*?)(?:\s+HTTP\/[\d.]+)?\s*$`,
)
const withMethod = new RegExp(String.raw`^\s*(?:${methods})\s+(?:https?:\/\/|\{\{|\/)\S`)
const variable = /^\s*@([\w.-]+)\s*=\s*(.*?)\s*$/
const separator = /^\s*###/
const header = /^([!#$%&'*+.^_|~\w-]+)\s*:\s*(.*)$/

/**
 * Whether a text is a file of requests as VS Code's REST Client, Visual Studio and JetBrains keep them (`.http`,
 * `.rest`). `isTold`: it has a browser's message in it, beside which a bare method and address are a row of the console.
 */
export function isHttpFile(text: string, isTold = false): boolean {
  const lines = text
    .split(/\r?\n/, 400)
    .filter((line) => line.trim() !== '' && !/^\s*(?:#(?!##)|\/\/)/.test(line))
  const [first] = lines
  if (tailLine.test(text)) return false
  if (first === undefined || lines.some((line) => /^HTTP\/[\d.]+ \d{3}/.test(line))) return false
  if (isTold && separator.test(first)) return false
  if (lines.some((line, index) => separator.test(line) && isHeading(lines.slice(index + 1)))) return false
  const has = lines.some((line) => withMethod.test(line) && requestLine.test(line))
  if (!has) return separator.test(first) && lines.some((line) => /^\s*https?:\/\/\S+\s*$/.test(line))
  return (
    separator.test(first) ||
    variable.test(first) ||
    (withMethod.test(first) && ((lines.length > 1 && !isTold) || /\sHTTP\//.test(first)))
  )
}

/** Whether `###` stands above words: it is a heading of Markdown. */
function isHeading([next]: readonly string[]): boolean {
  return (
    next !== undefined &&
    !/^\s*(?:[<>@?&{}]|run\b|import\b)/.test(next) &&
    !separator.test(next) &&
    !requestLine.test(next)
  )
}

/** Reads the requests of such a file: `###` between them, `@name = value` before them, a blank line before the body. */
export function readHttpFile(text: string): Imported {
  const lines = text.split(/\r?\n/)
  const variables = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = variable.exec(line) ?? []
    if (name !== undefined) variables.set(name, value ?? '')
  }
  const requests: CollectedRequest[] = []
  let name: string | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (separator.test(line)) name = line.replace(/^\s*#+\s*/, '').trim() || null
    const named = /^\s*(?:#|\/\/)\s*@name\s*[= ]\s*(.+?)\s*$/.exec(line)?.[1]
    if (named !== undefined) name = named
    if (/^\s*(?:#|\/\/|@)/.test(line) || !requestLine.test(line)) continue
    const { request, end } = requestAt(lines, at, name, variables)
    requests.push(request)
    at = end - 1
  }
  return importedFrom(requests, 'the file of requests')
}

function requestAt(
  lines: readonly string[],
  start: number,
  name: string | null,
  variables: ReadonlyMap<string, string>,
): { readonly request: CollectedRequest; readonly end: number } {
  const [, method, target = ''] = requestLine.exec(lines[start] ?? '') ?? []
  const fill = (text: string) => filledIn(text, variables)
  let address = target
  let at = start + 1
  for (; goesOn(lines[at] ?? '', address); at += 1)
    address += (lines[at] ?? '').trim().replace(/(?<!\s)\s+HTTP\/[\d.]{1,9}$/, '')
  const headers: [string, string][] = []
  for (; at < lines.length && (lines[at] ?? '').trim() !== '' && !separator.test(lines[at] ?? ''); at += 1) {
    const line = (lines[at] ?? '').trim()
    const [, key, value = ''] = /^(?:#|\/\/)/.test(line) ? [] : (header.exec(line) ?? [])
    if (key !== undefined) headers.push([fill(key), fill(value)])
  }
  const body: string[] = []
  for (; at < lines.length && !separator.test(lines[at] ?? ''); at += 1) {
    const line = lines[at] ?? ''
    // Scripts that handle the response, and another request without a separator before it.
    if (/^\s*(?:>\s|>\{%|<\s?\{%|<>)/.test(line)) continue
    if (withMethod.test(line) && body.every((one) => one.trim() === '')) break
    body.push(line)
  }
  const text = fill(body.join('\n').trim())
  const isInFile = /^<@?\s+\S/.test(text)
  const host = headers.find(([key]) => key.toLowerCase() === 'host')?.[1]
  const url = fill(address)
  const isPath = url.startsWith('/') && !url.startsWith('//') && host !== undefined
  const isSecure = / HTTP\/[23]/.test(lines[start] ?? '') || (isPath && tellsHttps(headers, host))
  const scheme = !isPath || isSecure ? 'https' : schemeAt(host)
  return {
    request: {
      url: isPath ? `${scheme}://${host}${url}` : url,
      method: method === 'GRAPHQL' ? 'POST' : (method ?? 'GET'),
      headers: headers.map(([key, value]) => [key, loginOf(key, value)] as const),
      body: text === '' || isInFile ? null : text,
      line: start + 1,
      column: 1,
      name,
      notes: [
        ...(isInFile ? ['the body stands in a file, which is not read'] : []),
        ...(isPath && !isSecure ? [`the scheme stands nowhere in the text: read as ${scheme}`] : []),
      ],
    },
    end: at,
  }
}

/** Whether a line carries the address on: VS Code begins it with `?` or `&`, JetBrains takes any indented one behind them. */
function goesOn(line: string, address: string): boolean {
  return (
    /^\s+[?&]\S/.test(line) || (/[?&]$/.test(address) && /^\s+[^\s:]+(?:\s+HTTP\/[\d.]{1,9})?\s*$/.test(line))
  )
}

/** `Authorization: Basic name password`, which both editors encode. */
function loginOf(name: string, value: string): string {
  const [, user, password] =
    (name.toLowerCase() === 'authorization' && /^Basic\s+([^\s:]+)[\s:](\S+)$/i.exec(value)) || []
  return user === undefined ? value : basicLogin(`${user}:${password ?? ''}`)
}
