import { any, body, type Marks } from './marks.ts'

export const fastify: Marks = {
  id: 'fastify',
  name: 'Fastify',
  role: 'application',
  made: any(
    body(/"message":"Route [A-Z]+:[^"]{0,80} not found"/),
    body(/^Invalid Preflight Request$/),
    // Fastify and its plugins begin their codes so.
    body(/"code":"FST_[A-Z_]+"/),
  ),
}
