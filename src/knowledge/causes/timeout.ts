import type { Cause } from './cause.ts'
import { orTheAsker } from './or-the-asker.ts'
import { silent, silentToOptions, answeredOr } from './silent.ts'

export const timeoutCause = {
  id: 'timeout',
  name: 'no response in time',
  means: 'The server, or a firewall on the way, lets the request wait without a word.',
  why: 'The browser waits too and reports a network error in the end; there are no headers to judge.',
  evidence: 'No response within the time given.',
  lookAlikes: [
    { cause: 'connection-refused', tell: 'There the refusal comes at once.' },
    { cause: 'gateway-error', tell: 'There a proxy gives up first and says 504.' },
  ],
  livesIn: ['server-logs', 'proxy-or-gateway', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'answers-in-time',
      title: 'A response comes within seconds',
      how: ({ url }) => `curl -v --max-time 10 ${url.href}`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  restsOn: 'a response',
  side: 'infrastructure',
  troublesPlainLoads: true,
  mayBeTheProxys: true,
  examine: (facts) =>
    orTheAsker(
      facts,
      silentToOptions(
        facts,
        silent(
          facts,
          ['timeout'],
          ({ url }) => `No response came from ${url.host} in time: CORS is not the trouble`,
        ),
      ),
    ),
  refute: answeredOr('timeout', 'A server that keeps silent ends in a wait, not in an error.'),
} as const satisfies Cause<'timeout'>
