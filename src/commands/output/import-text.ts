import type { Imported } from '../../intake/imported.ts'
import { visible } from '../../knowledge/privacy/visible.ts'

/** How many rows of each kind a terminal is shown; JSON has them all. */
const shown = 20

/** What was understood, for people. Comes redacted. */
export function importText({ kind, cases, reported, preflights, problems }: Imported): string {
  const lines = [
    kind === null ? 'Nothing was understood.' : `Read as: ${kind}`,
    ...cases
      .slice(0, shown)
      .flatMap((one) => [
        '',
        `  ${one.pageOrigin ?? '(page not named)'} to ${one.method} ${one.url}`,
        `    credentials: ${one.credentials}`,
        ...one.headers.map(([name, value]) => `    ${name}: ${value}`),
      ]),
    ...rest(cases.length, 'requests'),
    ...(reported.length === 0 ? [] : ['', 'The browser said']),
    ...reported
      .slice(0, shown)
      .flatMap(({ engine, corsError, text }) => [
        `  ${engine}: ${corsError ?? 'no CORS error'}`,
        `    ${text}`,
      ]),
    ...(preflights === null ? [] : preflightLines(preflights)),
    ...(problems.length === 0 ? [] : ['', 'Left out or not understood']),
    ...problems.slice(0, shown).map(({ line, column, message }) => `  ${line}:${column}  ${message}`),
    ...rest(problems.length, 'problems'),
  ]
  return `${lines.map(visible).join('\n')}\n`
}

function preflightLines({
  total,
  lines,
  format,
  byStatus,
  since,
  origins,
}: NonNullable<Imported['preflights']>): readonly string[] {
  const statuses = Object.entries(byStatus).map(([status, count]) => `${status}: ${count}`)
  return [
    '',
    `Preflights: ${total} of ${lines} lines (${format})`,
    `  by status  ${statuses.join('  ') || 'none'}`,
    ...since.slice(0, shown).map(({ url, status, count, first, lastGood }) => {
      const began = first === null ? '' : `, since ${first}`
      return `  failing    OPTIONS ${url}  ${status}, ${count} times${began}${lastGood === null ? '' : `, last good ${lastGood}`}`
    }),
    ...rest(since.length, 'failing paths'),
    ...origins.slice(0, 5).map(({ value, count }) => `  origin     ${value}  ${count}`),
  ]
}

function rest(count: number, what: string): readonly string[] {
  return count > shown ? [`  … ${count - shown} more ${what}; --format json has them all`] : []
}
