import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

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
    const page = 'http://intranet.shop.example'
    const plain = await stage.serve(
      'api.shop.example',
      ({ path }) => nginxRedirect(301, `${secure.origin}${path}`),
      { scheme: 'http' },
    )
    const secure = await stage.serve('api.shop.example', expressShop({ origin: [page] }), {
      scheme: 'https',
    })
    return {
      subject: stage.ask(`${plain.origin}/v1/orders`, { pageOrigin: page }),
      fix: () => stage.ask(`${secure.origin}/v1/orders`, { pageOrigin: page }),
    }
  },
} as const satisfies Scenario
