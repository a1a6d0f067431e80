import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { redactHeaderValue } from '../../knowledge/privacy/redact.ts'
import { padded, shortened } from '../parts/columns.ts'
import { cut, line, span, type Line } from '../parts/line.ts'
import { duration } from '../parts/waterfall.ts'
import { needed, type Need } from '../probes/needed.ts'
import { absentLines, cameLines } from '../probes/needed-lines.ts'

/** What a lesson speaks of, among whatever a server sends. */
const telling = /^(access-control-.*|vary|location|set-cookie|age|x-cache|x-total-count)$/i
/** By what a server tells who it is. */
export const ofServer = /^(server|x-powered-by)$/i
const indent = 9

/** One exchange of a lesson: whole values, those that a browser compares one above the other. */
export function sentAndCame(
  observation: Observation,
  subject: Case,
  isAboutServers: boolean,
  width: number,
): readonly Line[] {
  const { request, response, failure, durationMs } = observation
  const took = duration(durationMs)
  const room = width - request.method.length - took.length - 5
  const heading = line(
    ' ',
    span(request.method, 'strong'),
    ' ',
    span(shortened(request.url, room)),
    span(`  ${took}`, 'dim'),
  )
  const sent = request.headers.map(([name, value], index) =>
    line(' ', span(padded(index === 0 ? 'sent' : '', indent - 1), 'dim'), ...valued(name, value, width)),
  )
  if (response === null)
    return [
      heading,
      ...sent,
      line(' ', span(padded('came', indent - 1), 'dim'), span(`✗ ${failure?.message ?? ''}`, 'fail')),
    ]
  const needs = needed(observation, subject)
  const known = response.headers.filter(
    ([name]) => telling.test(name) || (isAboutServers && ofServer.test(name)),
  )
  const came = [...known.filter(isOfCors), ...known.filter((header) => !isOfCors(header))]
  return [
    heading,
    ...sent,
    line(' ', span(padded('came', indent - 1), 'dim'), span(String(response.status), 'strong')),
    ...needs.filter(isMissing).flatMap((need) => absentLines(need, width)),
    ...came.flatMap((header) => cameLines(header, needs, width)),
    ...bodyLine(response.body, width),
  ]
}

function isOfCors([name]: readonly [string, string]): boolean {
  return /^access-control-/i.test(name)
}

function isMissing({ came, holds }: Need): boolean {
  return came === null && !holds
}

function valued(name: string, value: string, width: number) {
  const shown = shortened(redactHeaderValue(name, value), width - indent - name.length - 3)
  return [span(`${name}: `, 'dim'), span(shown)]
}

/** What tools show in any case, and the page only with permission. */
function bodyLine(body: string | null, width: number): readonly Line[] {
  const text = (body ?? '').trim().split('\n')[0] ?? ''
  return text === '' || text.startsWith('<')
    ? []
    : [cut(line(' '.repeat(indent), span(text, 'code')), width - 2)]
}
