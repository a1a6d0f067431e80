import { any, body, header, type Marks } from './marks.ts'

export const nitro: Marks = {
  id: 'nitro',
  name: 'Nitro',
  role: 'application',
  made: any(
    header('X-Powered-By', /^(nitro|nuxt)/i),
    body(/^\{\s*"error":\s*true,\s*"url":[^}]{0,400}"statusCode":\s*\d{3}/),
  ),
}
