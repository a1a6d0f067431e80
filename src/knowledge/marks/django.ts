import { all, any, body, header, lacks, status, type Marks } from './marks.ts'

const wsgiref = header('Server', /wsgiserver/i)

export const django: Marks = {
  id: 'django',
  name: 'Django',
  role: 'application',
  made: any(
    // The server of Python's own library, under Bottle and others as well: these send no such headers by themselves.
    all(
      wsgiref,
      any(
        header('X-Frame-Options'),
        header('X-Content-Type-Options'),
        header('Vary'),
        header('Content-Type', /; charset=utf-8$/),
      ),
    ),
    header('Set-Cookie', /(^|, ?)(csrftoken|django_language)=/),
    body(
      /CSRF verification failed|<title>Page not found at |DisallowedHost at|You're seeing this error because you have <code>DEBUG = True/,
    ),
    all(
      header('X-Content-Type-Options', /nosniff/i),
      header('Referrer-Policy', /^same-origin$/i),
      header('Cross-Origin-Opener-Policy', /^same-origin$/i),
      // Django has taken it away where it sends the three above by itself.
      lacks('X-XSS-Protection'),
    ),
  ),
  hint: wsgiref,
  words: [
    {
      means: 'wrong-host',
      when: all(status(400), body(/<title>Bad Request \(400\)<\/title>[\s\S]*<h1>Bad Request \(400\)<\/h1>/)),
      says: 'the page of Django for a bad request, which it sends where the host is missing in ALLOWED_HOSTS (its log says DisallowedHost then)',
      isGuess: true,
    },
    {
      means: 'wrong-host',
      when: all(status(400), body(/DisallowedHost at |Invalid HTTP_HOST header/)),
      says: 'Django does not take this host name: add it to ALLOWED_HOSTS',
    },
    {
      means: 'csrf',
      when: all(status(403), body(/CSRF verification failed|CSRF Failed:/)),
      says: 'Django refuses the request for its CSRF token or its Origin (CSRF_TRUSTED_ORIGINS)',
    },
  ],
}
