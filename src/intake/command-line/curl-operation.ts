import { basicLogin } from '../basic-login.ts'
import type { CopiedRequest } from '../copied-request.ts'
import type { Told } from '../imported.ts'
import { excerpt } from '../position.ts'
import { takeOptions, type Complaint } from './curl-taken.ts'
import type { Word } from './word.ts'

/** The requests of one command, and what of it could not be read. */
export interface Operation {
  readonly requests: readonly { readonly request: CopiedRequest; readonly offset: number }[]
  readonly complaints: readonly Complaint[]
}

/** Reads the words between two `--next`: its URLs share its options. */
export function readOperation(words: readonly Word[], curl: Word): Operation {
  const taken = takeOptions(words)
  const { urls, data, query, complaints, flags } = taken
  const headers = [...sentAtOnce(taken), ...taken.headers]
  if (urls.length === 0) {
    const message = 'expected a URL after curl, found none'
    complaints.push({ offset: curl.offset, message, part: 'url' })
  }
  for (const [flag, says] of passedOver)
    if (flags.has(flag)) complaints.push({ offset: curl.offset, message: says })
  const sendsData = data.length > 0 && !flags.has('get')
  addContentType(headers, { json: flags.has('json'), form: flags.has('form'), data: sendsData })
  const sendsBody = sendsData || flags.has('form')
  const requests = urls.map((url) => ({
    offset: url.offset,
    request: {
      url: withQuery(
        withScheme(flags.has('globoff') ? url : firstOf(url, complaints), complaints),
        flags.has('get') ? [...query, ...data] : query,
      ),
      method: taken.method ?? impliedMethod(flags, sendsBody),
      headers,
      body: sendsData && !flags.has('file') ? data.join(flags.has('json') ? '' : '&') : null,
      credentials: null,
      told: methodTold(taken.method, flags, sendsBody),
    },
  }))
  return { requests, complaints }
}

/** Ways to log in that wait for the server to ask. */
const askedFor = ['digest', 'ntlm', 'negotiate', 'anyauth'] as const

/** Options that change how curl connects and nothing of the request: said, for the response may come from elsewhere. */
const passedOver: readonly (readonly [flag: string, says: string])[] = [
  ['insecure', '-k is left out: certificates are verified here, unless --insecure is given'],
  ['resolve', '--resolve is left out: give it to the check as it is written'],
  ['connect-to', '--connect-to is left out: the check takes --resolve'],
  ['proxy', '-x is left out: give the proxy as --proxy'],
  ['unix-socket', 'the socket of --unix-socket is left out: the address is asked over the network'],
  ['request-target', '--request-target is left out: the path of the URL is asked'],
  ['netrc', 'the login of a .netrc file is not read: add Authorization where script sends it'],
  ['aws-sigv4', 'the signature of --aws-sigv4 is left out: add Authorization where script sends it'],
  ['cert', '--cert is left out: give the client certificate as --cert and --key'],
  ...askedFor.map(
    (flag) =>
      [flag, `the login of --${flag} is left out: curl gives it to a server that asks for it`] as const,
  ),
]

/** What -u holds goes out at once as Basic alone (curl's manual): not to be signed with, nor to answer a challenge. */
function sentAtOnce({ login, headers, flags }: ReturnType<typeof takeOptions>): readonly [string, string][] {
  const isKeptBack = [...askedFor, 'aws-sigv4'].some((flag) => flags.has(flag))
  const isReplaced = headers.some(([name]) => name.toLowerCase() === 'authorization')
  return login === null || isKeptBack || isReplaced ? [] : [['Authorization', basicLogin(login)]]
}

function methodTold(method: string | null, flags: ReadonlySet<string>, sendsBody: boolean): Told {
  if (method !== null) return { method: '-X' }
  if (flags.has('head')) return { method: '-I' }
  if (flags.has('upload')) return { method: '-T' }
  return sendsBody ? { method: 'its data: curl sends POST' } : {}
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

/** `{a,b}` and `[1-3]` stand for several URLs (curl's manual, URL): the first of them. */
function firstOf(word: Word, complaints: Complaint[]): Word {
  const first = word.text.replace(
    /(?<!\$)\{([^{},$]{1,200})(?:,[^{},]{1,200})+\}|\[([\da-z]{1,10})-[\da-z]{1,10}(?::\d{1,5})?\]/gi,
    (_, listed?: string, begins?: string) => listed ?? begins ?? '',
  )
  if (first === word.text) return word
  const message = `curl takes ${excerpt(word.text)} for several URLs: the first of them is read`
  complaints.push({ offset: word.offset, message, part: 'url' })
  return { ...word, text: first }
}

/** curl takes a URL without a scheme as http. A placeholder may stand for the scheme, too. */
function withScheme({ text, offset }: Word, complaints: Complaint[]): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:\{\{|\$|<|%\w)/.test(text)) return text
  complaints.push({ offset, message: 'this URL has no scheme: curl takes it as http', part: 'url' })
  return `http://${text}`
}

function withQuery(url: string, parts: readonly string[]): string {
  if (parts.length === 0) return url
  const [before, hash] = url.split('#', 2)
  return `${before}${before?.includes('?') ? '&' : '?'}${parts.join('&')}${hash === undefined ? '' : `#${hash}`}`
}
