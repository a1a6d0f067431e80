import { all, any, body, header, status, type Marks } from './marks.ts'

export const hono: Marks = {
  id: 'hono',
  name: 'Hono',
  role: 'application',
  made: any(
    all(status(404), body(/^404 Not Found$/)),
    header(
      'WWW-Authenticate',
      /error_description="(no authorization included in request|token verification failure)"/,
    ),
  ),
}
