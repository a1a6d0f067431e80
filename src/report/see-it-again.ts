import { asCurl } from '../knowledge/guide/as-curl.ts'
import type { Evidence } from '../knowledge/model/evidence.ts'

/** The page's own requests as curl commands, before any redirect: what a reader runs to see the same. */
export function seeItAgain({ observations }: Evidence): readonly string[] {
  return observations
    .filter(
      ({ purpose }) => (purpose.kind === 'preflight' || purpose.kind === 'request') && purpose.hop === 0,
    )
    .map(({ request }) => asCurl(request))
}
