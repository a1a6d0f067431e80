import { all, any, body, header, lines, method, status, type Marks } from './marks.ts'

export const go: Marks = {
  id: 'go',
  name: 'Go',
  role: 'application',
  // gin writes it without a line feed; net/http with one, as Traefik does.
  made: all(status(404), body(/^404 page not found$/)),
  hint: any(
    all(status(404), header('X-Content-Type-Options', /nosniff/i), body(/^404 page not found\n$/)),
    all(
      method('OPTIONS'),
      lines('Vary', ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']),
    ),
    all(status(405), header('X-Content-Type-Options', /nosniff/i), body(/^Method Not Allowed\n$/)),
  ),
}
