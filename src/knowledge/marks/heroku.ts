import { all, body, status, type Marks } from './marks.ts'

export const heroku: Marks = {
  id: null,
  name: 'the Heroku router',
  role: 'gateway',
  words: [
    {
      means: 'no-host',
      when: all(status(404), body(/herokucdn\.com\/error-pages\/no-such-app/)),
      says: 'Heroku knows no app under this name',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), body(/herokucdn\.com\/error-pages/)),
      says: 'the Heroku router got nothing from the application',
    },
  ],
}
