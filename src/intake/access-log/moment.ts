const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/**
 * `10/Oct/2026:13:55:36 +0200` (Apache, nginx) as ISO 8601 in UTC; anything else with a year and a clock that a date
 * parser reads as well. Without a zone it is taken as it is written, for UTC; what is no time stays as it stands.
 */
export function isoTime(text: string): string {
  const clf = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4})[: ](\d{2}:\d{2}:\d{2})(?: ([+-]\d{2})(\d{2}))?$/.exec(text)
  const month = clf === null ? -1 : months.indexOf(clf[2] ?? '?') / 3
  const written =
    clf === null || month < 0
      ? text
      : `${clf[3]}-${String(month + 1).padStart(2, '0')}-${clf[1]}T${clf[4]}${clf[5] === undefined ? '' : `${clf[5]}:${clf[6]}`}`
  // Date takes much for a time: "web-000001" is the year 2001 to it.
  if (!/^\d{4}-\d\d-\d\d$|(?<!\d)\d{4}(?!\d).{0,20}\d:\d\d|\d:\d\d.{0,20}(?<!\d)\d{4}(?!\d)/.test(written))
    return text
  const time = new Date(`${written}${zoneOf(written)}`)
  return Number.isNaN(time.getTime()) ? text : time.toISOString()
}

/** What a time without a zone lacks to be read as UTC: no log says where its server stands. */
function zoneOf(time: string): string {
  if (/(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/.test(time) || !/\d:\d\d/.test(time)) return ''
  return /^\d{4}-\d\d-\d\dT/.test(time) ? 'Z' : ' UTC'
}

/** Epochs in seconds (Caddy), milliseconds (pino), microseconds or nanoseconds (Cloudflare), as ISO 8601; else as it stands. */
export function epochTime(text: string): string {
  if (!/^\d{9,19}(\.\d{1,9})?$/.test(text)) return text
  const number = Number(text)
  const milliseconds =
    number < 1e11 ? number * 1000 : number < 1e14 ? number : number < 1e17 ? number / 1e3 : number / 1e6
  const time = new Date(Math.round(milliseconds))
  return Number.isNaN(time.getTime()) ? text : time.toISOString()
}

const moment =
  /(?<![\d:])(?:(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ]| - )(\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?|([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}|\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d:\d\d(?: [+-]\d{4})?))(?!\d)/

/** The time that stands in front of what a line says, in the ways of loggers, containers and collectors. */
export function momentBefore(line: string): string | null {
  const [found, year, month, day, clock, part, zone, spelt] = moment.exec(line.slice(0, 200)) ?? []
  if (found === undefined) return null
  return isoTime(
    spelt ??
      `${year}-${month}-${day}T${clock}${part === undefined ? '' : `.${part.slice(0, 3)}`}${zone === undefined || zone === 'UTC' ? 'Z' : zone}`,
  )
}
