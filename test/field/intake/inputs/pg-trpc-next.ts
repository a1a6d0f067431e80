import { createTRPCClient, httpBatchLink, loggerLink } from '@trpc/client'
import type { AppRouter } from '../server'

function base() {
  return 'https://api.example.net'
}

export const trpc = createTRPCClient<AppRouter>({
  links: [
    loggerLink(),
    httpBatchLink({
      url: `${base()}/trpc`,
      headers() {
        return { authorization: getToken(), 'x-trpc-source': 'web' }
      },
      fetch(url, options) {
        return fetch(url, { ...options, credentials: 'include' })
      },
    }),
  ],
})
