import { any, header, type Marks } from './marks.ts'

export const caddy: Marks = {
  id: 'caddy',
  name: 'Caddy',
  role: 'proxy',
  onTheWay: any(header('Server', /^caddy/i), header('Via', /caddy/i)),
}
