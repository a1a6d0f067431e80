import type { FixDirection } from './fix-direction.ts'

export const sameOriginInDevelopment = {
  title: 'In development, forward through the dev server',
  text: 'Vite server.proxy or Next.js rewrites send /api on to the API, so that the browser sees one origin. It helps only while you develop: test the built page without it, since production has no such proxy.',
} as const satisfies FixDirection
