import { any, header, type Marks } from './marks.ts'

export const next: Marks = {
  id: 'next',
  name: 'Next.js',
  role: 'front-end server',
  made: any(
    header('X-Powered-By', /next\.js/i),
    header('X-NextJS-Cache'),
    header('X-NextJS-Redirect'),
    header('Vary', /next-router-state-tree/i),
  ),
}
