import type { Stack } from './stack.ts'

export const lmStudio: Stack = {
  livesIn: 'LM Studio on the machine of whoever runs it: Developer, Server Settings, Enable CORS',
  breaksHere: [
    'The switch Enable CORS is off: no response carries a header.',
    'A public page needs the permission of the browser for the local network besides.',
    'The program answers 200 to paths that it does not have.',
  ],
  takeOut: 'turn Enable CORS off',
  policy: {
    snippet: null,
    place: [
      'In LM Studio: Developer, Server Settings, turn on Enable CORS; or lms server start --cors. There is nothing to edit in its code. It lets every page in that the visitor opens: turn it off when it is not needed.',
      'Chromium asks the visitor besides, before a public page may call a program on their machine (local network access); the page must be https.',
    ],
    settings: {},
    perCause: {
      'null-origin':
        'Enable CORS (Developer, Server Settings; or lms server start --cors) has to be on in either case: while it is off, no page gets in, whatever its origin.',
    },
    reload: 'The switch takes effect at once.',
  },
  cookie: null,
}
