import { all, any, body, header, lines, notMethod, status, type Marks } from './marks.ts'

export const spring: Marks = {
  id: 'spring',
  name: 'Spring',
  role: 'application',
  made: any(
    body(/^Invalid CORS request$/),
    body(/"timestamp":"[^"]+","status":\d{3},"error":"[^"]+"/),
    body(/"timestamp":\d{12,14},"status":\d{3},"error":"[^"]+"/),
    body(/Whitelabel Error Page/),
    body(/"title":"[^"]+","status":404,"detail":"No static resource/),
    // On a preflight echo and chi write the same three lines.
    all(
      lines('Vary', ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']),
      notMethod('OPTIONS'),
    ),
    all(
      header('Cache-Control', /^no-cache, no-store, max-age=0, must-revalidate$/i),
      header('Pragma', /^no-cache$/i),
      header('Expires', /^0$/),
      header('X-Content-Type-Options', /^nosniff$/i),
    ),
  ),
  hint: any(header('Set-Cookie', /(^|, ?)JSESSIONID=/), header('WWW-Authenticate', /realm="Realm"/)),
  words: [
    {
      means: 'cors-refused',
      when: all(status(403), body(/^Invalid CORS request$/)),
      says: 'Spring refuses the whole request for its origin, its method or its headers, and does not say for which',
    },
    {
      means: 'csrf',
      when: all(
        status(403),
        body(/Invalid CSRF [Tt]oken|Could not verify the provided CSRF token|Expected CSRF token not found/),
      ),
      says: 'Spring Security refuses the request for its CSRF token',
    },
  ],
}
