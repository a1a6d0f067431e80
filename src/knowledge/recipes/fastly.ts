import { headersNeeded } from './neutral.ts'
import type { Stack } from './stack.ts'

export const fastly: Stack = {
  livesIn:
    'the service of Fastly: VCL (vcl_deliver), header rules, or Compute code; else the origin behind it',
  breaksHere: [
    'Vary: Origin is missing from the origin’s response.',
    'A header rule sets one fixed origin.',
    'The service has no such domain.',
  ],
  takeOut: 'remove header rules and VCL that set Access-Control- headers',
  policy: {
    snippet: headersNeeded,
    place: [
      'Set these headers in vcl_deliver or by header rules, or on the origin with Vary: Origin; who may do that is whoever runs the service.',
    ],
    settings: {},
    perCause: {
      'cached-for-another-origin':
        'Fastly heeds Vary: let the origin send Vary: Origin on every response, then purge.',
    },
    reload: 'Activate the version and purge.',
  },
  cookie: null,
}
