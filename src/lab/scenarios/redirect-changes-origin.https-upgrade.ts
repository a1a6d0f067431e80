import { movedToHttps } from '../moved-to-https.ts'
import type { Scenario } from '../scenario.ts'

export const redirectChangesOriginHttpsUpgrade = {
  id: 'redirect-changes-origin.https-upgrade',
  cause: 'redirect-changes-origin',
  variant: 'https-upgrade',
  title: 'The bookmark',
  level: 2,
  story:
    'A small tool on the intranet reads orders over an address that somebody saved years ago. It stopped when the API was hardened. The address still opens in a tab.',
  needsNames: true,
  start: async (stage) => {
    const { page, plain, secure } = await movedToHttps(stage)
    return {
      subject: stage.ask(`${plain.origin}/v1/orders`, { pageOrigin: page }),
      fix: () => stage.ask(`${secure.origin}/v1/orders`, { pageOrigin: page }),
    }
  },
} as const satisfies Scenario
