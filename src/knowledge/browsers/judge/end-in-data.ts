import type { RequestKind } from '../../model/request-kind.ts'
import type { Rules } from '../engines/rules.ts'
import { typeOfDataUrl } from '../standard/data-url.ts'
import type { Judgement, WireRequest } from './exchange.ts'
import { opaqueResponse, stopped } from './judgements.ts'
import { whyNotTaken } from './why-not-taken.ts'

/** A redirect to a `data:` URL, where the engine follows it: the type that it tells decides. */
export function endInData(
  rules: Rules,
  as: RequestKind,
  href: string,
  hop: number,
  wire: readonly WireRequest[],
): Judgement {
  const type = typeOfDataUrl(href)
  if (type === null) return stopped('scheme', hop, 'location', wire)
  const answer = { status: 200, headers: [['content-type', type]] } as const
  const isPicture = !as.startsWith('img') || type.startsWith('image/')
  const why = isPicture ? whyNotTaken(rules, as, answer, 'GET', false, true) : 'type-not-taken'
  return why === null ? opaqueResponse(wire) : stopped(why, hop, 'location', wire)
}
