import { engines } from '../../model/cors-error.ts'
import type { Finding, Proof } from '../../model/diagnosis.ts'
import { proof } from '../../causes/cause.ts'
import { loopbackInstead } from '../../facts/asked-instead.ts'
import type { Facts } from '../../facts/facts.ts'
import type { WarningRule } from './warning.ts'

export const browsersDisagreeWarning = {
  title: 'The browsers do not agree',
  text: 'What passes in one browser fails in another, so a test in one of them proves little.',
  examine: (facts, causes) => {
    const told = [...inSafariAlone(facts), ...blockedBySome(facts, causes)]
    return told.length === 0 ? null : told
  },
} as const satisfies WarningRule

/** Safari alone upgrades what the page asks of the own machine. */
function inSafariAlone({ judged, subject, evidence }: Facts): readonly Proof[] {
  const https = loopbackInstead(subject, evidence)
  if (https === null || judged.verdict.browsers.webkit.outcome !== 'response') return []
  return [
    proof(
      null,
      `upgrade-insecure-requests has Safari ask for ${https}; Chromium and Firefox leave http on the own machine as it is. Leave that directive out while developing`,
    ),
  ]
}

function blockedBySome({ judged }: Facts, causes: readonly Finding[]): readonly Proof[] {
  const { browsers } = judged.verdict
  const blocked = engines.filter((engine) => browsers[engine].outcome === 'network-error')
  if (judged.unsettled || blocked.length === 0 || blocked.length === engines.length) return []
  if (causes.some(({ id }) => id === 'browsers-disagree')) return []
  return [
    proof(
      null,
      `${blocked.join(' and ')} ${blocked.length > 1 ? 'block' : 'blocks'} the request, the others do not`,
    ),
  ]
}
