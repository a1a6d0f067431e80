import { all, any, body, header, status, type Marks } from './marks.ts'

export const netlify: Marks = {
  id: 'netlify',
  name: 'Netlify',
  role: 'gateway',
  made: any(header('X-NF-Request-Id'), header('Server', /^netlify/i)),
  words: [
    {
      means: 'nothing-behind',
      when: all(status(500, 502), any(body(/^\{"errorType":/), body(/This function has crashed/))),
      says: 'the function threw an error, which its body and its log tell',
    },
    {
      means: 'no-host',
      when: all(status(404), header('Server', /netlify/i), body(/^not found - request id/i)),
      says: 'Netlify knows no site under this name',
    },
  ],
}
