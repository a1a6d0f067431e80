import { all, any, body, header, status, type Marks } from './marks.ts'

const crossSiteForm = body(/Cross-site [A-Z]+ form submissions are forbidden/)

export const sveltekit: Marks = {
  id: 'sveltekit',
  name: 'SvelteKit',
  role: 'application',
  made: any(
    header('X-SvelteKit-Page'),
    header('X-SvelteKit-Normalize'),
    all(status(405), header('Allow'), body(/^[A-Z]+ method not allowed$/)),
  ),
  // Astro took the words over (security.checkOrigin).
  hint: crossSiteForm,
  words: [
    {
      means: 'csrf',
      when: all(status(403), crossSiteForm),
      says: 'SvelteKit or Astro refuses a form from another site (csrf.trustedOrigins, security.checkOrigin)',
    },
  ],
}
