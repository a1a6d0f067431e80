import { bucketRules } from './bucket-rules.ts'
import type { Need, Stack } from './stack.ts'

export const r2: Stack = {
  livesIn: 'the bucket: Settings, CORS Policy; or npx wrangler r2 bucket cors set',
  breaksHere: [
    'The bucket has no CORS policy.',
    'A custom domain serves copies that were kept before the policy was set.',
    'A POST of a form is not among what R2 takes: upload by PUT.',
  ],
  takeOut: 'delete the CORS policy of the bucket',
  policy: {
    snippet,
    place: [
      'Paste the list into the dashboard: R2, the bucket, Settings, CORS Policy, Edit. It replaces the rules that are there.',
      'With a custom domain purge the cache afterwards.',
    ],
    settings: {
      origins: 'AllowedOrigins',
      methods: 'AllowedMethods',
      headers: 'AllowedHeaders',
      exposed: 'ExposeHeaders',
    },
    fixed: {
      methods: ({ method }) =>
        /^(get|head|put|post|delete)$/i.test(method)
          ? null
          : `R2 knows GET, HEAD, PUT, POST and DELETE, and takes no ${method}: ask by one of these.`,
    },
    perCause: {
      'cors-not-configured':
        'The bucket needs a CORS policy that names origin, method and every header that the page sends.',
    },
    reload: 'The change is live within half a minute.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return bucketRules(policy)
}
