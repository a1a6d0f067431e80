import { Labelled } from '../ui/layout.tsx'
import { acceptsOrigin } from '../../knowledge/facts/allow-origin.ts'
import { answerOf, type Answer } from '../../knowledge/facts/answer.ts'
import { hasListFault, listFaults } from '../../knowledge/facts/preflight-lists.ts'
import { preflightKeptFor } from '../../knowledge/browsers/judge/preflight-cache.ts'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import { isPreflight } from '../../report/deciding.ts'
import { Marked } from '../ui/header-row.tsx'
import { Text } from '../ui/text.tsx'

/** What a browser makes of an answer. `unwanted`: here it is the refusal that is good. */
export function Outcome({
  observation,
  subject,
  unwanted,
}: Readonly<{ observation: Observation; subject: Case; unwanted: boolean }>) {
  const answer = answerOf(observation, subject)
  if (answer === null) return null
  if (answer.origin === null)
    return <Said role="dim">curl shows all of it. It asks nobody for permission.</Said>
  const { says, isGood } = unwanted
    ? ofStranger(answer)
    : isPreflight(observation)
      ? afterPreflight(answer, subject)
      : afterRequest(answer)
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

interface Judged {
  readonly says: string
  readonly isGood: boolean
}

function afterPreflight(answer: Answer, subject: Case): Judged {
  const isGood = answer.isOk && acceptsOrigin(answer.check) && !hasListFault(listFaults(answer, subject))
  return isGood
    ? { isGood, says: `The browser goes on: ${subject.method} is sent.` }
    : { isGood, says: `The browser stops here: ${subject.method} is never sent, the page gets a TypeError.` }
}

function afterRequest(answer: Answer): Judged {
  const isGood = acceptsOrigin(answer.check)
  if (!isGood) return { isGood, says: 'The browser keeps the answer to itself: the page gets a TypeError.' }
  return answer.location === null
    ? { isGood, says: 'The page gets the answer.' }
    : { isGood, says: 'The browser follows the redirect.' }
}

function ofStranger(answer: Answer): Judged {
  return acceptsOrigin(answer.check)
    ? { isGood: false, says: 'That page gets the answer, and never should.' }
    : { isGood: true, says: 'That page gets a TypeError, as it should.' }
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
