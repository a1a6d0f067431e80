import {
  hostNames,
  methodNames,
  originNames,
  requestLineNames,
  statusNames,
  timeNames,
  urlNames,
  userAgentNames,
} from './json-field-names.ts'
import { askedHost, orNull, countedAddress, type LogEntry, type LogFormat } from './log-entry.ts'
import { epochTime, isoTime } from './moment.ts'

const method = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/

/** Real-time logs of CloudFront and rows without their head: cells between tabs or bars, known by what stands in them. */
export const tabbed: LogFormat = {
  name: 'tabbed',
  read: (line) => {
    const between = line.includes('\t') ? '\t' : '|'
    const cells = line.split(between, 200).map((cell) => cell.trim())
    if (cells.length < 4) return null
    const at = cells.findIndex((cell) => method.test(cell))
    const place = cells.findIndex((cell) => /^(?:\/|https?:\/\/[^/\s]+\/)\S*$/.test(cell))
    const url = at < 0 || place < 0 ? undefined : cells[place]
    // The standard log has the status right behind the path, the real-time log before the method.
    const isStatus = (cell: string | undefined) => /^[1-5]\d\d$/.test(cell ?? '')
    const isStandard = /^\d{4}-\d\d-\d\d$/.test(cells[0] ?? '') && isStatus(cells[place + 1])
    const status = isStandard ? cells[place + 1] : cells.find(isStatus)
    if (status === undefined || url === undefined) return null
    const [first = '', second = ''] = cells
    const moment = cells.find((cell) => /^\d{4}-\d\d-\d\dT\d\d:/.test(cell)) ?? first
    const time = /^\d{4}-\d\d-\d\d$/.test(first)
      ? `${first}T${second}Z`
      : /^\d/.test(moment)
        ? epochTime(moment)
        : null
    return {
      method: cells[at] ?? '',
      url: countedAddress(url),
      status: Number(status),
      time: time === null ? null : isoTime(time),
      origin: orNull(cells.find((cell) => /^https?:\/\/[^/\s]+$/.test(cell))),
      userAgent: null,
    }
  },
}

/** A table with a head: an export of a log, its columns named as fields of JSON are. */
export function commaSeparated(): LogFormat {
  let columns: readonly string[] = []
  return {
    name: 'csv',
    mayMatter: (line) => line.includes('OPTIONS'),
    read: (line) => {
      if (!line.includes(',') || line.startsWith('{')) return null
      const cells = cellsOf(line)
      const names = cells.map(plainName)
      if (isHead(names)) {
        columns = names
        return 'aside'
      }
      // An export of CloudWatch or a table of messages: the rows carry lines.
      if (names.includes('timestamp') && names.includes('message')) return 'aside'
      return columns.length === 0 ? null : rowOf(columns, cells)
    },
  }
}

/** The line that the last cell of a row carries. */
export function carriedCell(line: string): string | null {
  const cell = /^(?:[^",]{0,200},){1,5}"((?:[^"]|""){1,60000})"$/.exec(line)?.[1]
  return cell?.replaceAll('""', '"').trim() ?? null
}

function isHead(names: readonly string[]): boolean {
  const has = (known: readonly string[]) => known.some((name) => names.includes(plainName(name)))
  return (
    has(statusNames) && ((has(methodNames) && has(urlNames)) || (has(requestLineNames) && has(timeNames)))
  )
}

function rowOf(columns: readonly string[], cells: readonly string[]): LogEntry | null {
  const cell = (known: readonly string[]): string | null => {
    const at = columns.findIndex((column) => known.some((name) => plainName(name) === column))
    return at < 0 ? null : orNull(cells[at])
  }
  const [, lineVerb = null, lineUrl = null] = /^([A-Z]+) (\S+)/.exec(cell(requestLineNames) ?? '') ?? []
  const [verb, status] = [cell(methodNames) ?? lineVerb, cell(statusNames)]
  const url = cell(urlNames) ?? lineUrl
  if (verb === null || url === null || status === null || !/^\d{3}$/.test(status)) return null
  const time = cell(timeNames)
  return {
    method: verb.toUpperCase(),
    url: countedAddress(url),
    ...askedHost(cell(hostNames)),
    status: Number(status),
    time: time === null ? null : isoTime(epochTime(time)),
    origin: cell(originNames),
    userAgent: cell(userAgentNames),
  }
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

/** RFC 4180: a doubled quote is one. */
function cellsOf(line: string): readonly string[] {
  return [...line.slice(0, 64_000).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
