import { all, any, body, header, status, type Marks } from './marks.ts'

export const laravel: Marks = {
  id: 'laravel',
  name: 'Laravel',
  role: 'application',
  made: any(
    header('Set-Cookie', /laravel_session=/),
    all(status(419), body(/Page Expired|CSRF token mismatch/)),
    body(/"exception":\s*"(Illuminate|Symfony)\\\\/),
  ),
  words: [
    {
      means: 'csrf',
      when: status(419),
      says: 'Laravel answers 419 where the CSRF token is missing or its session is over',
    },
  ],
}
