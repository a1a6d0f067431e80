import type { Case } from '../model/case.ts'

/** Why the page need not send a header at all, in the words of the variants of `request-header-not-allowed`. */
type NeedlessKind =
  | 'tracing'
  | 'content-type-on-get'
  | 'cache'
  | 'user-agent'
  | 'access-control-in-request'
  | 'option-in-headers'

const tracing =
  /^(sentry-trace|baggage|traceparent|tracestate|x-b3-.*|b3|uber-trace-id|x-datadog-.*|x-amzn-trace-id|x-cloud-trace-context|newrelic|elastic-apm-traceparent|request-id|request-context|x-ot-span-context|x-instana-.*|x-dynatrace.*|x-honeycomb-trace|grpc-trace-bin)$/i
const caching = /^(cache-control|pragma|expires|if-modified-since|if-none-match)$/i

/** What fetch(), XMLHttpRequest, axios and jQuery take beside the headers. */
const option =
  /^(with-?credentials|cross-?domain|cross-?origin|xhr-?fields|response-?type|data-?type|process-?data|referrer-?policy)$/i
/** These could be meant, were it not for their values. */
const optionByValue = /^(mode|credentials)$/i
const valueOfOption = /^(cors|no-cors|same-origin|include|omit|true|false)$/i

/** The kind where every name is needless for the same reason; null where one of them may be meant. */
export function needlessKind(names: readonly string[], subject: Case): NeedlessKind | null {
  const kinds = new Set(names.map((name) => kindOf(name, subject)))
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
}

function kindOf(name: string, subject: Case): NeedlessKind | null {
  const { method, body } = subject
  if (tracing.test(name)) return 'tracing'
  if (caching.test(name)) return 'cache'
  if (/^access-control-/i.test(name)) return 'access-control-in-request'
  if (isOption(name, subject)) return 'option-in-headers'
  if (/^user-agent$/i.test(name)) return 'user-agent'
  return /^content-type$/i.test(name) && /^(get|head)$/i.test(method) && body === null
    ? 'content-type-on-get'
    : null
}

function isOption(name: string, { headers }: Case): boolean {
  const isGiven = ([one, value]: readonly [string, string]) =>
    one.toLowerCase() === name.toLowerCase() && valueOfOption.test(value.trim())
  return option.test(name) || (optionByValue.test(name) && headers.some(isGiven))
}

/** Those of several names that the page need not send, for whatever reason; what no server reads is told apart. */
export function needlessAmong(names: readonly string[], subject: Case): readonly string[] {
  const ofNobody = new Set(headersOfNobody(subject))
  return names.filter((name) => kindOf(name, subject) !== null && !ofNobody.has(name))
}

/** The headers of the call that no server reads: those of responses, and the options of the call itself. */
export function headersOfNobody(subject: Case): readonly string[] {
  return subject.headers.flatMap(([name]) => {
    const kind = kindOf(name, subject)
    return kind === 'access-control-in-request' || kind === 'option-in-headers' ? [name] : []
  })
}

/** What to do about it on the page, as the end of a sentence; empty where the header may be meant. */
export function needlessSays(names: readonly string[], subject: Case): string {
  switch (needlessKind(names, subject)) {
    case 'tracing':
      return ': a tracing library adds it, and the page can stop that (leave this API out of tracePropagationTargets or the like)'
    case 'content-type-on-get':
      return `: a ${subject.method} has no body that it could describe, so the page need not send it`
    case 'cache':
      return areConditional(names)
        ? ': the page need not send it, the browser asks like that by itself (the option cache: "no-cache" of fetch())'
        : ': the page need not send it, fetch() has the option cache: "no-store" for that'
    case 'user-agent':
      return ': it is the browser’s to write, and Chromium leaves out what script sets'
    case 'option-in-headers':
      return ': it is an option of the call, written among its headers'
    case 'access-control-in-request':
      return ': it is a header of responses, which the page must not send at all'
    case null:
      return ''
  }
}

/** Headers that ask whether a copy is still good, which a browser does by itself. */
export function areConditional(names: readonly string[]): boolean {
  return names.every((name) => /^if-/i.test(name))
}
