import { type CheckStatus, type Proof, type CheckId, type CheckResult, checkIds } from '../model/diagnosis.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { proof } from '../causes/cause.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { seen } from '../facts/faults.ts'
import { errorAnswer, noErrorAnswer } from '../facts/error-answer.ts'
import { acceptsOrigin } from '../facts/allow-origin.ts'
import { omissionOf } from '../facts/origin-policy.ts'
import { stopsAt } from '../facts/stops-at.ts'
import { whyStopped } from '../facts/why-stopped.ts'
import { asksWithCors } from '../browsers/judge/asks-with-cors.ts'
import { preflightNeeds } from '../browsers/judge/preflight-needs.ts'
import { headerValues } from '../model/header-values.ts'

/** One of the questions of the first ten minutes. */
export interface Check {
  /** A few words, as a statement that should hold. */
  readonly title: string
  readonly question: string
  /** Where a browser shows it. */
  readonly seeItYourself: string
  /** What shows it in a terminal. */
  readonly withCurl: string
  readonly why: string
  readonly judge: (facts: Facts) => CheckJudgement
}

/** What the evidence says to a check. */
interface CheckJudgement {
  readonly status: CheckStatus
  readonly evidence: readonly Proof[]
}

/** The checks of the first ten minutes. */
export const checks = {
  'allow-origin-header': {
    title: 'Access-Control-Allow-Origin is there',
    question: 'Does the failing response carry Access-Control-Allow-Origin?',
    seeItYourself:
      'DevTools, Network panel: the failing row (the OPTIONS row where there is one), Response Headers.',
    withCurl: 'curl -i with the page’s Origin shows every response header.',
    why: 'It is the server’s permission. A browser that does not find it keeps the response from the page, whatever its status.',
    judge: (facts) => {
      const answer = decidingAnswer(facts)
      if (answer === null)
        return { status: 'unknown', evidence: [proof(null, 'nothing came back that could carry it')] }
      const value = headerOf(answer, 'access-control-allow-origin')
      const { method } = answer.observation.request
      return value === null
        ? { status: 'fail', evidence: [proof(answer, `${method} is answered ${answer.status} without it`)] }
        : {
            status: 'pass',
            evidence: [
              proof(
                answer,
                `${method} is answered ${answer.status} with Access-Control-Allow-Origin: ${value}`,
              ),
            ],
          }
    },
  },
  'origin-exactly-allowed': {
    title: 'The page’s origin is allowed, exactly',
    question: 'Does the server allow exactly this origin?',
    seeItYourself:
      'DevTools, Network panel: hold Origin (Request Headers) against Access-Control-Allow-Origin (Response Headers), letter by letter.',
    withCurl:
      'The same curl twice, once with this Origin and once with http://localhost:3000, shows whom the server knows.',
    why: 'Scheme, host and port are compared byte for byte: https and http, www and apex, a slash at the end all make a difference.',
    judge: (facts) => {
      const answer = decidingAnswer(facts)
      if (answer === null)
        return { status: 'unknown', evidence: [proof(null, 'nothing came back to compare')] }
      const wanted = answer.origin ?? facts.subject.pageOrigin
      const value = headerOf(answer, 'access-control-allow-origin')
      if (acceptsOrigin(answer.check))
        return { status: 'pass', evidence: [proof(answer, `${wanted} is answered with ${value ?? ''}`)] }
      const { allowed, probe } = omissionOf(facts)
      return {
        status: 'fail',
        evidence: [
          proof(
            answer,
            `${wanted} is answered with ${value === null ? 'no Access-Control-Allow-Origin' : value || 'an empty value'}`,
          ),
          ...(allowed === null || allowed === value ? [] : [{ probe, says: `${allowed} is allowed` }]),
        ],
      }
    },
  },
  'preflight-succeeds': {
    title: 'The preflight succeeds',
    question: 'Is there an OPTIONS request before the real one, and is it answered as it must be?',
    seeItYourself:
      'DevTools, Network panel: the row of type “preflight” before the call. Chromium lists it; Firefox shows method OPTIONS.',
    withCurl:
      'curl -X OPTIONS with Origin and Access-Control-Request-Method, and no credentials, is the preflight.',
    why: 'A method or header beyond the harmless ones has to be allowed by the server first. Without a 2xx response that allows all of it, the real request is never sent.',
    judge: (facts) => {
      const { preflight, preflightFails, judged, subject, silence, isCrossOrigin } = facts
      const needed =
        subject.usesPreflight === true || preflightNeeds('standard', subject.method, subject.headers).needed
      if (!isCrossOrigin || (!needed && preflight === null))
        return { status: 'not-applicable', evidence: [proof(null, 'this request needs no preflight')] }
      if (preflight === null) {
        const why =
          silence === null
            ? 'no preflight was observed'
            : `the preflight got no response: ${silence.failure.message}`
        return { status: 'unknown', evidence: [proof(silence?.observation ?? null, why)] }
      }
      const stops = judged.stops.find(({ at, hop }) => at === 'preflight' && hop === 0)
      if (!needed && stops === undefined)
        return {
          status: 'not-applicable',
          evidence: [proof(preflight, 'by the standard this request needs no preflight')],
        }
      const fails =
        preflightFails &&
        (stops !== undefined || judged.stops.length === 0 || judged.stops.some(({ at }) => at === 'page'))
      // What is seen names the value of Allow-Origin, or that there is none.
      const isSeen = ['missing', 'mismatch', 'invalid', 'multiple'].includes(preflight.check.kind)
      const why = whyStopped(stopsAt(preflight.observation, subject), preflight.observation, subject)
      const evidence =
        fails && !isSeen && why !== null ? [seen(preflight), proof(preflight, why)] : [seen(preflight)]
      return { status: fails ? 'fail' : 'pass', evidence }
    },
  },
  'single-allow-origin-value': {
    title: 'Access-Control-Allow-Origin has one value',
    question: 'Is Access-Control-Allow-Origin a single value, on a single line?',
    seeItYourself:
      'DevTools, Network panel, Response Headers, raw: two lines of that name, or a comma in one.',
    withCurl: 'curl -i prints every line as it came. Tools that merge headers hide a second one.',
    why: 'There is room for one origin or *. Two values are refused even where both are right; most often two layers each add one.',
    judge: (facts) => {
      const answer = decidingAnswer(facts)
      if (answer === null)
        return { status: 'unknown', evidence: [proof(null, 'nothing came back that could carry it')] }
      const lines = headerValues(answer.response.headers, 'access-control-allow-origin')
      if (lines.length === 0)
        return { status: 'not-applicable', evidence: [proof(answer, 'the header is absent')] }
      const isSingle = lines.length === 1 && !/[\s,]/.test((lines[0] ?? '').trim())
      return {
        status: isSingle ? 'pass' : 'fail',
        evidence: [
          proof(answer, `${lines.length === 1 ? 'one line' : `${lines.length} lines`}: ${lines.join(' | ')}`),
        ],
      }
    },
  },
  'cors-before-routes': {
    title: 'CORS runs before the routes, on errors too',
    question: 'Does CORS run before the routes, so that an error response carries the headers as well?',
    seeItYourself:
      'DevTools, Network panel: call a path that does not exist from the page, and look for Access-Control-Allow-Origin on the 404.',
    withCurl: 'curl -i with the page’s Origin on a path that does not exist.',
    why: 'Whatever answers before CORS has run sends a bare response. The browser hides it, and with it the status that would say what is wrong.',
    judge: (facts) => {
      const { request } = facts
      const error = errorAnswer(facts)
      if (error === null || request === null) {
        const none = noErrorAnswer(facts)
        const why = 'no error of 400 or above was seen: give a URL that is known to answer one (--error-url)'
        return {
          status: 'unknown',
          evidence: [...(none === null ? [] : [seen(none)]), proof(null, why)],
        }
      }
      if (error === request) return ofRequest(request)
      const evidence = [seen(error), seen(request)]
      // A page that is let in misses the header on the error, whatever else shows that the policy ran.
      if (acceptsPage(request, facts) && error.check.kind === 'missing') return { status: 'fail', evidence }
      if (speaks(error) && speaks(request)) {
        const mark = markOf(error)
        return {
          status: 'pass',
          evidence: mark === null ? evidence : [...evidence, proof(error, mark)],
        }
      }
      if (speaks(error) || speaks(request)) return { status: 'fail', evidence }
      return {
        status: 'unknown',
        evidence: [...evidence, proof(null, 'both are bare, so that one says nothing about the other')],
      }
    },
  },
} as const satisfies Readonly<Record<CheckId, Check>>

