import type { FixDirection } from './fix-direction.ts'

export const answerPreflights = {
  title: 'Answer OPTIONS before anything else does',
  text: 'An OPTIONS request with Origin and Access-Control-Request-Method gets 204 and the CORS headers, from the first layer that sees it, without credentials being asked for and without a redirect.',
} as const satisfies FixDirection
