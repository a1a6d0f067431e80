import { any, at, header, status, type Marks } from './marks.ts'

export const supabase: Marks = {
  id: 'supabase',
  name: 'Supabase',
  role: 'gateway',
  made: any(
    at(/^[a-z0-9]{20}\.(functions\.)?supabase\.co\//),
    header('SB-Project-Ref'),
    header('SB-Request-Id'),
  ),
  onTheWay: header('X-Served-By', /^supabase-edge-runtime/i),
  words: [
    {
      means: 'no-host',
      when: status(540),
      says: 'Supabase says that this project is paused (540): restore it in the dashboard',
    },
  ],
}
