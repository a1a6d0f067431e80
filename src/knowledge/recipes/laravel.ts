import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const laravel: Stack = {
  livesIn: 'config/cors.php (the middleware HandleCors is there from the start)',
  breaksHere: [
    'paths does not cover the route (by default api/* and sanctum/csrf-cookie).',
    'The configuration is cached: changes do nothing before config:clear.',
    'SESSION_DOMAIN and SANCTUM_STATEFUL_DOMAINS do not name the page: 419 and 401 follow, with CORS in order.',
  ],
  takeOut: 'set paths to [] in config/cors.php, and remove headers that middleware or the web server adds',
  policy: {
    snippet,
    place: [
      'php artisan config:publish cors where config/cors.php is missing (Laravel 11 and later).',
      'Put this in its place; remove Access-Control- headers from .htaccess, nginx and middleware of your own.',
    ],
    settings: {
      origins: 'allowed_origins',
      methods: 'allowed_methods',
      headers: 'allowed_headers',
      exposed: 'exposed_headers',
      credentials: "'supports_credentials' => true",
    },
    perCause: {
      'cors-not-configured':
        'paths lists what gets headers; api/* does not cover login, logout or a route of web.php.',
      'cors-after-routes': 'paths lists what gets headers; add the path, or *.',
      'refused-by-application':
        '419 is the CSRF token: get /sanctum/csrf-cookie first, with credentials, and send X-XSRF-TOKEN; SANCTUM_STATEFUL_DOMAINS and SESSION_DOMAIN must cover the page. Do not exempt the route.',
      'error-response-without-cors':
        'HandleCors adds the headers to errors that Laravel renders; a fatal error of PHP or a page of the web server has none. Then look into storage/logs: that is the real fault.',
    },
    reload: 'php artisan config:clear (config:cache in production).',
  },
  cookie: () => ({
    steps: ['In .env; both hosts should share SESSION_DOMAIN where they share a registrable domain.'],
    snippet: `SESSION_SAME_SITE=none
SESSION_SECURE_COOKIE=true`,
  }),
}

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): string => list(values.map(js), '    ')
  return `<?php

// config/cors.php
return [
    'paths' => ['*'],
    'allowed_methods' => ${items(policy.methods)},
    'allowed_origins' => ${items(policy.origins)},
    'allowed_origins_patterns' => [],
    'allowed_headers' => ${policy.anyHeader ? "['*']" : items(policy.headers)},
    'exposed_headers' => ${items(policy.exposed)},
    'max_age' => ${policy.maxAge},
    'supports_credentials' => ${policy.credentials},
];
`
}
