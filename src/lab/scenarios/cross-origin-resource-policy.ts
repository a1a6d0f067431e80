import { withHeaders, type App } from '../app.ts'
import type { Scenario } from '../scenario.ts'

export const crossOriginResourcePolicyCorp = {
  id: 'cross-origin-resource-policy.corp',
  cause: 'cross-origin-resource-policy',
  variant: 'corp',
  title: 'The empty frames',
  level: 2,
  story:
    'Since the security review the product pictures are gone from the shop. Opened in a tab of its own each picture is there, and no error in the console says CORS.',
  start: async (stage) => {
    const pictures: App = () => ({
      status: 200,
      headers: [['Content-Type', 'image/svg+xml']],
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const policed =
      (policy: string): App =>
      (asked) =>
        withHeaders(pictures(asked), [['Cross-Origin-Resource-Policy', policy]])
    const files = await stage.serve('files.shop.example', policed('same-origin'))
    return {
      subject: stage.ask(`${files.origin}/teapot.svg`, { as: 'img' }),
      fix: () => files.become(policed('cross-origin')),
    }
  },
} as const satisfies Scenario

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
