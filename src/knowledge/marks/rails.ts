import { all, any, body, header, status, type Marks } from './marks.ts'

export const rails: Marks = {
  id: 'rails',
  name: 'Rails',
  role: 'application',
  made: any(
    all(header('X-Runtime', /^\d+\.\d+$/), header('X-Request-Id')),
    header('X-Rack-CORS'),
    header('X-Powered-By', /phusion passenger/i),
  ),
  words: [
    {
      means: 'csrf',
      when: all(
        status(422),
        body(/InvalidAuthenticityToken|Can't verify CSRF token authenticity|InvalidCrossOriginRequest/),
      ),
      says: 'Rails refuses the request for its authenticity token',
    },
  ],
}
