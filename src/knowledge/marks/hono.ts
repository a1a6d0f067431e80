import { all, body, status, type Marks } from './marks.ts'

export const hono: Marks = {
  id: 'hono',
  name: 'Hono',
  role: 'application',
  made: all(status(404), body(/^404 Not Found$/)),
}