/** All five, judged, in their order. Without a request that asks with CORS none applies. */
export function checkResults(facts: Facts): readonly CheckResult[] {
  const why = whyNone(facts)
  return checkIds.map((id) => {
    const { title } = checks[id]
    if (why === null) return { id, title, ...checks[id].judge(facts) }
    return {
      id,
      title,
      status: 'not-applicable',
      evidence: [proof(null, why)],
    }
  })
}

function whyNone({ judged, subject }: Facts): string | null {
  if (judged.verdict.outcome === 'not-cross-origin')
    return 'page and request have the same origin: no CORS here'
  if (asksWithCors(subject)) return null
  return subject.as === 'websocket'
    ? 'a WebSocket asks without CORS: its server decides by Origin itself'
    : 'this request asks without CORS: no header of it is looked at'
}

/** Only the request itself is an error: that it carries the headers says that errors do, not that nothing else lacks them. */
function ofRequest(request: Answer): CheckJudgement {
  if (speaks(request)) return { status: 'pass', evidence: [seen(request)] }
  return {
    status: 'unknown',
    evidence: [seen(request), proof(null, 'the only error that was seen is the request itself')],
  }
}

/** The policy has seen this response, whether or not it allows the origin. */
function speaks(answer: Answer): boolean {
  return (
    headerOf(answer, 'access-control-allow-origin') !== null ||
    answer.corsNames.length > 0 ||
    answer.variesByOrigin
  )
}

/** What shows that the policy ran although it does not let this origin in; null where Allow-Origin itself does. */
function markOf(answer: Answer): string | null {
  if (headerOf(answer, 'access-control-allow-origin') !== null) return null
  const mark = answer.corsNames.length > 0 ? answer.corsNames.join(', ') : 'Vary: Origin'
  return `${mark} shows that the CORS policy ran here, too`
}
