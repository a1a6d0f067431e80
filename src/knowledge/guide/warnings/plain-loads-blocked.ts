import { proof } from '../../causes/cause.ts'
import { headerOf } from '../../facts/answer.ts'
import { acceptsPage } from '../../facts/facts.ts'
import { isSameSite } from '../../facts/host-class.ts'
import type { WarningRule } from './warning.ts'

/** Fetch standard, "cross-origin resource policy check": it is asked of loads without CORS only. */
export const plainLoadsBlocked = {
  title: 'The same URL is blocked as an image, script or media without crossorigin',
  text: 'Cross-Origin-Resource-Policy lets only pages of its own origin or site load the response without CORS. A fetch() with CORS passes all the same; an <img>, <script> or <video> without crossorigin does not. Set crossorigin on the element, or send Cross-Origin-Resource-Policy: cross-origin for what is public (helmet sends same-origin by default).',
  examine: (facts) => {
    const { request, page, url } = facts
    if (request === null || !acceptsPage(request, facts)) return null
    const policy = headerOf(request, 'cross-origin-resource-policy')?.trim()
    const isForeign = page === null || !isSameSite(page, url)
    if (policy !== 'same-origin' && !(policy === 'same-site' && isForeign)) return null
    return [proof(request, `Cross-Origin-Resource-Policy: ${policy}`)]
  },
} as const satisfies WarningRule
