import type { Cause } from './cause.ts'
import { orTheAsker } from './or-the-asker.ts'
import { silent, answeredOr } from './silent.ts'

export const dnsFailure = {
  id: 'dns-failure',
  name: 'the name does not resolve',
  means: 'The host name of the request has no address.',
  why: 'Nothing is sent at all; browsers report it beside CORS errors because script cannot tell them apart.',
  evidence: 'The resolver knows no address for the name.',
  lookAlikes: [
    { cause: 'wrong-url', tell: 'There a near name resolves: it is a typo.' },
    { cause: 'connection-refused', tell: 'There the name resolves and nothing listens.' },
  ],
  livesIn: ['deployment-platform', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'name-resolves',
      title: 'The name resolves',
      how: ({ url }) => `dig ${url.hostname}, from outside the office network too`,
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
        ['dns'],
        ({ url, failure }) =>
          `The name ${url.hostname} does not resolve (${failure.code ?? failure.kind}): nothing was asked, CORS is not the trouble`,
      ),
    ),
  refute: answeredOr('dns', 'A name without an address ends in ENOTFOUND.'),
} as const satisfies Cause<'dns-failure'>
