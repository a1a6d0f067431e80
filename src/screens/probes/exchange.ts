import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { isOkStatus } from '../../knowledge/browsers/standard/status.ts'
import { redactHeaderValue, redactUrl } from '../../knowledge/privacy/redact.ts'
import { isPreflight } from '../../report/deciding.ts'
import { headerLines } from './header-lines.ts'
import { needed, type Need } from './needed.ts'
import { absentLines, cameLines } from './needed-lines.ts'
import { padded, shortened } from '../parts/columns.ts'
import { line, span, type Line } from '../parts/line.ts'
import { labelled } from '../parts/wrap.ts'
import { duration } from '../parts/waterfall.ts'

/** What CORS turns on, among whatever else a server sends. */
const deciding =
  /^(access-control-.*|origin|vary|location|www-authenticate|age|x-cache|cf-cache-status|set-cookie|cross-origin-.*|content-security-policy)$/i
const onTheWay = /^(server|via|x-powered-by|content-type|cache-control|retry-after|cf-ray|x-amz.*)$/i

/** One exchange: what was sent, what came, what a browser needed, the deciding lines marked. */
export function exchangeLines(observation: Observation, subject: Case, width: number): readonly Line[] {
  const { request, response, failure, durationMs, address } = observation
  const where = [address === null ? '' : `from ${address}`, duration(durationMs)]
    .filter((text) => text !== '')
    .join(', ')
  const heading = line(
    ' ',
    span(request.method, 'strong'),
    ' ',
    shortened(redactUrl(request.url), width - 5 - request.method.length - where.length),
    '  ',
    span(where, 'dim'),
  )
  const sent = request.headers
    .filter(([name]) => deciding.test(name))
    .flatMap(([name, value], index) => {
      const start = line(' ', span(padded(index === 0 ? 'sent' : '', 8), 'dim'), span(`${name}: `, 'dim'))
      return headerLines(start, redactHeaderValue(name, value), null, width)
    })
  if (response === null) {
    return [
      heading,
      ...sent,
      ...labelled(' came', `✗ nothing: ${failure?.message ?? 'unknown'}`, {
        width: width - 1,
        indent: 9,
        role: 'fail',
      }),
    ]
  }
  const needs = needed(observation, subject)
  const known = response.headers.filter(([name]) => deciding.test(name))
  const byNeed = [...known.filter(isNeeded(needs)), ...known.filter((header) => !isNeeded(needs)(header))]
  const others = response.headers.filter(([name]) => onTheWay.test(name))
  return [
    heading,
    ...sent,
    statusLine(observation, response.status),
    ...needs.filter(({ came, holds }) => came === null && !holds).flatMap((need) => absentLines(need, width)),
    ...byNeed.flatMap((header) => cameLines(header, needs, width)),
    ...others.flatMap(([name, value]) =>
      headerLines(
        line(' '.repeat(9), span(`${name}: `, 'dim')),
        redactHeaderValue(name, value),
        'dim',
        width,
      ),
    ),
  ]
}

function isNeeded(needs: readonly Need[]): (header: readonly [string, string]) => boolean {
  return ([name]) => needs.some((need) => need.name.toLowerCase() === name.toLowerCase())
}

/** A preflight must be answered with 200 to 299; to any other request every status is an answer. */
function statusLine(observation: Observation, status: number): Line {
  if (!isPreflight(observation) || isOkStatus(status))
    return line(' ', span(padded('came', 8), 'dim'), span(String(status), statusRole(status)))
  return line(' ', span('came  ', 'dim'), span(`✗ ${status}`, 'fail'), span('  needed 200 to 299', 'dim'))
}

function statusRole(status: number): 'pass' | 'warn' | 'fail' {
  return status < 300 ? 'pass' : status < 400 ? 'warn' : 'fail'
}
