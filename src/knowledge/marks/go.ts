import { all, any, body, header, lacks, lines, method, status, type Marks } from './marks.ts'

export const go: Marks = {
  id: 'go',
  name: 'Go',
  role: 'application',
  isLanguage: true,
  // gin writes it without a line feed; net/http with one, as Traefik does. KrakenD, a gateway, is built with gin.
  made: any(
    all(status(404), lacks('X-Krakend'), body(/^404 page not found$/)),
    all(status(400, 401), body(/^\{"message":"(missing or malformed|invalid or expired) jwt"\}\n?$/)),
  ),
  hint: any(
    all(status(404), header('X-Content-Type-Options', /nosniff/i), body(/^404 page not found\n$/)),
    all(
      method('OPTIONS'),
      lines('Vary', ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']),
    ),
    all(status(405), header('X-Content-Type-Options', /nosniff/i), body(/^Method Not Allowed\n$/)),
  ),
  words: [
    {
      means: 'wants-credentials',
      when: all(status(400, 401), body(/^(\{"message":")?missing or malformed jwt\b/i)),
      says: 'the JWT middleware asks for a token',
    },
  ],
}
