import { all, any, body, header, status, type Marks } from './marks.ts'

export const drupal: Marks = {
  id: 'php',
  product: 'drupal',
  name: 'Drupal',
  role: 'application',
  made: any(
    header('X-Generator', /^Drupal \d/),
    header('X-Drupal-Cache'),
    header('X-Drupal-Dynamic-Cache'),
    // The birthday of its founder, by which it forbids copies.
    header('Expires', /^Sun, 19 Nov 1978 05:00:00 GMT$/),
  ),
  words: [
    {
      means: 'csrf',
      when: all(status(403), body(/X-CSRF-Token request header is (missing|invalid)/)),
      says: 'Drupal wants the token of /session/token in X-CSRF-Token beside the cookie of a session',
    },
  ],
}
