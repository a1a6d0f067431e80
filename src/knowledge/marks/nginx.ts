import { all, any, body, header, type Marks } from './marks.ts'

export const nginx: Marks = {
  id: 'nginx',
  name: 'Nginx',
  role: 'proxy',
  made: any(
    body(/<center>(nginx|openresty)[^<]*<\/center>/),
    all(
      header('Server', /nginx|openresty/i),
      header('Access-Control-Allow-Headers', /^DNT,/),
      header('Access-Control-Max-Age', /^1728000$/),
      header('Content-Type', /^text\/plain/),
    ),
  ),
  onTheWay: header('Server', /nginx|openresty/i),
}
