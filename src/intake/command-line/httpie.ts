import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import { lastOf, noAddress, optionsOf, withScheme, type Option } from './options.ts'
import type { Word } from './word.ts'

/** Options of HTTPie and xh that take a value in the next word (HTTPie 3, `http --manual`). */
const withValue =
  /^(?:-[aAoPps]|--(?:auth|auth-type|output|print|style|pretty|session|session-read-only|proxy|verify|cert|cert-key|timeout|max-redirects|default-scheme|boundary|raw|ssl|ciphers|format-options|response-charset|response-mime|http-version|bearer))$/

/** HTTPie's request items, the longest separator first: header, query, JSON, file, field. */
const item = /^((?:[^\\:=@;]|\\[\s\S])*?)(:=@|==@|=@|:@|:=|==|@|=|:|;$)([\s\S]*)$/

interface Items {
  readonly headers: [string, string][]
  readonly query: string[]
  readonly fields: Map<string, unknown>
  hasUpload: boolean
  /** What a file gives is not known. */
  hasFile: boolean
}

/** Reads a command of HTTPie or xh: `http PUT host/path Name:value query==1 field=text field:=1`. */
export function readHttpie(words: readonly Word[], program: Word): Operation {
  const { options, plain } = optionsOf(words, (name) => withValue.test(name))
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name))
  const complaints: Complaint[] = []
  const items: Items = {
    headers: loginOf(options),
    query: [],
    fields: new Map(),
    hasUpload: false,
    hasFile: false,
  }
  const [first, second] = plain
  const hasMethod = first !== undefined && second !== undefined && /^[A-Za-z]{3,10}$/.test(first.text)
  const address = hasMethod ? second : first
  for (const word of plain.slice(hasMethod ? 2 : 1)) takeItem(word, items, complaints)
  if (address === undefined) return { requests: [], complaints: [...complaints, noAddress(program)] }
  const raw = lastOf(options, '--raw')
  const sendsBody = items.fields.size > 0 || items.hasFile || raw !== null
  const isForm = has('-f', '--form', '--multipart')
  if (sendsBody || isForm || has('-j', '--json')) addType(items, isForm, has('--multipart'))
  const request = {
    url: withQuery(addressOf(address.text, program.text), items.query),
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

function loginOf(options: readonly Option[]): [string, string][] {
  const login = lastOf(options, '-a', '--auth')
  const isBearer = lastOf(options, '-A', '--auth-type') === 'bearer'
  const token = lastOf(options, '--bearer') ?? (isBearer ? login : null)
  if (token !== null) return [['Authorization', `Bearer ${token}`]]
  if (login === null) return []
  return [['Authorization', basicLogin(login.includes(':') ? login : `${login}:`)]]
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
      // A file without a field is the body as it is.
      items.hasUpload ||= separator === '@' && key !== ''
      items.hasFile = true
      complaints.push({
        offset,
        message: 'a part of the body stands in a file, which is not read',
        part: 'body',
      })
      break
    case ':@':
      items.headers.push([key, 'unknown'])
      complaints.push({
        offset,
        message: `the value of ${key} stands in a file, which is not read`,
        part: 'headers',
      })
      break
    case '==@':
      complaints.push({
        offset,
        message: `the parameter ${key} stands in a file, which is not read`,
        part: 'url',
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

function addType({ headers, hasUpload }: Items, isForm: boolean, isMultipart: boolean): void {
  if (headers.some(([name]) => name.toLowerCase() === 'content-type')) return
  const form =
    isMultipart || hasUpload ? 'multipart/form-data' : 'application/x-www-form-urlencoded; charset=utf-8'
  headers.push(['Content-Type', isForm || hasUpload ? form : 'application/json'])
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
  const scheme = program.endsWith('s') ? 'https' : 'http'
  if (text.startsWith('://')) return `${scheme}${text}`
  if (!text.startsWith(':')) return withScheme(text, scheme)
  return withScheme(`localhost${/^:\d/.test(text) ? text : text.slice(1)}`, scheme)
}

function withQuery(url: string, query: readonly string[]): string {
  return query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`
}
