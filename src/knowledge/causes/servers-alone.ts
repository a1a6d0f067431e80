import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { keptFromBrowsers } from '../facts/kept-from-browsers.ts'
import type { Remedy } from '../marks/marks.ts'

/** What to do where the API itself says that no page may call it: no list of origins lets one in. */
export function serversAlone(
  answer: Answer,
  { url, subject }: Facts,
): { readonly remedy: Remedy } | Record<never, never> {
  const says = keptFromBrowsers(answer)
  if (says === null) return {}
  return {
    remedy: [
      `Call ${url.hostname} from a server of your own`,
      `The API says it itself: “${says.replace(/\.$/, '')}”. No header of the page changes that; only the API’s own rules can, where it is yours.`,
      `Let a route of the server of ${subject.pageOrigin} (or a function beside it) make the call, with the key in its environment: a key in a page is everybody’s. The page calls that route.`,
      'Or take the plan, or the kind of key, that the API means for pages: its documentation names it. Then probe again.',
    ],
  }
}
