import { stripVTControlCharacters } from 'node:util'
import { askedHost, orNull, countedAddress, type LogFormat } from './log-entry.ts'
import { isoTime } from './moment.ts'

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`

/** Common and combined, of Apache, nginx, morgan and API Gateway's CLF; whatever follows is not read. */
const combinedLine = new RegExp(
  String.raw`^(?:(\S+) )??\S+ \S+ \S+ \[([^\]]+)\] "([A-Za-z]+) (\S+)[^"]*" (\d{3}) \S+(?: ${quoted} ${quoted})?`,
)

export const combined: LogFormat = {
  name: 'combined',
  read: (line) => {
    const found = combinedLine.exec(line)
    if (found === null) return null
    const [, host, time = '', method = '', url = '', status, , userAgent] = found
    return {
      method,
      url: countedAddress(url),
      ...askedHost(host),
      status: Number(status),
      time: isoTime(time),
      origin: null,
      userAgent: orNull(userAgent),
    }
  },
}

/** AWS Application Load Balancer ("Access logs for your Application Load Balancer", entry syntax). */
const albLine = new RegExp(
  String.raw`^(?:http|https|h2|grpcs|ws|wss) (\S+) \S+ \S+ \S+ \S+ \S+ \S+ (\d{3}|-) \S+ \d+ \d+ "([A-Z]+) (\S+)[^"]*" ${quoted}`,
)

export const loadBalancer: LogFormat = {
  name: 'aws-alb',
  read: (line) => {
    const found = albLine.exec(line)
    if (found === null) return null
    const [, time = '', status, method = '', url = '', userAgent] = found
    return {
      method,
      url: countedAddress(url)
        .replace(/^(https:\/\/[^/]+):443/, '$1')
        .replace(/^(http:\/\/[^/]+):80/, '$1'),
      status: Number(status) || 0,
      time: isoTime(time),
      origin: null,
      userAgent: orNull(userAgent),
    }
  },
}

/** morgan `dev`, `tiny` and `short`: `OPTIONS /v1 204 1.2 ms - 0`, with or without colours. */
export const morganShort: LogFormat = {
  name: 'morgan',
  read: (line) => {
    const plain = stripVTControlCharacters(line)
    const found =
      /^(?:\S+ \S+ )?([A-Z]+) (\/\S*)(?: HTTP\/[\d.]+)? (\d{3}) (?:[\d.]+ ms - \S+|\S+ - [\d.]+ ms)$/.exec(
        plain,
      )
    if (found === null) return null
    const [, method = '', url = '', status] = found
    return {
      method,
      url: countedAddress(url),
      status: Number(status),
      time: null,
      origin: null,
      userAgent: null,
    }
  },
}

/**
 * Whatever writes the request line in quotes with the status right behind it: Django, uvicorn, and the other text
 * formats with something in front of them (`docker compose logs`).
 */
export const requestLine: LogFormat = {
  name: 'request-line',
  read: (line) => {
    const found = /"([A-Z]{3,10}) (\S{1,8000}) HTTP\/[\d.]+" (\d{3})(?![.:]?\w)/.exec(line)
    if (found === null) return null
    const [, method = '', url = '', status] = found
    return {
      method,
      url: countedAddress(url),
      status: Number(status),
      time: null,
      origin: null,
      userAgent: null,
    }
  },
}

/** CloudFront's standard logs and IIS (W3C extended log format): columns named by a `#Fields:` line. */
export function cloudFront(): LogFormat {
  let columns: readonly string[] = []
  return {
    name: 'w3c',
    mayMatter: (line) => line.includes('OPTIONS') || line.startsWith('#'),
    read: (line) => {
      if (line.startsWith('#Fields:')) columns = line.slice('#Fields:'.length).trim().split(/\s+/)
      if (/^#(?:Version|Software|Date|Fields|Start-Date|End-Date|Remark):/.test(line)) return 'aside'
      if (columns.length === 0) return null
      const cells = line.split(line.includes('\t') ? '\t' : ' ')
      const cell = (name: string): string | null => orNull(cells[columns.indexOf(name)])
      const [method, url, status] = [cell('cs-method'), cell('cs-uri-stem'), cell('sc-status')]
      if (method === null || url === null || status === null || !/^\d{3}$/.test(status)) return null
      const day = cell('date')
      const agent = cell('cs(User-Agent)')
      return {
        method,
        url: countedAddress(url),
        ...askedHost(cell('x-host-header') ?? cell('cs(Host)') ?? cell('cs-host')),
        status: Number(status),
        time: day === null ? null : isoTime(`${day}T${cell('time') ?? '00:00:00'}Z`),
        origin: null,
        userAgent: agent === null ? null : decoded(agent),
      }
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('%25', '%'))
  } catch {
    return text
  }
}
