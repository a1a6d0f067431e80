import { countedAddress, type LogEntry, type LogFormat } from './log-entry.ts'
import { isoTime } from './moment.ts'

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

/** A framework that writes the request on one line and its status on a later one. */
interface Pair {
  readonly name: string
  readonly begins: RegExp
  readonly ends: RegExp
  /** A line that is the end of a request by itself: no route takes it. */
  readonly unrouted?: RegExp
}

const pairs: readonly Pair[] = [
  {
    name: 'rails',
    begins: new RegExp(
      String.raw`Started (${methods}) "([^"]{1,8000})" for \S{1,100}(?: at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}))?`,
    ),
    ends: /Completed (\d{3})\b/,
    unrouted: new RegExp(String.raw`No route matches \[(${methods})\] "([^"]{1,8000})"`),
  },
  {
    name: 'spring',
    begins: new RegExp(
      String.raw`(?:DispatcherServlet|HttpWebHandlerAdapter)\s*: (?:\[[\w-]{1,60}\] )?(?:HTTP )?(${methods}) "([^"]{1,8000})"`,
    ),
    ends: /(?:DispatcherServlet|HttpWebHandlerAdapter)\s*: (?:\[[\w-]{1,60}\] )?Completed (\d{3})\b/,
  },
  {
    name: 'phoenix',
    begins: new RegExp(String.raw`\[(?:info|debug)\] (${methods}) (\/\S{0,8000})$`),
    ends: /\[(?:info|debug)\] (?:Sent|Chunked) (\d{3}) in /,
  },
  {
    name: 'aspnet',
    begins: new RegExp(String.raw`Request starting HTTP\/[\d.]+ (${methods}) (\S{1,8000})`),
    ends: /Request finished (?:in [\d.,]{1,20} ?ms|HTTP\/[\d.]{1,4} [A-Z]{3,7} \S{1,8000} (?:\S{1,200} ){0,3}?-) (\d{3})\b/,
  },
  {
    name: 'rocket',
    begins: new RegExp(String.raw`^\s{0,4}(${methods}) (\/\S{0,8000}?)(?: \S{1,100})?:$`),
    ends: />> Outcome: \w{1,20}\((\d{3})/,
  },
]

/** Requests that were begun and have no status yet; more are forgotten. */
const mostBegun = 1_000

/** The two lines of such a framework put together: by the tag that both carry, else in their order. */
export function twoLines(): LogFormat {
  const begun = new Map<string, LogEntry>()
  let untagged = 0
  let isOf: Pair | null = null
  let hasEnded = false
  return {
    name: 'two lines',
    mayMatter: (line) =>
      line.includes('OPTIONS') || (begun.size > 0 && isOf !== null && isOf.ends.test(line)),
    read: (line) => {
      for (const pair of isOf === null ? pairs : [isOf]) {
        const opened = pair.begins.exec(line)
        if (opened !== null) {
          isOf = pair
          const [, method = '', url = '', time] = opened
          if (begun.size < mostBegun)
            begun.set(tagOf(line) || `untagged ${(untagged += 1)}`, {
              method,
              url: countedAddress(url),
              status: 0,
              time: time === undefined ? null : isoTime(time.replace(/ (?=[+-])/, '').replace(' ', 'T')),
              origin: null,
              userAgent: null,
            })
          return 'aside'
        }
        const missing = pair.unrouted?.exec(line)
        if (missing !== null && missing !== undefined)
          return closed(begun, tagOf(line), 404, missing[2] ?? '') ?? 'aside'
        const status = pair.ends.exec(line)?.[1]
        hasEnded ||= status !== undefined
        if (status !== undefined)
          return closed(begun, tagOf(line), Number(status)) ?? (pair.name === 'aspnet' ? null : 'aside')
      }
      return null
    },
    // Newer ASP.NET names the request again where it ends; that line is read by itself.
    pending: () =>
      isOf?.name === 'aspnet' && !hasEnded
        ? 0
        : [...begun.values()].filter(({ method }) => method === 'OPTIONS').length,
  }
}

/** The request that ends, by its tag; a line without one ends the last that was begun. */
function closed(begun: Map<string, LogEntry>, tag: string, status: number, url?: string): LogEntry | null {
  const key = begun.has(tag)
    ? tag
    : [...begun].findLast(([, one]) => url === undefined || one.url === countedAddress(url))?.[0]
  const entry = key === undefined ? undefined : begun.get(key)
  if (key === undefined || entry === undefined) return null
  begun.delete(key)
  return { ...entry, status }
}

/** A request id or a thread, as the line carries it in brackets or by name. */
function tagOf(line: string): string {
  return (
    /request_id=(\S{1,80})|\[([0-9a-f-]{16,40})\]|\[([\w.-]*(?:exec|thread|http)[\w.-]*-\d+)\]|#(\d+)\]/i
      .exec(line)
      ?.slice(1)
      .find((one) => one !== undefined) ?? ''
  )
}
