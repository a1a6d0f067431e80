import { basicLogin } from '../basic-login.ts'
import type { Imported } from '../imported.ts'
import { importedFrom, type CollectedRequest } from './collected.ts'
import { withQuery } from './plain-request.ts'

const asked = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+((?:https?:\/\/|\{\{)\S+)\s*(?:\s#.*)?$/
const expected = /^HTTP(?:\/\d(?:\.\d)?)?(?:\s+(?:\d{3}|\*))?\s*(?:\s#.*)?$/
const section = /^\[(\w+)\]\s*(?:\s#.*)?$/
const sections =
  /^\[(?:QueryStringParams|Query|FormParams|Form|MultipartFormData|Multipart|Cookies|BasicAuth|Captures|Asserts|Options)\]\s*$/m
const pair = /^([^\s:#[{"`][^:]*):(.*)$/

/** Whether a text is a file of hurl: requests with sections in brackets and the responses expected of them. */
export function isHurl(text: string): boolean {
  const lines = text.split(/\r?\n/, 400)
  return (
    lines.some((line) => asked.test(line)) &&
    (sections.test(text) || lines.some((line) => expected.test(line)))
  )
}

/** Reads the requests of a file of hurl ("Hurl file", "Request"): headers, then sections, then a body. */
export function readHurl(text: string): Imported {
  const lines = text.split(/\r?\n/)
  const requests: CollectedRequest[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [, method, url = ''] = asked.exec(lines[at] ?? '') ?? []
    if (method === undefined) continue
    const next = lines.findIndex((line, index) => index > at && (asked.test(line) || expected.test(line)))
    const inside = lines.slice(at + 1, next < 0 ? undefined : next)
    requests.push(requestOf(method, url, inside, at + 1))
  }
  return importedFrom(requests, 'the file of hurl')
}

function requestOf(method: string, url: string, lines: readonly string[], line: number): CollectedRequest {
  const given = new Map<string, [string, string][]>([['', []]])
  let name = ''
  let at = 0
  for (; at < lines.length; at += 1) {
    const one = (lines[at] ?? '').trim()
    if (one === '' || one.startsWith('#')) continue
    const opened = section.exec(one)?.[1]
    const [, key, value = ''] = pair.exec(one) ?? []
    if (opened !== undefined) given.set((name = opened), [])
    else if (key === undefined) break
    else given.get(name)?.push([key.trimEnd(), value.replace(/\s#.*$/, '').trim()])
  }
  const of = (...names: readonly string[]) => names.flatMap((one) => given.get(one) ?? [])
  const headers = of('')
  const [login] = of('BasicAuth')
  const cookies = of('Cookies').map((cookie) => cookie.join('='))
  const body = lines.slice(at).join('\n').trim()
  const form = of('FormParams', 'Form')
  const type =
    form.length > 0
      ? 'application/x-www-form-urlencoded'
      : of('MultipartFormData', 'Multipart').length > 0
        ? 'multipart/form-data'
        : /^[[{]/.test(body)
          ? 'application/json'
          : null
  const has = (wanted: string) => headers.some(([one]) => one.toLowerCase() === wanted)
  return {
    url: withQuery(url, of('QueryStringParams', 'Query')),
    method,
    headers: [
      ...headers,
      ...(login === undefined ? [] : [['Authorization', basicLogin(login.join(':'))] as const]),
      ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
      ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
    ],
    body: form.length > 0 ? new URLSearchParams(form).toString() : body === '' ? null : body,
    line,
    column: 1,
    name: null,
  }
}
