import { causeOf } from '../causes/catalogue.ts'
import type { CauseId, Finding, FixSide } from '../model/diagnosis.ts'
import { softwareName } from '../marks/catalogue.ts'
import { isNeedless } from './needless-header.ts'
import { roleOf } from './catalogue.ts'
import type { SoftwareId } from '../model/software.ts'

/** Whether a recipe for this stack can mend the cause. */
export function canFix(finding: Pick<Finding, 'id'>, stack: SoftwareId): boolean {
  return causeOf(finding.id).beyond?.roles.includes(roleOf(stack)) !== true
}

/** One sentence: that this stack cannot fix the cause, and who can. */
export function whoCanFix(finding: Pick<Finding, 'id'>, stack: SoftwareId): string {
  const who = causeOf(finding.id).beyond?.who ?? 'the layer that answered can'
  return `${softwareName(stack)} cannot fix this; ${who}.`
}

/** Causes whose change is in the page, its address or its build. */
const ofPage: ReadonlySet<CauseId> = new Set([
  'redirect-changes-origin',
  'preflight-redirected',
  'wrong-url',
  'null-origin',
  'mixed-content',
  'page-csp',
  'opaque-response',
  'bad-port',
])
/** Causes whose change is in the network, a certificate, or what stands in front. */
const ofInfrastructure: ReadonlySet<CauseId> = new Set([
  'dns-failure',
  'connection-refused',
  'connection-broken',
  'timeout',
  'tls-failure',
  'local-network-access',
  'blocked-at-edge',
  'gateway-error',
  'partial-rollout',
  'stale-preflight',
  'proxy-strips-headers',
])

/** Who has to change something. */
export function sideOf({ id, variant }: Pick<Finding, 'id' | 'variant'>): FixSide {
  if (isNeedless({ id, variant }) || ofPage.has(id) || (id === 'method-not-allowed' && variant === 'case'))
    return 'page'
  return ofInfrastructure.has(id) ? 'infrastructure' : 'server'
}
