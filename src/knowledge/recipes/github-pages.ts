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
    stepsOnly: ['wildcard-with-credentials'],
    settings: {},
    titles: { 'wildcard-with-credentials': 'Send no credentials to GitHub Pages' },
    perCause: {
      'wildcard-with-credentials':
        'GitHub Pages reads no cookie and cannot name an origin: leave credentials: include out of the call (withCredentials = false in XMLHttpRequest and axios), and * will do.',
      'preflight-not-handled':
        'Nobody can make GitHub Pages answer OPTIONS. Do not cause a preflight: drop the headers that the page adds, and use a plain GET.',
    },
    reload: 'Build the page again.',
  },
  cookie: null,
}
