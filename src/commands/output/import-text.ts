import type { Imported, ImportedCase } from '../../intake/imported.ts'
import { visible } from '../../knowledge/privacy/visible.ts'

/** How many rows of each kind a terminal is shown; JSON has them all. */
const shown = 20

/** What was understood, for people: each value with where it came from. Comes redacted. */
export function importText({ kind, cases, unfinished, reported, preflights, problems }: Imported): string {
  const lines = [
    kind === null ? 'Nothing was understood.' : `Read as: ${kindNames[kind]}`,
    ...cases.slice(0, shown).flatMap((one) => caseLines(one.urlAsWritten ?? one.url, one)),
    ...rest(cases.length, 'requests'),
    ...unfinished
      .slice(0, shown)
      .flatMap(({ url, rest: one }) => caseLines(`${url}   ← what is its host?`, one)),
    ...(reported.length === 0 ? [] : ['', 'The browser said']),
    ...reported
      .slice(0, shown)
      .flatMap(({ engine, corsError, text }) => [
        `  ${engine}: ${corsError ?? 'no CORS error'}`,
        `    ${text}`,
      ]),
    ...(preflights === null ? [] : preflightLines(preflights)),
    ...(problems.length === 0 ? [] : ['', 'Left out, guessed or not understood']),
    ...problems.slice(0, shown).map(({ line, column, message }) => `  ${line}:${column}  ${message}`),
    ...rest(problems.length, 'problems'),
  ]
  return `${lines.map(visible).join('\n')}\n`
}

const kindNames: Readonly<Record<NonNullable<Imported['kind']>, string>> = {
  curl: 'curl (a command)',
  fetch: 'fetch (a call or a saved request)',
  har: 'har (a recording, or headers)',
  console: 'console (a message of a browser or a client)',
  'access-log': 'access-log',
  url: 'url',
}

/** The values of a request, one a line, and behind each where it stood; without that it is what fetch() does by default. */
function caseLines(
  url: string,
  { pageOrigin, method, headers, credentials, as, mode, told }: Omit<ImportedCase, 'url' | 'urlAsWritten'>,
): readonly string[] {
  const row = (name: string, value: string, from: string) => `  ${name.padEnd(12)}${value}   (${from})`
  return [
    '',
    row('page', pageOrigin ?? 'not named: say which page makes the request', told.page ?? 'nothing names it'),
    row(
      'request',
      `${method} ${url}`,
      [...new Set([told.method ?? 'by default', told.url ?? 'the text'])].join('; '),
    ),
    ...(as === undefined && mode === undefined
      ? []
      : [
          row(
            'made by',
            [as ?? 'fetch', ...(mode === undefined ? [] : [`mode ${mode}`])].join(', '),
            told.url ?? 'the text',
          ),
        ]),
    row('credentials', credentials, told.credentials ?? 'by default: no cookie stands in it'),
    ...headers.map(([name, value], index) =>
      index === 0
        ? row('headers', `${name}: ${value}`, told.headers ?? 'as copied')
        : `  ${''.padEnd(12)}${name}: ${value}`,
    ),
  ]
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
