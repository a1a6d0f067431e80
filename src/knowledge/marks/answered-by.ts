import type { AnsweredBy } from '../model/diagnosis.ts'
import type { SoftwareId } from '../model/software.ts'
import type { Answer } from '../facts/answer.ts'
import { layerOf } from './layer-of.ts'
import { loginGateways, networks } from './platforms.ts'

/** What hands on what others made: its mark tells the way a response came, and not who made it. */
const fronts: ReadonlySet<SoftwareId> = new Set([...loginGateways, ...networks].map(({ id }) => id))

/** Pages that a server writes by itself, so that nothing behind it can have made the response. */
const ownPages: readonly (readonly [SoftwareId, RegExp])[] = [
  ['nginx', /<center>(nginx|openresty)[^<]*<\/center>/],
  ['apache', /<address>Apache\/[\d.]+/],
  ['haproxy', /No server is available to handle this request|Request forbidden by administrative rules/],
  ['envoy', /upstream connect error|no healthy upstream/],
]

/** Who answered each of the two requests, and the server behind what stands in front. */
export function answeredBy(preflight: Answer | null, request: Answer | null): AnsweredBy {
  const answers = [request, preflight].filter((answer) => answer !== null)
  return {
    preflight: layerOf(preflight).id,
    request: layerOf(request).id,
    origin: answers.map(makerOf).find((id) => id !== null) ?? null,
  }
}

/** Who made the response, where the wire shows it: an application by its mark, a server by its own page. */
export function makerOf(answer: Answer): SoftwareId | null {
  const { id } = layerOf(answer)
  if (id !== null && !fronts.has(id)) return id
  const body = answer.response.body ?? ''
  return ownPages.find(([one, page]) => one === id && page.test(body))?.[0] ?? null
}
