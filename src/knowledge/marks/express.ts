import { any, body, header, type Marks } from './marks.ts'

export const express: Marks = {
  id: 'express',
  name: 'Express',
  role: 'application',
  made: any(
    header('X-Powered-By', /express/i),
    body(/<pre>Cannot (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^<]{0,80}<\/pre>/),
  ),
}
