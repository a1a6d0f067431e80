import { readCurlOption } from './curl-options.ts'
import { isHeaderName } from '../browser-headers.ts'
import type { CasePart } from '../imported.ts'
import { excerpt } from '../position.ts'
import type { Word } from './word.ts'

export interface Complaint {
  readonly offset: number
  readonly message: string
  readonly part?: CasePart
}

/** What the options of an operation come to, as they are taken one after the other. */
interface Taken {
  readonly urls: Word[]
  readonly headers: [string, string][]
  readonly data: string[]
  readonly query: string[]
  readonly complaints: Complaint[]
  readonly variables: Map<string, string>
  /** Options without a value that were given, and what those with one imply. */
  readonly flags: Set<string>
  method: string | null
  /** `name:password` of `-u`. */
  login: string | null
}

export function takeOptions(words: readonly Word[]): Taken {
  const taken: Taken = {
    urls: [],
    headers: [],
    data: [],
    query: [],
    complaints: [],
    variables: new Map(),
    flags: new Set(),
    method: null,
    login: null,
  }
  takeAll(words, taken)
  return taken
}

function takeAll(words: readonly Word[], taken: Taken): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const option = asOption(word, taken)
    if (option === null) {
      at += takeAddress(words, at, taken)
      continue
    }
    for (const { name, attached, takesValue } of readCurlOption(option)) {
      if (!takesValue) {
        taken.flags.add(name)
        continue
      }
      const next =
        attached === null
          ? words[(at += 1)]
          : { text: attached, offset: word.offset, isQuoted: word.isQuoted }
      if (next === undefined) {
        const message = `expected a value after ${excerpt(word.text)}, found the end`
        taken.complaints.push({ offset: word.offset, message })
        continue
      }
      const { value, more } =
        name === 'header' ? unquotedHeader(words, at, next, taken) : { value: next, more: 0 }
      at += more
      take(name, value, taken)
    }
  }
}

/** The option of a word, with the dashes that a word processor made long undone; null for an address. */
function asOption({ text, offset }: Word, { complaints }: Taken): string | null {
  if (text.startsWith('-')) return text === '-' ? null : text
  if (!/^[–—][A-Za-z]/.test(text)) return null
  complaints.push({
    offset,
    message: `the long dash of ${excerpt(text)} was read as the dashes of an option`,
  })
  return `${text.length > 2 && /^.[A-Za-z]{2}/.test(text) ? '--' : '-'}${text.slice(1)}`
}

/** Takes an address, or a header that stands without `-H`; how many more words were taken with it. */
function takeAddress(words: readonly Word[], at: number, taken: Taken): number {
  const word = words[at]
  if (word === undefined) return 0
  const name = /^([A-Za-z][A-Za-z-]*):(?!\/\/)/.exec(word.text)?.[1]
  if (name === undefined || !isHeaderName(name) || name.toLowerCase() === 'host') {
    if (word.text !== '') taken.urls.push(word)
    return 0
  }
  const complain = (message: string): void =>
    void taken.complaints.push({ offset: word.offset, message, part: 'headers' })
  complain(`${excerpt(word.text)} stands without -H: it was read as a header, not as an address`)
  const { value, more } = unquotedHeader(words, at, word, taken)
  takeHeader(value.text, taken.headers, complain)
  return more
}

/** `-H Origin: https://…` without quotes: the shell makes two words of it, and curl an address of the second. */
function unquotedHeader(
  words: readonly Word[],
  at: number,
  word: Word,
  { complaints }: Taken,
): { readonly value: Word; readonly more: number } {
  if (word.isQuoted || !/^[A-Za-z][\w-]*:$/.test(word.text)) return { value: word, more: 0 }
  const follows: string[] = []
  for (const { text, isQuoted } of words.slice(at + 1, at + 3)) {
    if (text.startsWith('-') || (isQuoted && follows.length > 0)) break
    if (follows.length > 0 && !/^(?:Basic|Bearer|Token|Digest|ApiKey)$/i.test(follows[0] ?? '')) break
    follows.push(text)
  }
  if (follows.length === 0) return { value: word, more: 0 }
  const message = `${excerpt(word.text)} stands without quotes: it was read with ${follows.length === 1 ? 'the word' : 'the words'} behind it`
  complaints.push({ offset: word.offset, message, part: 'headers' })
  return { value: { ...word, text: `${word.text} ${follows.join(' ')}` }, more: follows.length }
}

