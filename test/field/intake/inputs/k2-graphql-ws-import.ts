import { createClient } from 'graphql-ws'

export const live = createClient({
  url: 'wss://live.example.net/graphql',
  connectionParams: async () => ({ token: await getToken() }),
  retryAttempts: 5,
})
