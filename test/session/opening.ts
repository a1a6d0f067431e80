import { formOf } from '../../src/session/form.ts'

/** The request of the tests: its method needs a preflight. */
export const subject = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: 'https://api.example.com/v1/orders',
  method: 'PUT',
  headers: [],
  credentials: 'same-origin',
  body: null,
  errorUrl: null,
} as const

/** A session with the form filled in and nothing being typed. */
export const filled = { facts: { form: formOf(subject) }, place: { editing: false } } as const
