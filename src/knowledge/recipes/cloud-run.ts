import { headersNeeded } from './neutral.ts'
import type { Stack } from './stack.ts'

export const cloudRun: Stack = {
  livesIn: 'the application in the container; IAM (roles/run.invoker) stands before it',
  breaksHere: [
    'A service that wants an identity of every caller refuses OPTIONS with 403: the preflight never reaches the container.',
    'A crash of the container is a 500 or 503 of Google Frontend, without headers.',
    'The token of a user is no identity token of IAM.',
  ],
  takeOut: 'Cloud Run adds no CORS headers: take them out of the application in the container',
  policy: {
    snippet: headersNeeded,
    place: [
      'Cloud Run passes headers through: the policy is set in the application in the container. Name its framework for lines to paste.',
    ],
    settings: {},
    perCause: {
      'preflight-requires-auth':
        'IAM is checked before the container, for OPTIONS too, and has no exception for it. Let the page call a server of its own that adds the identity token; or put Identity-Aware Proxy in front and allow OPTIONS there (accessSettings.corsSettings.allowHttpOptions). IAM may step back only for an application that itself refuses every method but OPTIONS without a valid token.',
      'gateway-error':
        'The container crashed, ran too long, or does not listen on PORT: Logs of the revision tell which.',
    },
    stepsOnly: ['preflight-requires-auth'],
    reload: 'Deploy a new revision.',
  },
  cookie: null,
}
