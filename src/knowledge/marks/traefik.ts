import { all, any, body, header, lacks, status, type Marks } from './marks.ts'

export const traefik: Marks = {
  id: 'traefik',
  name: 'Traefik',
  role: 'proxy',
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
      means: 'nothing-behind',
      when: all(status(503), body(/^no available server\n?$/)),
      says: 'a load balancer says that no server is available',
    },
  ],
}
