import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const drupal: Stack = {
  livesIn: 'cors.config in sites/default/services.yml (a copy of default.services.yml)',
  breaksHere: [
    'cors.config is off (enabled: false) as Drupal comes: OPTIONS is then answered 200 with Allow, and nothing carries a header.',
    'services.yml is read into the container: a change does nothing before the caches are rebuilt.',
    'Header set in .htaccess beside cors.config sends the header twice.',
  ],
  takeOut: 'set enabled: false under cors.config in sites/default/services.yml, and rebuild the caches',
  policy: {
    snippet,
    place: [
      'Merge this into sites/default/services.yml, below the one parameters: that is there; where the file is missing, copy default.services.yml. Take Access-Control- headers out of .htaccess and of modules.',
    ],
    settings: {
      origins: 'allowedOrigins',
      methods: 'allowedMethods',
      headers: 'allowedHeaders',
      exposed: 'exposedHeaders',
      credentials: 'supportsCredentials: true',
    },
    perCause: {
      'cors-not-configured': 'cors.config is off as Drupal comes: enabled: true switches it on.',
      'refused-by-application':
        'With the cookie of a session, fetch /session/token (with credentials) and send it as X-CSRF-Token; a 403 without that word is a permission of the role. Keep the check on.',
      'error-response-without-cors':
        'cors.config covers what Drupal answers; a fatal error of PHP or a page of the web server has none. The log (Reports, Recent log messages, or that of PHP) says which.',
    },
    reload: 'drush cache:rebuild (or Configuration, Performance, Clear all caches).',
  },
  cookie: () => ({
    steps: [
      'In sites/default/services.yml, below session.storage.options (Drupal 10.1 and later); then rebuild the caches.',
    ],
    snippet: `parameters:
  session.storage.options:
    cookie_samesite: None
    cookie_secure: true`,
  }),
}

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): string => list(values.map(js), '    ', 100)
  return `# sites/default/services.yml
parameters:
  cors.config:
    enabled: true
    allowedOrigins: ${items(policy.origins)}
    allowedOriginsPatterns: []
    allowedMethods: ${items(policy.methods)}
    allowedHeaders: ${policy.anyHeader ? "['*']" : items(policy.headers)}
    exposedHeaders: ${policy.exposed.length > 0 ? items(policy.exposed) : 'false'}
    maxAge: ${policy.maxAge}
    supportsCredentials: ${policy.credentials}
`
}
