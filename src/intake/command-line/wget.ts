import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import type { Word } from './shell-words.ts'

/** Short options of wget that take a value (GNU Wget 1.24, Options). */
const shortWithValue = 'aBeilnoOPQrtTUwX'
/** Long ones that do not change the request but take a value in the next word. */
const longWithValue =
  /^--(?:output-document|output-file|append-output|tries|timeout|directory-prefix|load-cookies|save-cookies|ca-certificate|certificate|private-key|wait|base|input-file|limit-rate|quota|level|accept|reject|domains|compression|progress|secure-protocol)$/

/** Reads a command of wget: `--header`, `--method`, `--body-data`, `--post-data`, `--user`, `--referer`. */
export function readWget(words: readonly Word[], wget: Word): Operation {
  const urls: Word[] = []
  const headers: [string, string][] = []
  const complaints: Complaint[] = []
  let method: string | null = null
  let body: string | null = null
  let login: readonly [string, string] = ['', '']
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!word.text.startsWith('-') || word.text === '-') {
      urls.push(word)
      continue
    }
    const [, name = '', attached] = /^(--[\w-]+)(?:=([\s\S]*))?$/.exec(word.text) ?? []
    const value = (): string => attached ?? words[(at += 1)]?.text ?? ''
    switch (name) {
      case '--header': {
        const [, key, text = ''] = /^([^:]+):([\s\S]*)$/.exec(value()) ?? []
        if (key !== undefined) headers.push([key.trim(), text.trim()])
        break
      }
      case '--method':
        method = value()
        break
      case '--post-data':
      case '--body-data':
        body = value()
        if (name === '--post-data') method = 'POST'
        break
      case '--post-file':
      case '--body-file':
        if (name === '--post-file') method = 'POST'
        value()
        complaints.push({
          offset: word.offset,
          message: 'the body stands in a file, which is not read',
          part: 'body',
        })
        break
      case '--referer':
        headers.push(['Referer', value()])
        break
      case '--user-agent':
        headers.push(['User-Agent', value()])
        break
      case '--user':
      case '--http-user':
        login = [value(), login[1]]
        break
      case '--password':
      case '--http-password':
        login = [login[0], value()]
        break
      case '--spider':
        method ??= 'HEAD'
        break
      default:
        if (
          longWithValue.test(name) ||
          (!name && shortWithValue.includes(word.text.charAt(1)) && word.text.length === 2)
        )
          value()
    }
  }
  if (login[0] !== '') headers.push(['Authorization', basicLogin(login.join(':'))])
  if (body !== null && !headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.push(['Content-Type', 'application/x-www-form-urlencoded'])
  if (urls.length === 0)
    complaints.push({ offset: wget.offset, message: 'expected a URL after wget, found none', part: 'url' })
  const told = method === null ? {} : { method: '--method' }
  const requests = urls.map(({ text, offset }) => ({
    offset,
    request: {
      url: /^[a-z][a-z0-9+.-]*:\/\/|^(?:\{\{|\$|<)/i.test(text) ? text : `http://${text}`,
      method: method ?? 'GET',
      headers,
      body,
      credentials: null,
      told,
    },
  }))
  return { requests, complaints }
}
