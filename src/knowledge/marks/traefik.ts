import { all, any, body, header, lacks, status, type Marks } from './marks.ts'

export const traefik: Marks = {
  id: 'traefik',
  name: 'Traefik',
  role: 'proxy',
  made: any(
    // The realm that basicAuth and digestAuth have unless it is set.
    all(status(401), header('WWW-Authenticate', /^(Basic|Digest) realm="traefik"/)),
    all(status(429), header('X-Retry-In', /^[\d.]+(ns|µs|ms|s|m|h)/)),
  ),
  onTheWay: any(header('Server', /^traefik/i), header('Via', /traefik/i)),
  hint: any(
    all(
      status(404),
      lacks('Server'),
      header('X-Content-Type-Options', /nosniff/i),
      body(/^404 page not found\n$/),
    ),
    all(status(502, 504), lacks('Server'), body(/^(Bad Gateway|Gateway Timeout)$/)),
    all(status(503), lacks('Server'), body(/^no available server\n?$/)),
  ),
  words: [
    {
      means: 'wants-credentials',
      when: all(status(401), header('WWW-Authenticate', /^(Basic|Digest) realm="traefik"/)),
      says: 'the basicAuth or digestAuth middleware of Traefik asks for a password',
    },
    {
      means: 'refused-here',
      when: all(status(429), header('X-Retry-In', /^[\d.]+(ns|µs|ms|s|m|h)/)),
      says: 'the rateLimit middleware of Traefik refuses',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), body(/^no available server\n?$/)),
      says: 'a load balancer says that no server is available',
    },
  ],
}
