import { all, any, header, lacks, notMethod, status, type Marks } from './marks.ts'

export const caddy: Marks = {
  id: 'caddy',
  name: 'Caddy',
  role: 'proxy',
  onTheWay: any(header('Server', /^caddy/i), header('Via', /caddy/i)),
  words: [
    {
      means: 'no-path',
      when: all(
        status(200),
        notMethod('OPTIONS'),
        header('Server', /^Caddy$/),
        header('Content-Length', /^0$/),
        lacks('Content-Type'),
        lacks('Via'),
      ),
      says: 'Caddy answers 200 and an empty body where no route of the Caddyfile fits the path',
      isGuess: true,
    },
  ],
}
