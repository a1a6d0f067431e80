import { body, header, type Marks } from './marks.ts'

export const apache: Marks = {
  id: 'apache',
  name: 'Apache httpd',
  role: 'proxy',
  made: body(/<address>Apache\/[\d.]+/),
  onTheWay: header('Server', /^apache(?!-coyote)/i),
}
