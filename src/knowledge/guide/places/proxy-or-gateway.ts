import type { Place } from './place.ts'

export const proxyOrGateway = {
  title: 'The reverse proxy, CDN or API gateway in front',
  lookFor:
    'Header rules in Nginx, Cloudflare or AWS API Gateway: what is added, hidden, cached or answered there never reaches the application, and the last one to touch a header wins.',
} as const satisfies Place
