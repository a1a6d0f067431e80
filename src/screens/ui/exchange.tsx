import { Box } from 'ink'
import { memo } from 'react'
import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { isOkStatus } from '../../knowledge/browsers/standard/status.ts'
import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { isPreflight } from '../../report/deciding.ts'
import { duration } from './counted.ts'
import { AbsentRow, CameRow, HeaderRow, Marked } from './header-row.tsx'
import { Labelled } from './labelled.tsx'
import { needed, type Need } from '../../report/needed.ts'
import { Span, Text } from './text.tsx'

/** What CORS turns on, among whatever else a server sends. */
const deciding =
  /^(access-control-.*|origin|vary|location|www-authenticate|age|x-cache|cf-cache-status|set-cookie|cross-origin-.*|content-security-policy)$/i
const onTheWay = /^(server|via|x-powered-by|content-type|cache-control|retry-after|cf-ray|x-amz.*)$/i
const labelColumns = 7

/** One exchange: what was sent, what came, what a browser needed, the deciding lines marked. */
export const Exchange = memo(function Exchange({
  observation,
  subject,
}: Readonly<{ observation: Observation; subject: Case }>) {
  const { request, response, failure, durationMs, address } = observation
  const needs = needed(observation, subject)
  const from = address === null ? '' : `from ${address}, `
  const sent = request.headers.filter(([name]) => deciding.test(name))
  return (
    <Box flexDirection="column" flexShrink={0}>
      <RequestTarget
        method={request.method}
        url={redactUrl(request.url)}
        aside={from + duration(durationMs)}
      />
      {sent.length > 0 && (
        <Labelled label="sent" columns={labelColumns}>
          {sent.map(([name, value], index) => (
            <HeaderRow key={index} name={name} value={value} />
          ))}
        </Labelled>
      )}
      <Labelled label="came" columns={labelColumns}>
        {response === null ? (
          <Marked mark="✗" role="fail">
            <Text role="fail">{`nothing: ${failure?.message ?? 'unknown'}`}</Text>
          </Marked>
        ) : (
          <>
            <Status
              status={response.status}
              isWanted={!isPreflight(observation) || isOkStatus(response.status)}
            />
            {needs.filter(isMissing).map((need) => (
              <AbsentRow key={need.name} {...need} />
            ))}
            {byNeed(response.headers, needs).map(([name, value], index) => (
              <CameRow key={index} name={name} value={value} needs={needs} />
            ))}
            {response.headers
              .filter(([name]) => onTheWay.test(name))
              .map(([name, value], index) => (
                <HeaderRow key={index} name={name} value={value} role="dim" />
              ))}
          </>
        )}
      </Labelled>
    </Box>
  )
})

export function isMissing({ came, holds }: Need): boolean {
  return came === null && !holds
}

/** What a browser needed leads. */
function byNeed(
  headers: readonly (readonly [string, string])[],
  needs: readonly Need[],
): readonly (readonly [string, string])[] {
  const isNeeded = ([name]: readonly [string, string]): boolean =>
    needs.some((need) => need.name.toLowerCase() === name.toLowerCase())
  const known = headers.filter(([name]) => deciding.test(name))
  return [...known.filter(isNeeded), ...known.filter((header) => !isNeeded(header))]
}

/** The line above an exchange. */
export function RequestTarget({
  method,
  url,
  aside,
}: Readonly<{ method: string; url: string; aside: string }>) {
  return (
    <Box columnGap={1} flexShrink={0}>
      <Box flexShrink={0}>
        <Text role="strong">{method}</Text>
      </Box>
      <Box flexShrink={1} paddingRight={1}>
        <Text wrap="truncate-middle">{url}</Text>
      </Box>
      <Box flexShrink={0}>
        <Text role="dim">{aside}</Text>
      </Box>
    </Box>
  )
}

/** A preflight must be answered with 200 to 299; to any other request every status is an answer. */
function Status({ status, isWanted }: Readonly<{ status: number; isWanted: boolean }>) {
  if (!isWanted)
    return (
      <Marked mark="✗" role="fail">
        <Text>
          <Span role="fail">{String(status)}</Span>
          <Span role="dim">{'  needed 200 to 299'}</Span>
        </Text>
      </Marked>
    )
  return (
    <Marked mark="" role={null}>
      <Text role={status < 300 ? 'pass' : status < 400 ? 'warn' : 'fail'}>{String(status)}</Text>
    </Marked>
  )
}
