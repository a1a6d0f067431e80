import type { Place } from './place.ts'

export const serverConfiguration = {
  title: 'The CORS settings of the API',
  lookFor:
    'The options given to the CORS middleware: cors() in Express, @fastify/cors in Fastify, the CORS_ settings of django-cors-headers. Find the variable the origins are read from, and its value where the server is deployed, not on your machine.',
} as const satisfies Place
