import type { App } from '../app.ts'
import type { Scenario } from '../scenario.ts'

export const crossOriginResourcePolicyOrb = {
  id: 'cross-origin-resource-policy.orb',
  cause: 'cross-origin-resource-policy',
  variant: 'orb',
  title: 'A picture of letters',
  level: 3,
  story:
    'The badge of the build is missing from the page for everybody with Chrome and Firefox; a colleague with a Mac sees it. The service that draws it was rewritten on Friday.',
  start: async (stage) => {
    const badge =
      (type: string): App =>
      () => ({
        status: 200,
        headers: [
          ['Content-Type', type],
          ['X-Content-Type-Options', 'nosniff'],
        ],
        body: 'GIF89a',
      })
    const files = await stage.serve('badges.shop.example', badge('application/json'))
    return {
      subject: stage.ask(`${files.origin}/build.gif`, { as: 'img' }),
      fix: () => files.become(badge('image/gif')),
    }
  },
} as const satisfies Scenario
