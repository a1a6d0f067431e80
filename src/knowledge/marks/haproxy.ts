import { all, body, header, status, type Marks } from './marks.ts'

export const haproxy: Marks = {
  id: 'haproxy',
  name: 'HAProxy',
  role: 'proxy',
  made: body(
    /No server is available to handle this request|Request forbidden by administrative rules|The server didn't respond in time|The server returned an invalid or incomplete response|You have sent too many requests in a given amount of time|You need a valid user and password to access this content|Your browser (sent an invalid request|didn't send a complete request in time)\.|A request of this type can not be handled by this server/,
  ),
  onTheWay: header('Server', /haproxy/i),
  words: [
    {
      means: 'refused-here',
      when: all(status(403), body(/Request forbidden by administrative rules/)),
      says: 'the page by which HAProxy denies a request (http-request deny)',
    },
    {
      means: 'wants-credentials',
      when: all(status(401, 407), body(/You need a valid user and password to access this content/)),
      says: 'the page by which HAProxy asks for a password (http-request auth)',
    },
    {
      means: 'refused-here',
      when: all(status(429), body(/You have sent too many requests in a given amount of time/)),
      says: 'the page by which HAProxy limits the rate',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        body(
          /No server is available to handle this request|The server didn't respond in time|The server returned an invalid/,
        ),
      ),
      says: 'the page by which HAProxy says that no server behind it gave a response',
    },
  ],
}
