import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import { answerOf, isHtmlDocument } from './answer.ts'
import { refusalSentence } from './origin-policy.ts'
import { bodySays } from './refusal-kind.ts'

/**
 * What is amiss with what the page's own server answers to a request of one origin, in one sentence without a full stop;
 * null where nothing is. The proxy of a development server stands behind most of it: gone in production, or on the way.
 */
export function amissAtHome(subject: Case, { observations }: Evidence): string | null {
  const observation = observations.find(
    ({ purpose, response }) => purpose.kind === 'request' && response !== null,
  )
  const answer = observation === undefined ? null : answerOf(observation, subject)
  if (answer === null) return null
  const { method } = answer.observation.request
  const words = bodySays(answer)
  const says = words === null ? '' : `, “${words}”`
  if (answer.status >= 400 && refusalSentence(answer) !== null)
    return `${method} is answered ${answer.status}${says}: what stands behind this server takes the Origin for a stranger’s, since a proxy in between calls it by another name (changeOrigin of a development proxy, a Host that is not passed on). Let the proxy pass Host and X-Forwarded-Proto on, or name ${subject.pageOrigin} in the policy behind it`
  if (answer.status >= 400)
    return `${method} is answered ${answer.status}${says}: an error of this server, or of what it passes the call on to${mayBeUnpassed(answer.status) ? '. A path that only the proxy of the development server passed on has nothing behind it here' : ''}`
  return answer.isOk && isHtmlDocument(answer) && !isLoadedFile(subject.as) && subject.as !== 'form'
    ? `${method} is answered ${answer.status} with a web page. Where data was meant, this server does not pass the path on to the API, as the proxy of a development server did`
    : null
}

/** What a server of files answers to what it does not have, or to another method. */
function mayBeUnpassed(status: number): boolean {
  return [403, 404, 405, 501].includes(status)
}
