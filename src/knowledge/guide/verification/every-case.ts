import { asksWithCors } from '../../browsers/judge/asks-with-cors.ts'
import { asCurl } from '../as-curl.ts'
import { errorAnswer } from '../../facts/error-answer.ts'
import type { Facts } from '../../facts/facts.ts'
import { acceptsPage } from '../../facts/facts.ts'
import type { Verification } from './verification.ts'

/** The request as the case makes it, for a terminal. */
function requestAsCurl({ subject, evidence }: Facts): string {
  const sent = evidence.observations.find(
    ({ purpose }) => purpose.kind === 'request' && purpose.hop === 0 && !purpose.standIn,
  )
  return asCurl(
    sent?.request ?? {
      method: subject.method,
      url: subject.url,
      headers: [['Origin', subject.pageOrigin], ...subject.headers],
    },
  )
}

/** The preflight as a browser sends it, for a terminal. */
function preflightAsCurl({ subject, evidence }: Facts): string {
  const sent = evidence.observations.find(({ purpose }) => purpose.kind === 'preflight' && purpose.hop === 0)
  const asked = sent?.request.headers.filter(([name]) => /^(origin|access-control-request-.*)$/i.test(name))
  return asCurl({
    method: 'OPTIONS',
    url: subject.url,
    headers: asked ?? [
      ['Origin', subject.pageOrigin],
      ['Access-Control-Request-Method', subject.method],
    ],
  })
}

export const inTheBrowser = {
  id: 'in-the-browser',
  title: () => 'The deployed page gets its response in a real browser',
  how: ({ subject }) =>
    `open ${subject.pageUrl ?? subject.pageOrigin}, make the call, and see in the Network panel ${subject.method} ${new URL(subject.url).pathname} answered ${asksWithCors(subject) ? 'with Access-Control-Allow-Origin' : subject.as === 'websocket' ? '101' : 'and not blocked'}`,
  status: () => 'todo',
} as const satisfies Verification

export const preflightByCurl = {
  id: 'preflight-by-curl',
  title: ({ preflight }) =>
    preflight === null
      ? 'A preflight, should one be needed, is answered rightly'
      : 'The preflight is answered rightly',
  how: preflightAsCurl,
  status: ({ preflight, preflightFails, judged, silence }) => {
    if (preflight === null) return silence === null && judged.verdict.outcome === 'allowed' ? 'pass' : 'todo'
    return preflightFails && judged.stops.length > 0 ? 'fail' : 'pass'
  },
} as const satisfies Verification

export const withCredentials = {
  id: 'with-credentials',
  title: ({ sendsCredentials }) =>
    sendsCredentials
      ? 'With credentials: Allow-Origin is this origin and Allow-Credentials is true'
      : 'Credentials: none are sent, so Allow-Credentials need not be there',
  how: requestAsCurl,
  status: (facts) => {
    const { preflight, request, standIn, sendsCredentials } = facts
    // Nothing to prove: that the origin is allowed stands among the others.
    if (!sendsCredentials) return 'pass'
    const answers = [preflight, standIn ? null : request].filter((answer) => answer !== null)
    if (answers.length === 0) return 'todo'
    return answers.every(({ check }) => check.kind === 'passes') ? 'pass' : 'fail'
  },
} as const satisfies Verification

export const onStaging = {
  id: 'on-staging',
  title: () => 'A staging deployment with production-like origins passes first',
  how: ({ subject }) =>
    `check with the staging page and URL, each on its own https host as in production (page ${subject.pageOrigin}, API ${new URL(subject.url).origin})`,
  status: () => 'todo',
} as const satisfies Verification

export const errorsCarryHeaders = {
  id: 'errors-carry-headers',
  title: (facts) => {
    const error = errorAnswer(facts)
    const speaks = error !== null && (error.corsNames.length > 0 || error.variesByOrigin)
    return speaks && !acceptsPage(error, facts) && error.check.kind !== 'passes'
      ? 'Error responses let this origin in too'
      : 'Error responses carry the headers too'
  },
  how: (facts) => {
    const error = errorAnswer(facts)
    return error === null
      ? 'no error was seen so far: give a URL that is known to answer one (--error-url), and look for Access-Control-Allow-Origin on it'
      : asCurl(error.observation.request)
  },
  status: (facts) => {
    const error = errorAnswer(facts)
    if (error === null) return 'todo'
    return acceptsPage(error, facts) || error.check.kind === 'passes' ? 'pass' : 'fail'
  },
} as const satisfies Verification
