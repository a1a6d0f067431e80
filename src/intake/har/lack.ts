import { preflightNeeds } from '../../knowledge/browsers/judge/preflight-needs.ts'
import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { valueOf } from '../browser-headers.ts'
import type { Recording } from '../imported.ts'

/** What a recording does not hold of a failed request, in sentences: without it less can be told. */
export function lackOf({ subject, evidence, entry }: Recording): readonly string[] {
  const of = (kind: 'preflight' | 'request') =>
    evidence.observations.find(({ purpose }) => purpose.kind === kind && purpose.hop === 0)
  const [preflight, request] = [of('preflight'), of('request')]
  const name = `entry ${entry}, ${subject.method} ${visible(redactUrl(subject.url))}`
  const { needed } = preflightNeeds('standard', subject.method, subject.headers)
  const said: string[] = []
  if (request === undefined && preflight === undefined)
    said.push(
      evidence.reported.length > 0
        ? `${name}: the recording holds no answer to it, only the reason that the browser gives`
        : `${name}: the recording holds no answer to it and no reason why not`,
    )
  else if (request === undefined && preflight !== undefined && passed(preflight))
    said.push(`${name}: the recording holds its preflight and no response to the request itself`)
  else if (preflight === undefined && needed && request?.response != null)
    said.push(`${name}: it needs a preflight, which the recording does not hold`)
  if (subject.pageOrigin === null)
    said.push(`${name}: the recording does not name the page (Origin, Referer)`)
  return said
}

/** After a preflight that fails the browser sends no request: nothing is missing then. */
function passed({ response }: Observation): boolean {
  if (response === null || response.status < 200 || response.status > 299) return false
  return valueOf(response.headers, 'access-control-allow-origin') !== null
}
