import type { FixDirection } from './fix-direction.ts'

export const corsBeforeRoutes = {
  title: 'Let CORS run before anything that can answer',
  text: 'Register it ahead of authentication, redirects, static files and every route, at the root and not on a part. Then errors leave with the headers as well.',
} as const satisfies FixDirection
