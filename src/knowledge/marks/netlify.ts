import { all, any, body, header, status, type Marks } from './marks.ts'

export const netlify: Marks = {
  id: 'netlify',
  name: 'Netlify',
  role: 'gateway',
  made: any(header('X-NF-Request-Id'), header('Server', /^netlify/i)),
  words: [
    {
      means: 'nothing-behind',
      when: all(status(503), body(/This site was paused as it reached its usage limits/i)),
      says: 'Netlify has paused the site, because the limits of its plan are reached',
      remedy: [
        'Let Netlify serve the site again',
        'The address is right and no line of configuration helps: the plan of the team is used up. Its owner raises it under Billing, or waits for the next period.',
        'Then probe again: what its CORS policy says shows only after that.',
      ],
    },
    {
      means: 'nothing-behind',
      when: all(status(500, 502), any(body(/^\{"errorType":/), body(/This function has crashed/))),
      says: 'the function threw an error, which its body and its log tell',
    },
    {
      means: 'no-host',
      when: all(status(404), header('Server', /netlify/i), body(/^not found - request id/i)),
      says: 'Netlify knows no site under this name',
    },
  ],
}
