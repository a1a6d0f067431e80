import { Box } from 'ink'
import { memo } from 'react'
import type { Case, HeaderList } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { isOkStatus } from '../../knowledge/browsers/standard/status.ts'
import { isPreflight } from '../../knowledge/facts/stops-at.ts'
import { needed, type Need } from '../../knowledge/facts/needed.ts'
import { duration } from './counted.ts'
import { AbsentRow, CameRow, HeaderRow, Marked } from './header-row.tsx'
import { Labelled } from './layout.tsx'
import { useShown } from './surface.ts'
import { Cell, Span, Text } from './text.tsx'

/** What CORS turns on, among whatever else a server sends. */
const deciding =
  /^(access-control-.*|origin|vary|location|www-authenticate|age|x-cache|cf-cache-status|set-cookie|cross-origin-.*|content-security-policy)$/i
const onTheWay = /^(server|via|x-powered-by|content-type|cache-control|retry-after|cf-ray|x-amz.*)$/i
const labelColumns = 7

/**
 * One exchange: what was sent, what came, what a browser needed, the deciding lines marked. `only` tells what came by
 * these names, all that was sent, and the body, as a lesson does.
 */
export const Exchange = memo(function Exchange({
  observation,
  subject,
  only = null,
}: Readonly<{ observation: Observation; subject: Case; only?: RegExp | null }>) {
  const { request, response, failure, durationMs, address } = observation
  const { url } = useShown()
  const needs = needed(observation, subject)
  const from = address === null || only !== null ? '' : `from ${address}, `
  const sent = request.headers.filter(([name]) => only !== null || deciding.test(name))
  const came = response?.headers ?? []
  const others = only === null ? came.filter(([name]) => onTheWay.test(name)) : []
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box columnGap={1} flexShrink={0}>
        <Cell role="strong">{request.method}</Cell>
        <Box flexShrink={1} paddingRight={1}>
          <Text wrap="truncate-middle">{url(request.url)}</Text>
        </Box>
        {/* A recording does not say how long it took. */}
        <Cell role="dim">{durationMs === 0 ? '' : from + duration(durationMs)}</Cell>
      </Box>
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
          <Status
            status={response.status}
            isWanted={!isPreflight(observation) || isOkStatus(response.status)}
          />
        )}
        {response !== null && needs.filter(isMissing).map((need) => <AbsentRow key={need.name} {...need} />)}
        {byNeed(came, needs, only ?? deciding).map(([name, value], index, all) => (
          <CameRow key={index} {...{ name, value, needs }} isLast={!isNamed(name, all.slice(index + 1))} />
        ))}
        {others.map(([name, value], index) => (
          <HeaderRow key={index} name={name} value={value} role="dim" />
        ))}
        {only !== null && <Body text={response?.body ?? ''} />}
      </Labelled>
    </Box>
  )
})

function isMissing({ came, holds }: Need): boolean {
  return came === null && !holds
}

function isNamed(name: string, headers: HeaderList): boolean {
  return headers.some(([other]) => other.toLowerCase() === name.toLowerCase())
}

/** What a browser needed leads. */
function byNeed(headers: HeaderList, needs: readonly Need[], told: RegExp): HeaderList {
  const isNeeded = ([name]: HeaderList[number]): boolean =>
    needs.some((need) => need.name.toLowerCase() === name.toLowerCase())
  const known = headers.filter((header) => isNeeded(header) || told.test(header[0]))
  return [...known.filter(isNeeded), ...known.filter((header) => !isNeeded(header))]
}

/** A preflight must be answered with 200 to 299; to any other request every status is a response. */
function Status({ status, isWanted }: Readonly<{ status: number; isWanted: boolean }>) {
  const role = !isWanted ? 'fail' : status < 300 ? 'pass' : status < 400 ? 'warn' : 'fail'
  return (
    <Marked mark={isWanted ? '' : '✗'} role="fail">
      <Text>
        <Span role={role}>{String(status)}</Span>
        {!isWanted && <Span role="dim">{'  needed 200 to 299'}</Span>}
      </Text>
    </Marked>
  )
}

/** What tools show in any case, and the page only with permission. */
function Body({ text }: Readonly<{ text: string }>) {
  const [first = ''] = text.trim().split('\n')
  if (first === '' || first.startsWith('<')) return null
  return (
    <Marked mark="" role={null}>
      <Text role="code" wrap="truncate">
        {first}
      </Text>
    </Marked>
  )
}
