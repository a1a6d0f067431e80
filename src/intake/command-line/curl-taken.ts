import { readCurlOption } from './curl-options.ts'
import { excerpt } from '../position.ts'
import type { Word } from './shell-words.ts'

export interface Complaint {
  readonly offset: number
  readonly message: string
}

/** What the options of an operation come to, as they are taken one after the other. */
export interface Taken {
  readonly urls: Word[]
  readonly headers: [string, string][]
  readonly data: string[]
  readonly query: string[]
  readonly complaints: Complaint[]
  /** Options without a value that were given, and what those with one imply. */
  readonly flags: Set<string>
  method: string | null
}

export function takeOptions(words: readonly Word[]): Taken {
  const taken: Taken = {
    urls: [],
    headers: [],
    data: [],
    query: [],
    complaints: [],
    flags: new Set(),
    method: null,
  }
  takeAll(words, taken)
  return taken
}

function takeAll(words: readonly Word[], taken: Taken): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!word.text.startsWith('-') || word.text === '-') {
      taken.urls.push(word)
      continue
    }
    for (const option of readCurlOption(word.text)) {
      if (!option.takesValue) {
        taken.flags.add(option.name)
        continue
      }
      const next =
        option.attached === null ? words[(at += 1)] : { text: option.attached, offset: word.offset }
      if (next === undefined) {
        const message = `expected a value after ${excerpt(word.text)}, found the end`
        taken.complaints.push({ offset: word.offset, message })
      } else {
        take(option.name, next, taken)
      }
    }
  }
}

/** Options that are a header under another name. */
const headerOptions: Readonly<Record<string, (value: string) => [string, string]>> = {
  cookie: (value) => ['Cookie', value],
  'user-agent': (value) => ['User-Agent', value],
  referer: (value) => ['Referer', value.replace(/;auto$/, '')],
  range: (value) => ['Range', `bytes=${value}`],
  user: (value) => ['Authorization', `Basic ${btoa(unescape(encodeURIComponent(value)))}`],
  'oauth2-bearer': (value) => ['Authorization', `Bearer ${value}`],
}

/** Takes one option with its value; those that decide nothing here are passed over. */
function take(name: string, { text: value, offset }: Word, taken: Taken): void {
  const complain = (message: string): void => void taken.complaints.push({ offset, message })
  const asHeader = headerOptions[name]
  if (asHeader !== undefined) {
    taken.headers.push(asHeader(value))
    return
  }
  switch (name) {
    case 'url':
      taken.urls.push({ text: value, offset })
      break
    case 'request':
      taken.method = value
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
      if (/^[^=&]*@/.test(value) && (value.startsWith('@') || name === 'data-urlencode')) {
        taken.flags.add('file')
        complain(`the body stands in a file (${excerpt(value)}), which is not read`)
      }
      taken.data.push(value)
      break
    case 'url-query':
      taken.query.push(value)
      break
    case 'form':
    case 'form-string':
      taken.flags.add('form')
      break
    case 'upload-file':
      taken.flags.add('upload')
      break
    case 'config':
      complain('the options in the file of --config are not read')
      break
  }
}

/** `name: value`; `name;` is an empty value; `name:` takes a header of curl's own away. */
function takeHeader(value: string, headers: [string, string][], complain: (message: string) => void): void {
  const match = /^([^:;]+)(?::(.*)|;)\s*$/s.exec(value)
  if (value.startsWith('@')) complain('headers in a file are not read')
  else if (match?.[1] === undefined) complain(`expected a header as name: value, found ${excerpt(value)}`)
  else if (match[2] === undefined || match[2].trim() !== '')
    headers.push([match[1].trim(), match[2]?.trim() ?? ''])
}
