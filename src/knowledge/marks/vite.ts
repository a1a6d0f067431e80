import { all, any, body, header, status, type Marks } from './marks.ts'

const blockedHost = /Blocked request\. This host [\s\S]{0,120}allowedHosts/

export const vite: Marks = {
  id: 'vite',
  name: 'Vite',
  role: 'front-end server',
  made: any(body(/\/@vite\/client/), header('Server', /vite/i), body(blockedHost)),
  words: [
    {
      means: 'wrong-host',
      when: all(status(403), body(blockedHost)),
      says: 'the development server does not take this host name: add it to server.allowedHosts (preview.allowedHosts)',
    },
  ],
}
