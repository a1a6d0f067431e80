import { all, any, body, header, status, type Marks } from './marks.ts'

export const sveltekit: Marks = {
  id: 'sveltekit',
  name: 'SvelteKit',
  role: 'application',
  made: any(
    header('X-SvelteKit-Page'),
    all(status(405), header('Allow'), body(/^[A-Z]+ method not allowed$/)),
    body(/Cross-site [A-Z]+ form submissions are forbidden/),
  ),
  words: [
    {
      means: 'csrf',
      when: all(status(403), body(/Cross-site [A-Z]+ form submissions are forbidden/)),
      says: 'SvelteKit refuses a form from another site (its csrf option)',
    },
  ],
}
