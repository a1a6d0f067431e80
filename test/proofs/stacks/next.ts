import { pageServer, apiProofs } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import { startNext } from '../tool-chains/next.ts'

export const next: Ground = {
  stack: 'next',
  version: async () => `Next.js ${versionOf('next')} (next dev, and next build with next start)`,
  emulated: null,
  // Once for what is shipped: the rewrite is there without the development server too.
  pageServer: pageServer(
    (snippet, cause) => (snippet !== null && cause === 'cors-not-configured' ? 'start' : 'dev'),
    (mode, snippet, port) =>
      startNext(mode, port, {
        'pages/index.js': 'export default function Page() { return null }\n',
        'next.config.mjs': snippet ?? 'export default {}\n',
      }),
  ),
  proofs: apiProofs,
}
