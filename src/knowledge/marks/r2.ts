import { all, at, body, status, type Marks } from './marks.ts'

export const r2: Marks = {
  id: 'r2',
  name: 'Cloudflare R2',
  role: 'storage',
  made: at(/^[\w.-]+\.(r2\.dev|r2\.cloudflarestorage\.com)\//),
  words: [
    {
      means: 'no-cors-rule',
      when: all(status(403), body(/CORS not configured for this bucket/i)),
      says: 'CORS not configured for this bucket',
    },
  ],
}
