import { leaveOut } from './leave-out.ts'
import type { Stack } from './stack.ts'

export const githubPages: Stack = {
  livesIn:
    'nowhere: GitHub Pages sends Access-Control-Allow-Origin: * with every file, and no setting changes its headers',
  breaksHere: [
    'OPTIONS is answered 405: whatever needs a preflight fails.',
    'With * no credentials can go along.',
  ],
  takeOut: 'nothing can be set there',
  policy: {
    snippet: null,
    place: ({ subject }) => [
      `No header can be set on GitHub Pages. A plain GET without credentials passes as it is: ${leaveOut(subject)}.`,
      'Where the page needs other headers, serve the files from a host that lets you set them (Netlify, Vercel, Cloudflare Pages, a bucket).',
    ],
    stepsOnly: ['wildcard-with-credentials', 'error-response-without-cors'],
    settings: {},
    titles: {
      'wildcard-with-credentials': 'Send no credentials to GitHub Pages',
      'error-response-without-cors': 'Ask GitHub Pages for files alone, by GET',
    },
    perCause: {
      'wildcard-with-credentials':
        'GitHub Pages reads no cookie and cannot name an origin: leave credentials: include out of the call (withCredentials = false in XMLHttpRequest and axios), and * will do.',
      'error-response-without-cors':
        'GitHub Pages serves static files and takes GET and HEAD alone; no program of yours runs there. Send a form or a call of an API to a server of your own, or to a service that takes them.',
      'preflight-not-handled':
        'Nobody can make GitHub Pages answer OPTIONS. Do not cause a preflight: drop the headers that the page adds, and use a plain GET.',
    },
    reload: 'Build the page again.',
  },
  cookie: null,
}
