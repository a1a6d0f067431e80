import { askedHost, orNull, countedAddress, type LogFormat } from './log-entry.ts'
import { epochTime, isoTime } from './moment.ts'

/** nginx variables (ngx_http_log_module) and what is read from each. */
const meanings: Readonly<Record<string, string>> = {
  request: 'request',
  request_method: 'method',
  request_uri: 'url',
  uri: 'url',
  status: 'status',
  time_local: 'time',
  time_iso8601: 'time',
  msec: 'time',
  http_host: 'host',
  host: 'host',
  server_name: 'host',
  http_origin: 'origin',
  http_user_agent: 'userAgent',
}

/** Apache's directives (mod_log_config) by the nginx variable that says the same. */
const directives: Readonly<Record<string, string>> = {
  r: '$request',
  m: '$request_method',
  U: '$uri',
  s: '$status',
  t: '[$time_local]',
  v: '$server_name',
  V: '$host',
  '{Host}i': '$http_host',
  '{Origin}i': '$http_origin',
  '{User-Agent}i': '$http_user_agent',
}

/** The string alone: of a whole `log_format` directive its quoted parts, of an Apache `LogFormat` the same in nginx's words. */
function asNginx(format: string): string {
  const quoted = /^\s*log_format\s+\S+\s+(?:escape=\w+\s+)?([\s\S]*?);?\s*$/.exec(format)?.[1]
  const string =
    quoted === undefined
      ? format
      : [...quoted.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other ?? '').join('')
  if (/\$\w/.test(string) || !/%\S/.test(string)) return string
  return string
    .replace(/\\"/g, '"')
    .replace(/%[<>!,\d]*(\{[^}]*\}[a-zA-Z]|[a-zA-Z])/g, (_, name: string) => directives[name] ?? '$other')
}

/**
 * The format of an nginx `log_format` string, such as `$remote_addr [$time_local] "$request" $status`.
 * Apache's `LogFormat` is
 * read alike. Null where it names neither `$request` nor method and URI, or no `$status`: nothing could be read by it.
 */
export function customFormat(format: string): LogFormat | null {
  const names: string[] = []
  const pattern = asNginx(format)
    .split(/(\$\{?\w+\}?)/)
    .map((part, index, parts) => {
      const name = /^\$\{?(\w+)\}?$/.exec(part)?.[1]
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      names.push(meanings[name] ?? '')
      const next = parts[index + 1]?.[0]
      return next === undefined
        ? '(.*)'
        : next === '"'
          ? String.raw`((?:[^"\\]|\\.)*)`
          : `([^${/[\]\\^-]/.test(next) ? `\\${next}` : next}]*)`
    })
    .join('')
  if (
    !names.includes('status') ||
    (!names.includes('request') && !(names.includes('method') && names.includes('url')))
  )
    return null
  const line = new RegExp(`^${pattern}$`)
  return { name: 'custom', read: (text) => entryOf(line.exec(text), names) }
}

function entryOf(found: RegExpExecArray | null, names: readonly string[]) {
  if (found === null) return null
  const value = (name: string): string | null => orNull(found[names.indexOf(name) + 1])
  const field = (name: string): string | null => (names.includes(name) ? value(name) : null)
  const [method, url] = field('request')?.split(' ') ?? [field('method'), field('url')]
  const status = field('status')
  if (!method || !url || status === null || !/^\d{3}$/.test(status)) return null
  const time = field('time')
  return {
    method,
    url: countedAddress(url),
    ...askedHost(field('host')),
    status: Number(status),
    time: time === null ? null : isoTime(epochTime(time)),
    origin: field('origin'),
    userAgent: field('userAgent'),
  }
}
