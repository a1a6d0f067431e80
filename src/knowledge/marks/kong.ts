import { all, any, body, header, lacks, status, type Marks } from './marks.ts'

export const kong: Marks = {
  id: 'kong',
  name: 'Kong',
  role: 'proxy',
  made: any(
    header('Server', /^kong/i),
    all(header('X-Kong-Response-Latency'), lacks('X-Kong-Upstream-Latency')),
  ),
  onTheWay: any(header('X-Kong-Upstream-Latency'), header('X-Kong-Proxy-Latency'), header('Via', /kong/i)),
  words: [
    {
      means: 'no-path',
      when: all(status(404), body(/no route matched with those values/i)),
      says: 'Kong has no route for this request',
    },
    {
      means: 'wants-credentials',
      when: all(status(401), body(/No API key found in request|No credentials found for given/)),
      says: 'a plugin of Kong asks for credentials',
    },
    {
      means: 'refused-here',
      when: all(status(429), body(/API rate limit exceeded/)),
      says: 'the rate limiting of Kong',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        body(
          /An invalid response was received from the upstream server|name resolution failed|failure to get a peer from the ring-balancer|The upstream server is (currently unavailable|timing out)/,
        ),
      ),
      says: 'Kong says that the service behind it gave no usable response',
    },
  ],
}
