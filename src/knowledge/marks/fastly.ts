import { all, any, body, header, type Marks } from './marks.ts'

export const fastly: Marks = {
  id: 'fastly',
  name: 'Fastly',
  role: 'proxy',
  isNetwork: true,
  made: body(/^Fastly error: /),
  onTheWay: any(header('X-Fastly-Request-ID'), all(header('X-Served-By', /^cache-/i), header('X-Timer'))),
  kept: all(header('X-Served-By', /^cache-/i), header('X-Cache', /\bhit\b/i)),
  words: [
    {
      means: 'no-host',
      when: body(/^Fastly error: unknown domain/),
      says: 'Fastly knows no service under this name',
    },
  ],
}
