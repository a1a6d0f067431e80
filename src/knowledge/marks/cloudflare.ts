import { all, any, at, body, header, refusal, status, without, type Marks, type Reader } from './marks.ts'

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
      when: all(status(429), code(1027)),
      says: 'error 1027: the Workers of this account have used up the requests of their plan for today, so that this one does not run',
      remedy: [
        'Raise the limit of the Workers, or wait for the next day',
        'The free plan of Workers has a number of requests a day, which begins anew at midnight UTC; a paid plan has none. Until then Cloudflare answers in place of the Worker, and no line of it runs.',
        'Then probe again.',
      ],
    },
    {
      means: 'refused-here',
      when: all(status(403), code(1011)),
      says: 'error 1011: the hotlink protection of the zone refuses what the pages of other sites load',
      remedy: [
        'Take what other sites may load out of the hotlink protection',
        'Hotlink protection (Scrape Shield) compares Referer, before the server or bucket behind is asked; a CORS rule there changes nothing.',
        'Switch it off for this host or path by a configuration rule (Rules, Configuration Rules: Hotlink Protection off); everything else keeps it.',
        'Then probe again.',
      ],
    },
    {
      means: 'no-host',
      when: all(status(404), at(/^[\w.-]+\.workers\.dev\//), body(/there is nothing here yet/i)),
      says: 'Cloudflare knows no Worker under this name, or its workers.dev address is switched off (“There is nothing here yet”)',
    },
    {
      means: 'nothing-behind',
      when: all(status(530), code(1033)),
      says: 'error 1033: no cloudflared runs for the tunnel of this name',
      remedy: [
        'Start cloudflared for this tunnel',
        'The name leads to a Cloudflare Tunnel, and no connector of it is connected: start cloudflared where the application runs, as a service (cloudflared service install), and look at its log. A tunnel that was made anew has another id: the DNS record must name that one.',
        'Then probe again: what the application says shows only after that.',
      ],
    },
    {
      means: 'nothing-behind',
      when: all(status(530), code(1016)),
      says: 'error 1016: the name of the server behind it does not resolve',
    },
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

/** The page of an error by its number. */
function code(number: number): Reader {
  return all(
    header('Server', /^cloudflare/i),
    body(
      new RegExp(`error code: ${number}\\b|\\bError\\s{0,20}(?:<[^<>]{1,80}>\\s{0,20})?${number}\\b`, 'i'),
    ),
  )
}

/** A status of Cloudflare’s own, which says how far it came. */
function behind(statuses: readonly number[], says: string): NonNullable<Marks['words']> {
  return [{ means: 'nothing-behind', when: all(status(...statuses), header('Server', /^cloudflare/i)), says }]
}
