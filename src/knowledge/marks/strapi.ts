import { any, body, header, type Marks } from './marks.ts'

export const strapi: Marks = {
  id: 'koa',
  product: 'strapi',
  name: 'Strapi',
  role: 'application',
  made: any(
    header('X-Powered-By', /^strapi/i),
    body(/^\{"data":null,"error":\{"status":\d{3},"name":"\w+Error"/),
  ),
}
