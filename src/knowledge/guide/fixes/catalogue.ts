import { allowTheOrigin } from './allow-the-origin.ts'
import { answerPreflights } from './answer-preflights.ts'
import { corsBeforeRoutes } from './cors-before-routes.ts'
import { exactOriginWithCredentials } from './exact-origin-with-credentials.ts'
import { sameOriginInDevelopment } from './same-origin-in-development.ts'
import type { FixDirection } from './fix-direction.ts'

/** The directions, by id. */
export const fixDirections = {
  'allow-the-origin': allowTheOrigin,
  'cors-before-routes': corsBeforeRoutes,
  'answer-preflights': answerPreflights,
  'exact-origin-with-credentials': exactOriginWithCredentials,
  'same-origin-in-development': sameOriginInDevelopment,
} as const satisfies Readonly<Record<string, FixDirection>>

export type FixDirectionId = keyof typeof fixDirections
