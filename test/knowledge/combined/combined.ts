import { handshakeHeaders } from '../../../src/knowledge/browsers/standard/handshake.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { noEvidence, type Evidence, type Observation } from '../../../src/knowledge/model/evidence.ts'
import { preflight, request } from '../causes/evidence-builder.ts'
import { concluded } from '../../field/conclusions/concluded.ts'
import { known } from './known.ts'
import { probed } from './probed.ts'
import { requests } from './requests.ts'
import { toPreflight, toRequest } from './responses.ts'

/** `GET with a header; OPTIONS: bare 405; request: let in; errors are bare`, concluded. */
export function combined(name: string): string {
  return concluded({ id: name, ...given(name), chosen: null })
}

/** What such a name says of the request, and of what was seen. */
export function given(name: string): { readonly subject: Case; readonly evidence: Evidence } {
  const [what = '', ...parts] = name.split('; ')
  const subject = named(requests, what)
  const observations = parts.flatMap((part) => observed(part, subject))
  const told: Partial<Evidence> = Object.assign({}, ...parts.map((part) => known[part]))
  return { subject, evidence: { ...noEvidence, ...told, observations } }
}

function observed(part: string, subject: Case): readonly Observation[] {
  const { pageOrigin } = subject
  const [form, answer = ''] = part.split(': ')
  if (form === 'OPTIONS') return [preflight(subject, named(toPreflight(pageOrigin), answer))]
  if (form === 'request') return [asSent(subject, request(subject, named(toRequest(pageOrigin), answer)))]
  if (form === 'stand-in') return [request(subject, named(toRequest(pageOrigin), answer), { standIn: true })]
  return known[part] === undefined ? named(probed(subject), part) : []
}

/** A WebSocket's request is its handshake. */
function asSent({ as }: Case, observation: Observation): Observation {
  if (as !== 'websocket') return observation
  const headers = [...observation.request.headers, ...handshakeHeaders]
  return { ...observation, request: { ...observation.request, headers } }
}

function named<Thing>(things: Readonly<Record<string, Thing>>, name: string): Thing {
  const thing = things[name]
  if (thing === undefined) throw new Error(`nothing is named ${name}`)
  return thing
}
