import type { Cause } from './cause.ts'
import { silent } from './silent.ts'

export const connectionBroken = {
  id: 'connection-broken',
  name: 'the connection breaks before an answer',
  means: 'The server takes the connection and closes it, or answers with something that is not HTTP.',
  why: 'An answer that cannot be read is no answer; there are no headers to judge.',
  evidence: 'The connection is reset or closed before a whole answer, or what comes is no HTTP.',
  lookAlikes: [
    { cause: 'tls-failure', tell: 'There the connection breaks while the certificate is agreed on.' },
    { cause: 'timeout', tell: 'There nothing comes at all.' },
  ],
  livesIn: ['server-logs', 'proxy-or-gateway'],
  fix: null,
  verification: [
    { id: 'answer-whole', title: 'A whole HTTP answer comes back', how: ({ url }) => `curl -v ${url.href}` },
  ],
  pitfalls: ['frontend-blamed'],
  examine: (facts) =>
    silent(
      facts,
      ['reset', 'protocol'],
      ({ url, failure }) =>
        `The connection to ${url.host} breaks before an answer (${failure.code ?? failure.kind}): CORS is not the trouble`,
    ),
} as const satisfies Cause
