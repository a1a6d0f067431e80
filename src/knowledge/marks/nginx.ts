import { all, any, body, header, status, type Marks } from './marks.ts'

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
  words: [
    {
      means: 'wants-credentials',
      when: all(status(400), body(/No required SSL certificate was sent|The SSL certificate error/)),
      says: 'nginx demands a client certificate (ssl_verify_client), and by the standard no preflight brings one',
    },
  ],
}
