import type { HeaderList } from '../../knowledge/model/case.ts'
import { readLines } from './block-lines.ts'
import { schemeAt, tellsHttps } from './scheme.ts'

const asked =
  /^(?:> ?)?(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\/\/\S{1,4000}|\/\S{0,4000}) HTTP\/\d(?:\.\d)?$/
const answered = /^(?:< ?)?HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/
const header = /^(?:[<>] ?)?([A-Za-z][\w-]{0,80}): ?(.*)$/

interface Pair {
  readonly name: string
  readonly value: string
}

/**
 * Several requests with their responses, one below the other, as Fiddler saves sessions and people paste a preflight
 * and its request: the HAR that they make, so that no response is taken for another's. Null where a text holds fewer
 * than two.
 */
export function exchangesAsHar(text: string): string | null {
  const panels = panelsOf(text)
  if (panels.length > 1) return harOf(panels)
  if (!/ HTTP\/\d/.test(text) || /^###/m.test(text)) return null
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd())
  const starts = lines.flatMap((line, index) => (asked.test(line) ? [index] : []))
  const entries = starts.flatMap((start, index) => entryOf(lines.slice(start, starts[index + 1])))
  if (entries.length < 2) return null
  return harOf(entries)
}

function harOf(entries: readonly object[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'raw HTTP' }, entries } })
}

/** The header panels of a browser's developer tools, one below the other. */
function panelsOf(text: string): readonly object[] {
  return text
    .split(/^(?=[ \t]*Request URL\b|Summary[ \t]*$)/im)
    .filter((panel) => /^[ \t]*(?:Request URL|Summary)/i.test(panel))
    .flatMap((panel): object[] => {
      const { method, url, requestHeaders, status, responseHeaders } = readLines(panel)
      if (url === null || !/^https?:/.test(url)) return []
      const request = { method: method ?? 'GET', url, headers: pairs(requestHeaders) }
      const response = { status: status ?? 0, headers: pairs(responseHeaders) }
      return [{ startedDateTime: '', request, response }]
    })
}

function pairs(headers: HeaderList): readonly Pair[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function entryOf(lines: readonly string[]): readonly object[] {
  const [, method, target = ''] = asked.exec(lines[0] ?? '') ?? []
  const headers = headersFrom(lines, 1)
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value
  if (target.startsWith('/') && host === undefined) return []
  const isSecure = tellsHttps(
    headers.map(({ name, value }) => [name, value]),
    host ?? '',
  )
  const scheme = isSecure ? 'https' : schemeAt(host ?? '')
  const url = target.startsWith('/') ? `${scheme}://${host ?? ''}${target}` : target
  const answer = lines.findIndex((line, index) => index > 0 && answered.test(line))
  const status = answered.exec(lines[answer] ?? '')?.[1] ?? '0'
  const response = { status: Number(status), headers: answer < 0 ? [] : headersFrom(lines, answer + 1) }
  return [{ startedDateTime: '', request: { method, url, headers }, response }]
}

function headersFrom(lines: readonly string[], from: number): readonly Pair[] {
  const end = lines.findIndex((line, index) => index >= from && !header.test(line))
  return lines.slice(from, end < 0 ? undefined : end).map((line) => {
    const [, name = '', value = ''] = header.exec(line) ?? []
    return { name, value: value.trimEnd() }
  })
}
