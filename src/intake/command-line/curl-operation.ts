import type { CopiedRequest } from '../copied-request.ts'
import { takeOptions, type Complaint } from './curl-taken.ts'
import type { Word } from './shell-words.ts'

/** The requests of one curl operation, and what of it could not be read. */
export interface Operation {
  readonly requests: readonly { readonly request: CopiedRequest; readonly offset: number }[]
  readonly complaints: readonly Complaint[]
}

/** Reads the words between two `--next`: its URLs share its options. */
export function readOperation(words: readonly Word[], curl: Word): Operation {
  const taken = takeOptions(words)
  const { urls, headers, data, query, complaints, flags } = taken
  if (urls.length === 0) {
    complaints.push({ offset: curl.offset, message: 'expected a URL after curl, found none' })
  }
  const sendsData = data.length > 0 && !flags.has('get')
  addContentType(headers, { json: flags.has('json'), form: flags.has('form'), data: sendsData })
  const requests = urls.map((url) => ({
    offset: url.offset,
    request: {
      url: withQuery(url.text, flags.has('get') ? [...query, ...data] : query),
      method: taken.method ?? impliedMethod(flags, sendsData || flags.has('form')),
      headers,
      body: sendsData && !flags.has('file') ? data.join(flags.has('json') ? '' : '&') : null,
      credentials: null,
    },
  }))
  return { requests, complaints }
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
