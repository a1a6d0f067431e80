import type { Case } from '../model/case.ts'
import type { Observation, ObservedResponse, Purpose } from '../model/evidence.ts'
import { isOkStatus, isRedirectStatus } from '../browsers/standard/status.ts'
import { headerValues } from '../model/header-values.ts'
import type { OriginCheck } from './allow-origin.ts'
import { checkOrigin } from './allow-origin.ts'

/** An observation that has a response, with what every rule asks of it. */
export interface Answer {
  readonly id: string
  readonly purpose: Purpose
  readonly observation: Observation
  readonly response: ObservedResponse
  readonly status: number
  readonly isOk: boolean
  /** The `Origin` the probe sent, or null. */
  readonly origin: string | null
  /** The CORS check for that origin; for the page's own where none was sent. */
  readonly check: OriginCheck
  /** Names of the CORS response headers, spelled as the standard does. Empty: the response is bare. */
  readonly corsNames: readonly string[]
  /** Whether `Vary` names `Origin`, or is `*`. */
  readonly variesByOrigin: boolean
  /** Where a redirect leads, resolved; null where the response is none or the address is unusable. */
  readonly location: URL | null
}

/** Reads an observation; null where nothing came back. */
export function answerOf(observation: Observation, subject: Case): Answer | null {
  const { response, request } = observation
  if (response === null) return null
  const origin = headerValues(request.headers, 'origin')[0] ?? null
  return {
    id: observation.id,
    purpose: observation.purpose,
    observation,
    response,
    status: response.status,
    isOk: isOkStatus(response.status),
    origin,
    check: checkOrigin(response.headers, origin ?? subject.pageOrigin, subject.credentials),
    corsNames: corsNamesOf(response),
    variesByOrigin: /(^|,)\s*(origin|\*)\s*(,|$)/i.test(headerValues(response.headers, 'vary').join(',')),
    location: locationOf(response, request.url),
  }
}

const corsHeader =
  /^access-control-(allow-(origin|credentials|methods|headers|private-network)|expose-headers|max-age)$/

function corsNamesOf(response: ObservedResponse): readonly string[] {
  const names = response.headers.map(([name]) => name.toLowerCase()).filter((name) => corsHeader.test(name))
  return [...new Set(names.map((name) => name.replace(/\b[a-z]/g, capital)))]
}

function capital(letter: string): string {
  return letter.toUpperCase()
}

/** Headers meant for CORS by a name that no browser knows (`Access-Control-Allowed-Origin`), as they came. */
export function misspeltCors({ response }: Answer): readonly string[] {
  const isMeant = (name: string) => /^ac+ess?-controll?-|^allow-control-/i.test(name)
  return response.headers
    .filter(([name]) => isMeant(name) && !corsHeader.test(name.toLowerCase()) && !isAsked(name))
    .map(([name]) => name)
}

/** What belongs into a preflight request and is often sent back as well. */
function isAsked(name: string): boolean {
  return /^access-control-request-/i.test(name)
}

function locationOf(response: ObservedResponse, base: string): URL | null {
  if (!isRedirectStatus(response.status)) return null
  const value = headerValues(response.headers, 'location')[0]
  return value === undefined ? null : URL.parse(value.trim(), base)
}

/** The values of one response header joined by a comma and a blank, or null where it is absent. */
export function headerOf(answer: Answer, name: string): string | null {
  const values = headerValues(answer.response.headers, name)
  return values.length === 0 ? null : values.join(', ')
}

/** Whether the body looks like a whole HTML document rather than an API's answer. */
export function isHtmlDocument(answer: Answer): boolean {
  return (
    /text\/html/i.test(headerOf(answer, 'content-type') ?? '') &&
    /<!doctype html|<html[\s>]/i.test(answer.response.body ?? '')
  )
}
