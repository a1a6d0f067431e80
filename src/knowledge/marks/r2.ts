import { at, type Marks } from './marks.ts'

export const r2: Marks = {
  id: 'r2',
  name: 'Cloudflare R2',
  role: 'storage',
  made: at(/^[\w.-]+\.(r2\.dev|r2\.cloudflarestorage\.com)\//),
}
