import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import type { Word } from './shell-words.ts'

/** Options of HTTPie and xh that take a value in the next word (HTTPie 3, `http --manual`). */
const withValue =
  /^(?:-[aAoPps]|--(?:auth|auth-type|output|print|style|pretty|session|session-read-only|proxy|verify|cert|cert-key|timeout|max-redirects|default-scheme|boundary|raw|ssl|ciphers|format-options|response-charset|response-mime|http-version|bearer))$/

/** HTTPie's request items, the longest separator first: header, query, JSON, file, field. */
const item = /^((?:[^\\:=@;]|\\[\s\S])*?)(:=@|=@|:=|==|@|=|:|;$)([\s\S]*)$/

interface Items {
  readonly headers: [string, string][]
  readonly query: string[]
  readonly fields: Map<string, unknown>
  hasFile: boolean
}

/** Reads a command of HTTPie or xh: `http PUT host/path Name:value query==1 field=text field:=1`. */
export function readHttpie(program: string, words: readonly Word[], head: Word): Operation {
  const complaints: Complaint[] = []
  const items: Items = { headers: [], query: [], fields: new Map(), hasFile: false }
  const flags = new Set<string>()
  const plain: Word[] = []
  let raw: string | null = null
  let login: string | null = null
  let scheme: string | null = null
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!/^-./.test(word.text)) {
      plain.push(word)
      continue
    }
    const [, name = word.text, attached] = /^(--[\w-]+)=([\s\S]*)$/.exec(word.text) ?? []
    const value = attached ?? (withValue.test(name) ? (words[(at += 1)]?.text ?? '') : null)
    flags.add(name)
    if (/^(?:-A|--auth-type)$/.test(name)) scheme = value
    if (/^(?:-a|--auth)$/.test(name) && value !== null) login = value
    if (name === '--bearer' && value !== null) items.headers.push(['Authorization', `Bearer ${value}`])
    if (name === '--raw') raw = value
  }
  if (login !== null)
    items.headers.push([
      'Authorization',
      scheme === 'bearer' ? `Bearer ${login}` : basicLogin(login.includes(':') ? login : `${login}:`),
    ])
  const [first, second] = plain
  const hasMethod = first !== undefined && second !== undefined && /^[A-Za-z]{3,10}$/.test(first.text)
  const address = hasMethod ? second : first
  for (const word of plain.slice(hasMethod ? 2 : 1)) takeItem(word, items, complaints)
  if (address === undefined) {
    complaints.push({
      offset: head.offset,
      message: `expected a URL after ${program}, found none`,
      part: 'url',
    })
    return { requests: [], complaints }
  }
  const sendsBody = items.fields.size > 0 || items.hasFile || raw !== null
  const isForm = ['-f', '--form', '--multipart'].some((flag) => flags.has(flag))
  if (sendsBody) addType(items, isForm, flags.has('--multipart'))
  else if (flags.has('-j') || flags.has('--json')) items.headers.push(['Content-Type', 'application/json'])
  const request = {
    url: withQuery(addressOf(address.text, program), items.query),
    method: hasMethod ? first.text.toUpperCase() : sendsBody ? 'POST' : 'GET',
    headers: items.headers,
    body: raw ?? bodyOf(items, isForm),
    credentials: null,
    told: hasMethod
      ? { method: 'the command' }
      : sendsBody
        ? { method: 'its fields: HTTPie sends POST' }
        : {},
  }
  return { requests: [{ request, offset: address.offset }], complaints }
}

function takeItem({ text, offset }: Word, items: Items, complaints: Complaint[]): void {
  const [, name = '', separator, value = ''] = item.exec(text) ?? []
  const key = name.replace(/\\(.)/g, '$1')
  switch (separator) {
    case ':':
      if (value !== '') items.headers.push([key, value.trim()])
      break
    case ';':
      items.headers.push([key, ''])
      break
    case '==':
      items.query.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
      break
    case ':=':
      items.fields.set(key, jsonOr(value))
      break
    case '=':
      items.fields.set(key, value)
      break
    case '@':
    case '=@':
    case ':=@':
      items.hasFile = true
      complaints.push({
        offset,
        message: 'a part of the body stands in a file, which is not read',
        part: 'body',
      })
      break
    default:
      complaints.push({
        offset,
        message: `expected Name:value, name=value or name==value, found "${text.slice(0, 40)}"`,
      })
  }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function addType({ headers, hasFile }: Items, isForm: boolean, isMultipart: boolean): void {
  if (headers.some(([name]) => name.toLowerCase() === 'content-type')) return
  const form =
    isMultipart || hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded; charset=utf-8'
  headers.push(['Content-Type', isForm ? form : 'application/json'])
}

function bodyOf({ fields, hasFile }: Items, isForm: boolean): string | null {
  if (fields.size === 0 || hasFile) return null
  if (!isForm) return JSON.stringify(Object.fromEntries(fields))
  return new URLSearchParams(
    [...fields].map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
}

/** `:3000/x` is localhost; without a scheme `http` means http and `https` means https. */
function addressOf(text: string, program: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\/|^(?:\{\{|\$|<)/i.test(text)) return text
  const scheme = /s$/.test(program) ? 'https' : 'http'
  if (text.startsWith('://')) return `${scheme}${text}`
  return `${scheme}://${text.startsWith(':') ? `localhost${/^:\d/.test(text) ? text : text.slice(1)}` : text}`
}

function withQuery(url: string, query: readonly string[]): string {
  return query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`
}
