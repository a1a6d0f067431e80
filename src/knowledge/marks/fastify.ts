import { any, body, type Marks } from './marks.ts'

export const fastify: Marks = {
  id: 'fastify',
  name: 'Fastify',
  role: 'application',
  made: any(
    body(/"message":"Route [A-Z]+:[^"]{0,80} not found"/),
    body(/^Invalid Preflight Request$/),
    body(/"code":"FST_ERR_[A-Z_]+"/),
  ),
}
