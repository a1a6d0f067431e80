import { countedAddress, type LogFormat } from './log-entry.ts'
import { isoTime } from './moment.ts'
import { createTally } from './tally.ts'

const line =
  /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d) \[\w{3,7}\] \d{1,10}#\d{1,10}: (?:\*\d{1,20} )?(.{1,2000}?), client: [^,]{1,100}, server: [^,]{0,300}(?:, request: "([A-Z]{3,10}) (\S{1,8000})[^"]{0,20}")?/

/** What nginx sends for its own errors where it is not configured otherwise (ngx_http_upstream.c, ngx_http_core_module.c). */
const statuses: readonly (readonly [RegExp, number])[] = [
  [/^upstream timed out/, 504],
  [
    /^(?:connect\(\) |no live upstreams|upstream |SSL_do_handshake\(\)|recv\(\) failed|peer closed connection|no resolver|\S{1,200} could not be resolved)/,
    502,
  ],
  [/^limiting (?:requests|connections)/, 503],
  [/^client intended to send too large/, 413],
  [
    /^(?:access forbidden by rule|directory index of .{1,500} is forbidden|open\(\) .{1,500} failed \(13:)/,
    403,
  ],
  [/^(?:open\(\) .{1,500} failed \(2:|.{1,500} is not found)/, 404],
  [/^(?:rewrite or internal redirection cycle|auth request unexpected status)/, 500],
]

/** nginx's error log: which request failed inside nginx and why. Its line has no status. */
export function nginxErrors(): LogFormat {
  const reasons = createTally()
  let without = 0
  return {
    name: 'nginx error log',
    read: (text) => {
      const found = line.exec(text)
      if (found === null) return null
      const [, year, month, day, clock, says = '', method, url] = found
      if (method === undefined || url === undefined) return 'aside'
      const status = statuses.find(([words]) => words.test(says))?.[1]
      if (/\[(?:warn|notice|info|debug)\]/.test(text.slice(0, 40)) && status === undefined) return 'aside'
      reasons.add(`${says.replace(/: [\d.]+ by zone/, ' by zone')} (${method} ${countedAddress(url)})`)
      if (status === undefined) {
        if (method === 'OPTIONS') without += 1
        return 'aside'
      }
      const page = /, referrer: "(https?:\/\/[^/"]{1,300})/.exec(text)?.[1] ?? null
      return {
        method,
        url: countedAddress(url),
        status,
        time: isoTime(`${year}-${month}-${day}T${clock}`),
        origin: page,
        userAgent: null,
        isError: true,
      }
    },
    pending: () => without,
    said: () => reasons.top(5),
  }
}

/** Lines in which a framework says why it refused a request of another origin (Spring's DefaultCorsProcessor, ASP.NET's CorsService, rs/cors). */
const refusals =
  /\bReject: ('[^']{1,300}' origin is not allowed|HTTP '\w{1,20}' is not allowed|headers '[^']{1,300}' are not allowed)|(Request origin \S{1,300} does not have permission to access the resource|Request method \S{1,20} not allowed in CORS policy|Request header '[^']{1,100}' not allowed in CORS policy)|((?:Preflight aborted|Actual request no headers added): .{1,300})/

export function corsRefusals(): LogFormat {
  const reasons = createTally()
  return {
    name: 'refusals',
    read: (text) => {
      const says = refusals
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined)
      if (says === undefined)
        return /^\s*CORS policy execution (?:failed|successful)\.$/.test(text) ? 'aside' : null
      reasons.add(says)
      return 'aside'
    },
    said: () => reasons.top(5),
  }
}
