import { all, any, at, body, header, refusal, status, without, type Marks } from './marks.ts'

/** The pages of a Worker that failed. */
const failedWorker = body(/error code: 110[12]\b|worker (?:threw exception|exceeded resource limits)/i)

export const cloudflare: Marks = {
  id: 'cloudflare',
  name: 'Cloudflare',
  role: 'proxy',
  isNetwork: true,
  made: any(
    header('CF-Mitigated'),
    all(
      header('Server', /^cloudflare/i),
      body(/just a moment|attention required|cf-chl|cf-error|you have been blocked|error code: 10\d\d/i),
    ),
    all(header('Server', /^cloudflare/i), failedWorker),
    at(/^[\w.-]+\.(workers|pages)\.dev\//),
  ),
  onTheWay: any(header('Server', /^cloudflare/i), header('CF-Ray')),
  kept: header('CF-Cache-Status', /\bhit\b/i),
  words: [
    {
      means: 'refused-here',
      when: header('CF-Mitigated'),
      says: 'cf-mitigated: challenge is Cloudflare’s bot challenge',
    },
    {
      means: 'refused-here',
      when: all(
        refusal(),
        without(failedWorker),
        header('Server', /^cloudflare/i),
        body(
          /just a moment|attention required|cf-chl|cf-error|__cf_|you have been blocked|error code: 10\d\d/i,
        ),
      ),
      says: 'a Cloudflare challenge or block page',
    },
    {
      means: 'nothing-behind',
      when: all(status(500, 503), header('Server', /^cloudflare/i), failedWorker),
      says: 'its Worker threw an exception or used up its time (errors 1101 and 1102; wrangler tail shows it)',
    },
    ...behind(
      [521],
      'the server behind it refuses the connection: it is down, or its firewall keeps Cloudflare out',
    ),
    ...behind([522, 524], 'the server behind it did not answer in time'),
    ...behind([523], 'it finds no way to the server behind it'),
    ...behind([525, 526], 'TLS with the server behind it fails, by the handshake or the certificate'),
    {
      means: 'nothing-behind',
      when: all(status(520, 527, 530), header('Server', /^cloudflare/i)),
      says: 'it could not get a response from the server behind it',
    },
  ],
}

/** A status of Cloudflare’s own, which says how far it came. */
function behind(statuses: readonly number[], says: string): NonNullable<Marks['words']> {
  return [{ means: 'nothing-behind', when: all(status(...statuses), header('Server', /^cloudflare/i)), says }]
}
