import type { Asked } from './proof.ts'

type Request = Asked['request']

/** A token in `Authorization`: a preflight goes first. */
export const authorized: Request = { headers: [['Authorization', 'Bearer of-the-proof']] }

/** A page of a list, whose answer counts the whole in a header that script wants. */
export const counted: Request = { path: '/v1/orders?page=2' }

export const withCookies: Request = { credentials: 'include' }

/** An address that sets a cookie and says which cookies it was sent. */
export const session: Request = { path: '/v1/session', credentials: 'include' }

export const put: Request = {
  method: 'PUT',
  headers: [['Content-Type', 'application/json']],
  body: '{"quantity":2}',
}

/** Who asked for the same before, where a cache keeps the response. */
export const somebodyElse = 'https://www.example.test'
