import type { Verdict } from '../model/diagnosis.ts'

/** Nothing more will come of looking: it goes through, or all that is open is the method that is not sent. */
export function isSettled({ outcome, browsers }: Verdict): boolean {
  if (outcome === 'allowed' || outcome === 'not-cross-origin') return true
  return (
    outcome === 'inconclusive' && Object.values(browsers).every((browser) => browser.outcome === 'response')
  )
}
