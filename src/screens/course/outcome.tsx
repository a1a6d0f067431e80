import { Labelled } from '../ui/layout.tsx'
import { preflightKeptFor } from '../../knowledge/browsers/judge/preflight-cache.ts'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import type { EngineStop } from '../../knowledge/facts/engine-stop.ts'
import { isPreflight, stopsAt } from '../../knowledge/facts/stops-at.ts'
import { isRedirectStatus } from '../../knowledge/browsers/standard/status.ts'
import { Marked } from '../ui/header-row.tsx'
import { Text } from '../ui/text.tsx'

/** What a browser makes of a response. `unwanted`: here it is the refusal that is good. */
export function Outcome({
  observation,
  subject,
  unwanted,
}: Readonly<{ observation: Observation; subject: Case; unwanted: boolean }>) {
  if (observation.response === null) return null
  if (headerValues(observation.request.headers, 'origin').length === 0)
    return <Said role="dim">curl shows all of it. It asks nobody for permission.</Said>
  const stops = stopsAt(observation, subject)
  const { says, isGood } = unwanted
    ? ofStranger(stops)
    : isPreflight(observation)
      ? afterPreflight(stops, subject)
      : afterRequest(stops, observation.response.status)
  const kept = isGood && isPreflight(observation) ? keptFor(observation) : null
  return (
    <>
      <Said role={isGood ? 'pass' : 'fail'}>{says}</Said>
      {kept !== null && <Said role={null}>{kept}</Said>}
    </>
  )
}

const marks = { pass: '✓', fail: '✗', dim: '·' } as const

function Said({ role, children }: Readonly<{ role: keyof typeof marks | null; children: string }>) {
  return (
    <Labelled label="" columns={7}>
      <Marked mark={role === null ? '' : marks[role]} role={role}>
        <Text role={role ?? 'dim'}>{children}</Text>
      </Marked>
    </Labelled>
  )
}

/** What is said of a response, and whether that is how it should be. */
interface Remark {
  readonly says: string
  readonly isGood: boolean
}

function afterPreflight(stops: readonly EngineStop[], { method }: Case): Remark {
  return stops.length === 0
    ? { isGood: true, says: `The browser goes on: ${method} is sent.` }
    : { isGood: false, says: `${who(stops)} stops here: ${method} is never sent, the page gets a TypeError.` }
}

function afterRequest(stops: readonly EngineStop[], status: number): Remark {
  if (stops.length > 0)
    return { isGood: false, says: `${who(stops)} keeps the response to itself: the page gets a TypeError.` }
  return isRedirectStatus(status)
    ? { isGood: true, says: 'The browser follows the redirect.' }
    : { isGood: true, says: 'The page gets the response.' }
}

function ofStranger(stops: readonly EngineStop[]): Remark {
  return stops.length < engines.length
    ? { isGood: false, says: 'That page gets the response, and never should.' }
    : { isGood: true, says: 'That page gets a TypeError, as it should.' }
}

/** Any browser, or those that stop where others go on. */
function who(stops: readonly EngineStop[]): string {
  if (stops.length === engines.length) return 'The browser'
  return stops.map(({ engine }) => engineNames[engine]).join(' and ')
}

/** For how long each browser would not ask again; null where the server says nothing of it. */
function keptFor({ response }: Observation): string | null {
  const headers = response?.headers ?? []
  if (headerValues(headers, 'access-control-max-age').length === 0) return null
  const kept = engines.map((engine) => `${engineNames[engine]} ${inWords(preflightKeptFor(engine, headers))}`)
  return `kept by ${kept.join(', ')}`
}

function inWords(seconds: number): string {
  if (seconds >= 3600) return `${Math.round(seconds / 3600)} h`
  return seconds >= 60 ? `${Math.round(seconds / 60)} min` : `${seconds} s`
}
