import type { CopiedRequest } from '../copied-request.ts'
import { noEvidence, type Observation, type Purpose } from '../../knowledge/model/evidence.ts'
import type { ImportedCase, Recording } from '../imported.ts'
import { copiedExchange } from './copied-answer.ts'

/** The heads of responses that a program printed below its command, with curl's marks of `-v` or without. */
const heads = /^(?:< )?HTTP\/[\d.]+ (\d{3})([^\n]*)\n((?:(?:< )?[A-Za-z][\w-]*:[^\n]*\r?\n?)*)/gm

interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
}

/**
 * What the program printed as the response to this request, as a recording of it: with the responses behind its
 * redirects, without what a proxy says to CONNECT. Null where it printed none.
 */
export function answerBelow(
  text: string,
  request: CopiedRequest,
  subject: ImportedCase,
): Omit<Recording, 'entry'> | null {
  const answers = [...text.slice(0, 64 * 1024).matchAll(heads)]
    .filter(([, status, reason = '']) => Number(status) >= 200 && !/connection established/i.test(reason))
    .map(([, status, , lines = '']): Answer => ({ status: Number(status), headers: headersIn(lines) }))
  const observations = chainOf(answers, request, subject.url)
  return observations.length === 0
    ? null
    : { subject, evidence: { ...noEvidence, recorded: true, observations }, failed: true }
}

function chainOf(answers: readonly Answer[], request: CopiedRequest, begins: string): readonly Observation[] {
  const isPreflight =
    request.method.toUpperCase() === 'OPTIONS' &&
    request.headers.some(([name]) => name.toLowerCase() === 'access-control-request-method')
  const chain: Observation[] = []
  let url = begins
  for (const [hop, answer] of answers.entries()) {
    const purpose: Purpose = isPreflight
      ? { kind: 'preflight', hop }
      : { kind: 'request', hop, standIn: false }
    const exchange = copiedExchange(
      purpose,
      { method: request.method, url, headers: request.headers },
      answer,
    )
    chain.push(hop === 0 ? exchange : { ...exchange, id: `${exchange.id}:${hop}` })
    const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
    if (isPreflight || answer.status >= 400 || answer.status < 300 || location === undefined) break
    if (!URL.canParse(location, url)) break
    url = new URL(location, url).href
  }
  return chain
}

function headersIn(lines: string): readonly (readonly [string, string])[] {
  return lines.split('\n').flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^(?:< )?([A-Za-z][\w-]*):(.*)$/.exec(line.trimEnd()) ?? []
    return name === undefined ? [] : [[name, value.trim()]]
  })
}
