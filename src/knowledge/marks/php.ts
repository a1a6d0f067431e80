import { any, header, type Marks } from './marks.ts'

export const php: Marks = {
  id: 'php',
  name: 'PHP',
  role: 'application',
  made: any(header('X-Powered-By', /^php/i), header('Set-Cookie', /PHPSESSID=/)),
}
