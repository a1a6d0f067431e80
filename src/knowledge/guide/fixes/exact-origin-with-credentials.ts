import type { FixDirection } from './fix-direction.ts'

export const exactOriginWithCredentials = {
  title: 'Name the one origin, and allow credentials',
  text: 'With cookies or HTTP authentication, Access-Control-Allow-Origin must be the page’s origin itself and Access-Control-Allow-Credentials exactly true, on the preflight and on the answer. Keep a list, answer the one that asked, and add Vary: Origin. Where no cookie is needed, do not send credentials at all.',
} as const satisfies FixDirection
