import { acceptsOrigin } from '../../knowledge/facts/allow-origin.ts'
import { answerOf, type Answer } from '../../knowledge/facts/answer.ts'
import { hasListFault, listFaults } from '../../knowledge/facts/preflight-lists.ts'
import { preflightKeptFor } from '../../knowledge/browsers/judge/preflight-cache.ts'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import type { Lesson } from '../../lab/course/lesson.ts'
import type { Shown } from '../../session/course.ts'
import { blank, line, span, type Line, type Span } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'
import { isPreflight } from '../../report/deciding.ts'
import { ofServer, sentAndCame } from './sent-and-came.ts'

/** The requests of a lesson as they went over the wire a moment ago, and what a browser makes of each answer. */
export function demonstrationLines(
  { demonstration: { task, steps } }: Pick<Lesson, 'demonstration'>,
  shown: Shown | null,
  width: number,
): readonly Line[] {
  if (shown === null) return [blank, line(' ', span('Sending the requests…', 'dim'))]
  const isAboutServers = new Set(shown.observations.map(serverOf)).size > 1
  return [
    blank,
    ...paragraph(task, width - 2, { indent: 1, role: 'strong' }),
    ...steps.flatMap(({ says, asks, unwanted = false }, index) => {
      const observation = shown.observations[index]
      if (observation === undefined) return []
      const { credentials } = asks(shown.subject, shown.observations.slice(0, index))
      const subject = { ...shown.subject, credentials }
      return [
        blank,
        ...paragraph(`${index + 1}  ${says}`, width - 2, { indent: 1, role: 'accent' }),
        ...sentAndCame(observation, subject, isAboutServers, width),
        ...outcomeLines(observation, subject, unwanted, width),
      ]
    }),
  ]
}

/** Who answered; worth a line only where it is not always the same one. */
function serverOf({ response }: Observation): string {
  return (response?.headers ?? [])
    .filter(([name]) => ofServer.test(name))
    .map(([, value]) => value)
    .join()
}

function outcomeLines(
  observation: Observation,
  subject: Case,
  unwanted: boolean,
  width: number,
): readonly Line[] {
  const answer = answerOf(observation, subject)
  if (answer === null) return []
  if (answer.origin === null)
    return saidOf(span('·', 'dim'), 'curl shows all of it. It asks nobody for permission.', width)
  const { says, isGood } = unwanted
    ? ofStranger(answer)
    : isPreflight(observation)
      ? afterPreflight(answer, subject)
      : afterRequest(answer)
  return [
    ...saidOf(isGood ? span('✓', 'pass') : span('✗', 'fail'), says, width),
    ...(isGood && isPreflight(observation) ? keptLines(observation, width) : []),
  ]
}

function saidOf(mark: Span, says: string, width: number): readonly Line[] {
  const [first = [], ...more] = paragraph(says, width - 2, { indent: 9, role: mark.role })
  return [line(' '.repeat(7), mark, ' ', ...first.slice(1)), ...more]
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

/** Here it is the refusal that is good. */
function ofStranger(answer: Answer): Judged {
  return acceptsOrigin(answer.check)
    ? { isGood: false, says: 'That page gets the answer, and never should.' }
    : { isGood: true, says: 'That page gets a TypeError, as it should.' }
}

/** For how long each browser would not ask again. */
function keptLines({ response }: Observation, width: number): readonly Line[] {
  const headers = response?.headers ?? []
  if (headerValues(headers, 'access-control-max-age').length === 0) return []
  const kept = engines.map((engine) => `${engineNames[engine]} ${inWords(preflightKeptFor(engine, headers))}`)
  return paragraph(`kept by ${kept.join(', ')}`, width - 2, { indent: 9, role: 'dim' })
}

function inWords(seconds: number): string {
  if (seconds >= 3600) return `${Math.round(seconds / 3600)} h`
  return seconds >= 60 ? `${Math.round(seconds / 60)} min` : `${seconds} s`
}
