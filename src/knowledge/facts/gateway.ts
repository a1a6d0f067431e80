import { isNetwork, makerOf, onTheWay } from '../marks/layer-of.ts'
import { marksOf, softwareName } from '../marks/catalogue.ts'
import { saidOf } from '../marks/words.ts'
import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import type { Facts } from './facts.ts'

const frameworks = /express|php|next\.js|asp\.net|werkzeug|gunicorn|uvicorn|wsgiserver|kestrel|phusion/i

/**
 * What shows that a proxy answered because the application behind it gave no usable response, or null: 502 and 504 mean
 * just that (RFC 9110, 15.6.3 and 15.6.5); 503 may be the application's own word, so it takes a proxy's mark.
 */
export function gatewayMark(answer: Answer): string | null {
  const { status } = answer
  const said = saidOf(answer, 'nothing-behind')
  if (said !== null) return `${status} from ${said.name}: ${said.says}`
  if (status !== 502 && status !== 503 && status !== 504) return null
  const poweredBy = `${headerOf(answer, 'x-powered-by') ?? ''} ${headerOf(answer, 'server') ?? ''}`
  if (frameworks.test(poweredBy)) return null
  const proxy = proxyName(answer)
  if (status === 503 && proxy === null) return null
  return `${status}${proxy === null ? '' : ` from ${proxy}`}: a proxy got no usable response from the application`
}

function proxyName(answer: Answer): string | null {
  const maker = makerOf(answer)
  const isProxys = maker !== null && marksOf(maker.id)?.role === 'proxy'
  const [way] = [...onTheWay(answer), ...(isProxys ? [maker] : [])].filter(
    ({ id }) => id !== 'node' && !isNetwork(id),
  )
  if (way !== undefined) return softwareName(way.id)
  const page = /<title>50[234] |service (temporarily )?unavailable<\/(h1|title)>|endpoint request timed out/i
  return page.test(answer.response.body ?? '') || headerOf(answer, 'via') !== null ? 'a proxy' : null
}

/** Whether the 500 of a gateway to OPTIONS is of OPTIONS alone, on which the program behind it fails: it gives the request a good response. */
export function failsOnOptionsAlone({ preflight, request }: Pick<Facts, 'preflight' | 'request'>): boolean {
  if (preflight?.status !== 500 || gatewayMark(preflight) === null) return false
  return request !== null && request.status < 400
}
