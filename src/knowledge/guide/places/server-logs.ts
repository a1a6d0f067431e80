import type { Place } from './place.ts'

export const serverLogs = {
  title: 'The access log of the server',
  lookFor:
    'OPTIONS lines and their status. None at all means that something in front answered; 401, 403, 404 or 405 says who refused.',
} as const satisfies Place
