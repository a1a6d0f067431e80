import { cmdWords } from './cmd-words.ts'
import { readCopiedRequest, type CopiedRequest } from './copied-request.ts'
import { readCurlOption } from './curl-options.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from './imported.ts'
import { excerpt, problemAt } from './position.ts'
import { shellWords, type Word } from './shell-words.ts'

/**
 * Whether a text is, or begins with, a curl command; a prompt, variables, or a command that runs it (`sudo`, `time`,
 * `docker exec …`) may stand before it.
 */
export const curlStart =
  /^[^\S\n]*(?:[$>#%][^\S\n]+)?(?:\w+=\S*[^\S\n]+)*(?:(?:sudo|time|command|exec|env|nohup)[^\S\n]+|(?:docker|podman|kubectl)[^\S\n][^\n|;&]{0,200}?[^\S\n])?(?:\S*[/\\]|"[^"\n]*[/\\])?curl(?:\.exe)?"?(?=[\s^])/m

/** Reads every curl command of a text: "Copy as cURL" for bash and for cmd, of any browser, or written by hand. */
export function readCurl(text: string): Imported {
  const { commands, problems: misread } = isForCmd(text) ? cmdWords(text) : shellWords(text)
  const problems: ImportProblem[] = misread.map(({ offset, message }) => problemAt(text, offset, message))
  const cases: ImportedCase[] = []
  for (const command of commands) {
    const start = command.findIndex(({ text: word }) => /(^|[/\\])curl(\.exe)?$/.test(word))
    const curl = command[start]
    if (curl === undefined) continue
    for (const { requests, complaints } of operations(command.slice(start + 1), curl)) {
      problems.push(...complaints.map(({ offset, message }) => problemAt(text, offset, message)))
      for (const { request, offset } of requests) {
        if (/^http:\/\/[$`]|^\w+:\/\/[^/?#]*\$/.test(request.url)) {
          problems.push(
            problemAt(text, offset, 'the host of this URL is known to the shell only; write it out'),
          )
          continue
        }
        const { subject, notes } = readCopiedRequest(request)
        if (subject !== null) cases.push(subject)
        problems.push(...notes.map((note) => problemAt(text, offset, note)))
      }
    }
  }
  return { ...nothingImported, kind: 'curl', cases, problems }
}

/** cmd escapes with carets and continues a line with one; bash has neither. */
function isForCmd(text: string): boolean {
  // A first argument in single quotes is a POSIX shell's, whatever its values hold.
  if (/curl(\.exe)?\s+(?:-\S+\s+)*\$?'/.test(text)) return false
  return /\^(\r?\n|["\\])/.test(text) || (/curl(\.exe)?\s+"/.test(text) && /\^[&%$!|<>{}[\]]/.test(text))
}

interface Operation {
  readonly requests: readonly { readonly request: CopiedRequest; readonly offset: number }[]
  readonly complaints: readonly { readonly offset: number; readonly message: string }[]
}

/** What lies between two `--next` makes one operation: its URLs share its options. */
function operations(words: readonly Word[], curl: Word): readonly Operation[] {
  const groups: Word[][] = [[]]
  for (const word of words) {
    if (word.text === '--next' || word.text === '-:') groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups.map((group) => readOperation(group, curl))
}

function readOperation(words: readonly Word[], curl: Word): Operation {
  const urls: Word[] = []
  const headers: [string, string][] = []
  const data: string[] = []
  const query: string[] = []
  const complaints: { offset: number; message: string }[] = []
  const flags = new Set<string>()
  let method: string | null = null
  let form = false

  const take = (name: string, value: string, offset: number) => {
    switch (name) {
      case 'url':
        urls.push({ text: value, offset })
        break
      case 'request':
        method = value
        break
      case 'header':
        readHeaderOption(value, headers, (message) => complaints.push({ offset, message }))
        break
      case 'cookie':
        headers.push(['Cookie', value])
        break
      case 'user-agent':
        headers.push(['User-Agent', value])
        break
      case 'referer':
        headers.push(['Referer', value.replace(/;auto$/, '')])
        break
      case 'range':
        headers.push(['Range', `bytes=${value}`])
        break
      case 'user':
        headers.push(['Authorization', `Basic ${btoa(unescape(encodeURIComponent(value)))}`])
        break
      case 'oauth2-bearer':
        headers.push(['Authorization', `Bearer ${value}`])
        break
      case 'data-raw':
        data.push(value)
        break
      case 'data':
      case 'data-ascii':
      case 'data-binary':
      case 'data-urlencode':
      case 'json':
        if (name === 'json') flags.add('json')
        if (/^[^=&]*@/.test(value) && (value.startsWith('@') || name === 'data-urlencode')) {
          flags.add('file')
          complaints.push({
            offset,
            message: `the body stands in a file (${excerpt(value)}), which is not read`,
          })
        }
        data.push(value)
        break
      case 'url-query':
        query.push(value)
        break
      case 'form':
      case 'form-string':
        form = true
        break
      case 'upload-file':
        flags.add('upload')
        break
      case 'config':
        complaints.push({ offset, message: 'the options in the file of --config are not read' })
        break
    }
  }

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!word.text.startsWith('-') || word.text === '-') {
      urls.push(word)
      continue
    }
    for (const option of readCurlOption(word.text)) {
      if (!option.takesValue) {
        flags.add(option.name)
        continue
      }
      const next =
        option.attached === null ? words[(at += 1)] : { text: option.attached, offset: word.offset }
      if (next === undefined) {
        complaints.push({
          offset: word.offset,
          message: `expected a value after ${excerpt(word.text)}, found the end`,
        })
      } else {
        take(option.name, next.text, next.offset)
      }
    }
  }
  if (urls.length === 0) {
    complaints.push({ offset: curl.offset, message: 'expected a URL after curl, found none' })
  }
  const sendsData = data.length > 0 && !flags.has('get')
  addContentType(headers, { json: flags.has('json'), form, data: sendsData })
  const requests = urls.map((url) => ({
    offset: url.offset,
    request: {
      url: withQuery(url.text, flags.has('get') ? [...query, ...data] : query),
      method: method ?? impliedMethod(flags, sendsData || form),
      headers,
      body: sendsData && !flags.has('file') ? data.join(flags.has('json') ? '' : '&') : null,
      credentials: null,
    },
  }))
  return { requests, complaints }
}

/** `name: value`; `name;` is an empty value; `name:` takes a header of curl's own away. */
function readHeaderOption(
  value: string,
  headers: [string, string][],
  complain: (message: string) => void,
): void {
  const match = /^([^:;]+)(?::(.*)|;)\s*$/s.exec(value)
  if (value.startsWith('@')) complain('headers in a file are not read')
  else if (match?.[1] === undefined) complain(`expected a header as name: value, found ${excerpt(value)}`)
  else if (match[2] === undefined || match[2].trim() !== '')
    headers.push([match[1].trim(), match[2]?.trim() ?? ''])
}

function addContentType(
  headers: [string, string][],
  sends: { readonly json: boolean; readonly form: boolean; readonly data: boolean },
): void {
  const has = headers.some(([name]) => name.toLowerCase() === 'content-type')
  if (has || !(sends.json || sends.form || sends.data)) return
  const type = sends.json
    ? 'application/json'
    : sends.form
      ? 'multipart/form-data'
      : 'application/x-www-form-urlencoded'
  headers.push(['Content-Type', type])
}

function impliedMethod(flags: ReadonlySet<string>, sendsBody: boolean): string {
  if (flags.has('head')) return 'HEAD'
  if (flags.has('upload')) return 'PUT'
  return sendsBody ? 'POST' : 'GET'
}

/** curl takes a URL without a scheme as http. */
function withQuery(url: string, parts: readonly string[]): string {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`
  if (parts.length === 0) return whole
  const [before, hash] = whole.split('#', 2)
  return `${before}${before?.includes('?') ? '&' : '?'}${parts.join('&')}${hash === undefined ? '' : `#${hash}`}`
}
