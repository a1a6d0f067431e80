import { any, body, header, type Marks } from './marks.ts'

export const vite: Marks = {
  id: 'vite',
  name: 'Vite',
  role: 'front-end server',
  made: any(
    body(/\/@vite\/client/),
    header('Server', /vite/i),
    body(/Blocked request\. This host [\s\S]{0,120}allowedHosts/),
  ),
}
