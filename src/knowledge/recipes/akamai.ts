import { headersNeeded } from './neutral.ts'
import type { Stack } from './stack.ts'

export const akamai: Stack = {
  livesIn:
    'Property Manager: the behaviors Modify Outgoing Response Header and Allow OPTIONS of the property',
  breaksHere: [
    'The property does not allow OPTIONS.',
    'The cache key leaves Origin out.',
    'The firewall or Bot Manager answers.',
  ],
  takeOut: 'remove the behaviors that set Access-Control- headers',
  policy: {
    snippet: headersNeeded,
    place: [
      'Set these headers where the policy of the property is kept; who may do that is whoever runs the property.',
    ],
    settings: {},
    perCause: {
      'blocked-at-edge':
        'App & API Protector or Bot Manager answered: its events tell the rule, by the reference number of the page. Whoever runs the property can let the path through.',
    },
    stepsOnly: ['blocked-at-edge'],
    reload: 'Activate the property.',
  },
  cookie: null,
}
