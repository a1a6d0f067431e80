import { all, header, lacks, type Marks } from './marks.ts'

export const node: Marks = {
  id: 'node',
  name: 'Node.js',
  role: 'application',
  isLanguage: true,
  onTheWay: all(
    lacks('Server'),
    lacks('X-Powered-By'),
    header('Connection', /^keep-alive$/i),
    header('Keep-Alive', /^timeout=\d+$/),
  ),
}
