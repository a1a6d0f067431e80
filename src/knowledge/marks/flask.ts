import { all, any, body, header, without, type Marks } from './marks.ts'

export const flask: Marks = {
  id: 'flask',
  name: 'Flask',
  role: 'application',
  made: any(
    // Odoo serves by Werkzeug too, and is no application of Flask.
    all(header('Server', /werkzeug/i), without(header('Set-Cookie', /^session_id=/))),
    body(/<!doctype html>\s*<html lang=en>\s*<title>\d{3} [^<]*<\/title>\s*<h1>/i),
    body(
      /<title>Redirecting\.\.\.<\/title>\s*<h1>Redirecting\.\.\.<\/h1>\s*<p>You should be redirected automatically/,
    ),
  ),
}
