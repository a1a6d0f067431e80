import type { CauseId, Finding, StackId } from '../model/diagnosis.ts'
import { stacks } from './catalogue.ts'
import type { Role } from './stack.ts'

/** Causes that some roles cannot fix, and who can. */
const beyond: Readonly<Partial<Record<CauseId, { readonly roles: readonly Role[]; readonly who: string }>>> =
  {
    'blocked-at-edge': {
      roles: ['application', 'front-end server'],
      who: 'the firewall, bot protection, access gateway or rate limit that answered can: it must let OPTIONS and the API paths through without a challenge',
    },
    'proxy-strips-headers': {
      roles: ['application', 'front-end server'],
      who: 'the proxy or CDN between the browser and the application can: it drops headers that the application sends',
    },
    'preflight-elsewhere': {
      roles: ['application'],
      who: 'the proxy or route that answers OPTIONS can: it must hand OPTIONS on to the application, or send the headers itself',
    },
    'page-csp': {
      roles: ['gateway'],
      who: 'the server of the page can: its Content-Security-Policy must name the API in connect-src',
    },
  }

/** Whether a recipe for this stack can mend the cause. */
export function canFix(finding: Pick<Finding, 'id'>, stack: StackId): boolean {
  return beyond[finding.id]?.roles.includes(stacks[stack].role) !== true
}

/** One sentence: that this stack cannot fix the cause, and who can. */
export function whoCanFix(finding: Pick<Finding, 'id'>, stack: StackId): string {
  const who = beyond[finding.id]?.who ?? 'the layer that answered can'
  return `${stacks[stack].name} cannot fix this; ${who}.`
}
