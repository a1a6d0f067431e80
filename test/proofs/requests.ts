import type { Proof } from './proof.ts'

type Request = Proof['request']

/** A token in `Authorization`: a preflight goes first. */
export const authorized: Request = { headers: [['Authorization', 'Bearer of-the-proof']] }

/** A page of a list, whose answer counts the whole in a header that script wants. */
export const counted: Request = { path: '/v1/orders?page=2' }

export const withCookies: Request = { credentials: 'include' }

export const put: Request = {
  method: 'PUT',
  headers: [['Content-Type', 'application/json']],
  body: '{"quantity":2}',
}
