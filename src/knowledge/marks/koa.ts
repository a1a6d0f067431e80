import { all, any, body, header, method, status, type Marks } from './marks.ts'

export const koa: Marks = {
  id: 'koa',
  name: 'Koa',
  role: 'application',
  // Its default 404, and the OPTIONS of its router; several small servers on Node answer alike.
  hint: any(
    all(status(404), header('Content-Type', /^text\/plain; charset=utf-8$/i), body(/^Not Found$/)),
    all(method('OPTIONS'), status(200), header('Allow', /^HEAD, /), header('Content-Length', /^0$/)),
  ),
}
