import type { Cause } from './cause.ts'
import { orTheAsker } from './or-the-asker.ts'
import { silent, answeredOr } from './silent.ts'

export const connectionRefused = {
  id: 'connection-refused',
  name: 'nothing listens there',
  means: 'The address exists, and nothing accepts connections on that port, or no route leads there.',
  why: 'Without a connection there is no response to judge.',
  evidence: 'The connection is refused, or the network says that the address cannot be reached.',
  lookAlikes: [
    { cause: 'timeout', tell: 'There the connection is neither accepted nor refused.' },
    { cause: 'gateway-error', tell: 'There a proxy accepts and reports that the application does not.' },
  ],
  livesIn: ['deployment-platform', 'proxy-or-gateway'],
  fix: null,
  verification: [
    {
      id: 'port-open',
      title: 'Something listens at the address',
      how: ({ url }) => `curl -v ${url.origin} connects`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  restsOn: 'silence',
  side: 'infrastructure',
  troublesPlainLoads: true,
  mayBeTheProxys: true,
  examine: (facts) =>
    orTheAsker(
      facts,
      silent(
        facts,
        ['refused', 'unreachable'],
        ({ url, failure }) =>
          `${failure.kind === 'refused' ? 'Nothing accepts connections at' : 'No way leads to'} ${url.host} (${failure.code ?? failure.kind}): CORS is not the trouble`,
      ),
    ),
  refute: answeredOr('refused', 'A closed port ends in ECONNREFUSED, at once.'),
} as const satisfies Cause<'connection-refused'>
