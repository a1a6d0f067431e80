import { all, any, body, header, type Fingerprint } from './fingerprint.ts'

/** Software that runs the API itself. Their marks name the place of the CORS policy most often, so they are read first. */
export const applications: readonly Fingerprint[] = [
  {
    id: 'next',
    name: 'Next.js',
    reads: any(header('X-Powered-By', /next\.js/i), header('X-NextJS-Cache'), header('X-NextJS-Redirect')),
  },
  {
    id: 'express',
    name: 'Express',
    reads: any(
      header('X-Powered-By', /express/i),
      body(/<pre>Cannot (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^<]{0,80}<\/pre>/),
    ),
  },
  {
    id: 'fastify',
    name: 'Fastify',
    reads: any(
      body(/"message":"Route [A-Z]+:[^"]{0,80} not found"/),
      body(/^Invalid Preflight Request$/),
      body(/"code":"FST_ERR_[A-Z_]+"/),
    ),
  },
  {
    id: 'vite',
    name: 'the Vite development server',
    reads: any(body(/\/@vite\/client/), header('Server', /vite/i)),
  },
  {
    id: 'flask',
    name: 'Flask',
    reads: header('Server', /werkzeug/i),
  },
  {
    id: 'django',
    name: 'Django',
    reads: any(
      header('Server', /wsgiserver/i),
      header('Set-Cookie', /(^|, ?)(csrftoken|django_language)=/),
      body(
        /CSRF verification failed|<title>Page not found at |DisallowedHost at|You're seeing this error because you have <code>DEBUG = True/,
      ),
      all(
        header('X-Content-Type-Options', /nosniff/i),
        header('Referrer-Policy', /^same-origin$/i),
        header('Cross-Origin-Opener-Policy', /^same-origin$/i),
      ),
    ),
  },
  {
    id: 'rails',
    name: 'Rails',
    reads: any(
      all(header('X-Runtime', /^\d+\.\d+$/), header('X-Request-Id')),
      header('X-Powered-By', /phusion passenger/i),
    ),
  },
  {
    id: 'spring',
    name: 'Spring',
    reads: any(
      body(/^Invalid CORS request$/),
      body(/"timestamp":"[^"]+","status":\d{3},"error":"[^"]+"/),
      body(/Whitelabel Error Page/),
      header('Vary', /origin, ?access-control-request-method, ?access-control-request-headers/i),
    ),
  },
  {
    id: 'php',
    name: 'PHP',
    reads: any(header('X-Powered-By', /^php/i), header('Set-Cookie', /PHPSESSID=|laravel_session=/)),
  },
  {
    id: 'iis',
    name: 'IIS',
    reads: any(
      header('Server', /microsoft-iis/i),
      header('X-Powered-By', /asp\.net/i),
      header('X-AspNet-Version'),
    ),
  },
  {
    id: 'hono',
    name: 'Hono',
    reads: (answer) =>
      answer.status === 404 && answer.response.body === '404 Not Found'
        ? 'the body is exactly “404 Not Found”'
        : null,
  },
]
