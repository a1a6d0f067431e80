import { isTunnelHost } from '../knowledge/facts/host-class.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { failsCheck, stopsAt } from '../knowledge/facts/stops-at.ts'
import type { Observation, RequestForm } from '../knowledge/model/evidence.ts'
import { asBrowserProbe } from './kinds/again.ts'
import type { Probe, Setting } from './probe.ts'

/** What the browser's own two requests met; null where one was not sent. */
export interface MainAnswers {
  readonly preflight: Observation | null
  readonly request: Observation | null
}

/** Of few questions some go to the name, where errors refuse all that the page sends: else the verdict may be a program's alone. */
export function turnedAway(setting: Setting, answers: MainAnswers): readonly Probe[] {
  const own = [answers.preflight, answers.request].filter((sent) => sent !== null)
  const isRefused = own.every(({ response }) => (response?.status ?? 0) >= 400)
  return isRefused ? underBrowsersName(setting, answers) : []
}

/** The page's own requests under a browser's name, where an edge may have turned this program away. */
export function underBrowsersName(setting: Setting, answers: MainAnswers): readonly Probe[] {
  return suspectForms(setting, answers).map((form) => asBrowserProbe(setting, form))
}

/** The forms whose answer an edge may have given instead of the server, as far as they can be sent again. */
function suspectForms(setting: Setting, answers: MainAnswers): readonly RequestForm[] {
  // Tunnels send browsers a page of their own, and programs on: what lets a program in is asked for once more.
  const isTunnel = isTunnelHost(new URL(setting.subject.url).hostname)
  const isSuspect = (observation: Observation | null): boolean =>
    observation !== null &&
    (isTunnel ||
      observation.failure?.kind === 'reset' ||
      (observation.response?.status ?? 0) >= 400 ||
      failsCorsCheck(setting, observation))
  const forms: RequestForm[] = []
  if (isSuspect(answers.preflight)) forms.push('preflight')
  if (isSuspect(answers.request) && !isChange(answers.request)) forms.push('request')
  return forms
}

/** Whether the response, as far as one came, keeps the page out. */
export function failsCorsCheck({ subject }: Setting, observation: Observation | null): boolean {
  return observation !== null && stopsAt(observation, subject).some(failsCheck)
}

/** Whether the request went out by a method that may change data, and so has no equal among the other probes. */
export function isChange(request: Observation | null): boolean {
  return request !== null && !isSafeMethod(request.request.method)
}
