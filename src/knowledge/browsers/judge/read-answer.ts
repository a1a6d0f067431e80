import type { RecordedAnswer } from './exchange.ts'
import type { Answering, Rules } from '../engines/rules.ts'
import type { HeaderList } from '../../model/case.ts'
import { isNamed } from '../standard/header-list.ts'
import { corsHeaders } from '../standard/cors-headers.ts'
import type { CorsHeaders } from '../standard/cors-headers.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import type { ParsedUrl } from '../standard/url.ts'

/** A response as one engine reads it. */
export interface ReadAnswer extends RecordedAnswer {
  readonly said: CorsHeaders
}

/** The response as this engine reads it, or null where it refuses it before anything else is asked. */
export function readAnswer(
  rules: Rules,
  answer: RecordedAnswer,
  as: RequestKind,
  method: string,
  url: ParsedUrl,
  asked: HeaderList,
): ReadAnswer | null {
  const { status, headers, said, written } = answer
  if (said !== undefined) return answer as ReadAnswer
  const to = { as, method, url, headers: asked }
  const read = written === undefined ? { status, headers } : readWritten(rules, answer, written, to)
  return read && { ...read, said: corsHeaders(read.headers, rules.get) }
}

function readWritten(
  rules: Rules,
  answer: RecordedAnswer,
  written: HeaderList,
  to: Answering,
): RecordedAnswer | null {
  const { statusLine, brokenOff } = answer
  const { method, url } = to
  const start = { statusLine: statusLine ?? `HTTP/1.1 ${answer.status} `, method, url }
  const isPlain = statusLine === undefined && brokenOff === undefined
  const status = isPlain ? answer.status : rules.readsStart({ ...start, brokenOff })
  if (status === null) return null
  if (status === 'body-alone') return { status: 200, headers: [] }
  const headers = rules.reads({ status, written }, to)
  if (headers !== null) return { status, headers, brokenOff }
  const endsIll =
    brokenOff !== undefined && rules.reads({ status, written: written.slice(0, -1) }, to) !== null
  return endsIll && rules.loadsWithoutHead(to.as) ? { status: 200, headers: [], brokenOff } : null
}

/** RFC 9110, 15.5.20: a 421 makes all three ask once more, over another connection. Measured. */
export function isMisdirected({ status }: RecordedAnswer): boolean {
  return status === 421
}

/** RFC 9110, 11.6.1: whether one of the schemes asked for takes a name and a password. */
export function asksForPassword({ status, headers }: Pick<ReadAnswer, 'status' | 'headers'>): boolean {
  if (status !== 401) return false
  return headers.some(([name, value]) => isNamed(name, 'www-authenticate') && takesPassword.test(value))
}

const takesPassword = /(?:^|,)[\t ]*(?:(?:basic|digest)(?:[\t ]|$)|ntlm(?:,|$))/i