/** Options that are a header under another name. */
const headerOptions: Readonly<Record<string, (value: string) => [string, string]>> = {
  cookie: (value) => ['Cookie', value],
  'user-agent': (value) => ['User-Agent', value],
  referer: (value) => ['Referer', value.replace(/;auto$/, '')],
  range: (value) => ['Range', `bytes=${value}`],
  'oauth2-bearer': (value) => ['Authorization', `Bearer ${value}`],
}

/** `--variable name=value`, filled into `--expand-…` as `{{name}}` (curl 8.3, VARIABLES); what a file or a function gives stays. */
function takeVariable(value: string, { variables }: Taken): void {
  const [, name, content] = /^%?(\w+)=([\s\S]*)$/.exec(value) ?? []
  if (name !== undefined && content !== undefined) variables.set(name, content)
}

/** Takes one option with its value; those that decide nothing here are passed over. */
function take(option: string, { text, offset }: Word, taken: Taken): void {
  const name = option.replace(/^expand-/, '')
  const value =
    name === option
      ? text
      : text.replace(/\{\{(\w{1,60})\}\}/g, (whole, of: string) => taken.variables.get(of) ?? whole)
  const complain = (message: string, part: CasePart = 'headers'): void =>
    void taken.complaints.push({ offset, message, part })
  const asHeader = headerOptions[name]
  if (asHeader !== undefined) {
    taken.headers.push(asHeader(value))
    return
  }
  switch (name) {
    case 'url':
      taken.urls.push({ text: value, offset, isQuoted: true })
      break
    case 'request':
      taken.method = value
      break
    case 'user':
      taken.login = value
      break
    case 'header':
      takeHeader(value, taken.headers, complain)
      break
    case 'data-raw':
      taken.data.push(value)
      break
    case 'data':
    case 'data-ascii':
    case 'data-binary':
    case 'data-urlencode':
    case 'json':
      if (name === 'json') taken.flags.add('json')
      if (name === 'data-urlencode' ? /^[^=]*@[^=]*$/.test(value) : value.startsWith('@')) {
        taken.flags.add('file')
        complain(`the body stands in a file (${excerpt(value)}), which is not read`, 'body')
      }
      taken.data.push(name === 'data-urlencode' ? percentEncoded(value) : value)
      break
    case 'url-query':
      // Behind a plus it goes out as it stands.
      taken.query.push(value.startsWith('+') ? value.slice(1) : percentEncoded(value))
      break
    case 'form':
    case 'form-string':
      taken.flags.add('form')
      break
    case 'upload-file':
      taken.flags.add('upload')
      complain(`the body stands in a file (${excerpt(value)}), which is not read`, 'body')
      break
    case 'resolve':
    case 'connect-to':
    case 'proxy':
    case 'cert':
    case 'unix-socket':
    case 'request-target':
    case 'aws-sigv4':
      taken.flags.add(name)
      break
    case 'variable':
      takeVariable(value, taken)
      break
    case 'config':
      complain(`the options in the file of --config (${excerpt(value)}) are not read`)
      break
  }
}

/** `name=content` and `=content` as curl encodes them: the content alone. */
function percentEncoded(value: string): string {
  const sign = value.indexOf('=')
  const content = encodeURIComponent(value.slice(sign + 1)).replace(/[!'()*]/g, asPercent)
  return `${sign > 0 ? value.slice(0, sign + 1) : ''}${content}`
}

/** curl leaves letters, digits and `-._~` alone (curl_easy_escape), `encodeURIComponent` five more. */
function asPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** `name: value`; `name;` is an empty value; `name:` takes a header of curl's own away. */
function takeHeader(value: string, headers: [string, string][], complain: (message: string) => void): void {
  const match = /^([^:;]+)(?::(.*)|;)\s*$/s.exec(value)
  if (value.startsWith('@')) complain(`headers in a file (${excerpt(value)}) are not read`)
  else if (match?.[1] === undefined) complain(`expected a header as name: value, found ${excerpt(value)}`)
  else if (match[2] === undefined || match[2].trim() !== '')
    headers.push([match[1].trim(), match[2]?.trim() ?? ''])
}
