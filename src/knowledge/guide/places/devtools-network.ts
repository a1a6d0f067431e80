import type { Place } from './place.ts'

export const devtoolsNetwork = {
  title: 'The Network panel of the browser',
  lookFor:
    'The row of the failing call and the OPTIONS row before it: status, request Origin, and every response header that begins with Access-Control.',
} as const satisfies Place
