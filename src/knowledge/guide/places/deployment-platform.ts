import type { Place } from './place.ts'

export const deploymentPlatform = {
  title: 'Domains and certificates of the hosting platform',
  lookFor:
    'Custom domains, forced HTTPS, apex or www forwarding (Vercel: Settings, Domains; Netlify: Domain management; Cloudflare Pages: Custom domains): each may answer with a redirect, and after a redirect the address is another origin than the one that was called.',
} as const satisfies Place
