import { any, body, header, type Marks } from './marks.ts'

export const flask: Marks = {
  id: 'flask',
  name: 'Flask',
  role: 'application',
  made: any(
    header('Server', /werkzeug/i),
    body(/<!doctype html>\s*<html lang=en>\s*<title>\d{3} [^<]*<\/title>\s*<h1>/i),
    body(
      /<title>Redirecting\.\.\.<\/title>\s*<h1>Redirecting\.\.\.<\/h1>\s*<p>You should be redirected automatically/,
    ),
  ),
}
