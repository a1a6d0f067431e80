import { engines } from '../../model/cors-error.ts'
import { proof } from '../../causes/cause.ts'
import { loopbackInstead } from '../../facts/asked-instead.ts'
import type { WarningRule } from './warning.ts'

export const browsersDisagreeWarning = {
  title: 'The browsers do not agree',
  text: 'What passes in one browser fails in another, so a test in one of them proves little.',
  examine: ({ judged, subject, evidence }, causes) => {
    const { browsers } = judged.verdict
    const upgraded = loopbackInstead(subject, evidence)
    if (upgraded !== null && browsers.webkit.outcome === 'response')
      return [
        proof(
          null,
          `upgrade-insecure-requests has Safari ask for ${upgraded}; Chromium and Firefox leave http on the own machine as it is. Leave that directive out while developing`,
        ),
      ]
    const blocked = engines.filter((engine) => browsers[engine].outcome === 'network-error')
    if (judged.unsettled || blocked.length === 0 || blocked.length === engines.length) return null
    if (causes.some(({ id }) => id === 'browsers-disagree')) return null
    return [
      proof(
        null,
        `${blocked.join(' and ')} ${blocked.length > 1 ? 'block' : 'blocks'} the request, the others do not`,
      ),
    ]
  },
} as const satisfies WarningRule
