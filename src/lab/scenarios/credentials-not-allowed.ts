import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const credentialsNotAllowed = {
  id: 'credentials-not-allowed',
  cause: 'credentials-not-allowed',
  variant: null,
  title: 'Signed in, signed out',
  level: 1,
  story:
    'The page sends the session cookie with its requests since this release. Listing orders used to work without it; now the browser throws the response away.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }),
      fix: () => api.become(expressShop({ origin: [stage.page], credentials: true })),
    }
  },
} as const satisfies Scenario

export const credentialsNotAllowedAndHeader = {
  id: 'credentials-not-allowed.and-header',
  cause: 'credentials-not-allowed',
  variant: null,
  title: 'Two of a kind',
  level: 3,
  story:
    'Sign-in and a tenant switch went live in the same release. The page sends the session cookie and the name of the tenant, and gets nothing.',
  alsoCause: 'request-header-not-allowed',
  start: async (stage) => {
    const broken = expressShop({ origin: [stage.page], allowedHeaders: 'Content-Type' })
    const corrected = expressShop({
      origin: [stage.page],
      credentials: true,
      allowedHeaders: 'Content-Type,X-Tenant',
    })
    const api = await stage.serve('api.shop.example', broken)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['X-Tenant', 'teashop']],
        credentials: 'include',
      }),
      fix: () => api.become(corrected),
    }
  },
} as const satisfies Scenario
