import { all, any, body, header, status, type Marks } from './marks.ts'

/** The list that enable-cors: "true" sends, and its age. */
const ownList = all(
  header(
    'Access-Control-Allow-Headers',
    /^DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization$/,
  ),
  header('Access-Control-Max-Age', /^1728000$/),
)

export const ingressNginx: Marks = {
  id: 'ingress-nginx',
  name: 'ingress-nginx',
  role: 'proxy',
  made: any(body(/^default backend - 404/), ownList),
  policy: ownList,
  words: [
    {
      means: 'no-path',
      when: all(status(404), body(/^default backend - 404/)),
      says: 'the ingress has no rule for this host and path: its default backend answers',
    },
  ],
}
