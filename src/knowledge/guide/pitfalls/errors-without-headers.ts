import type { Pitfall } from './pitfall.ts'

export const errorsWithoutHeaders = {
  title: 'Testing good answers only',
  text: 'A 400 or 500 without the headers reaches script as a bare network error: status and message are lost when they are needed most. Test an error on purpose.',
  fits: () => true,
} as const satisfies Pitfall
