import { createClient, cacheExchange, fetchExchange } from 'urql'

export const client = createClient({
  url: 'https://graph.example.net/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetchOptions: () => {
    const token = getToken()
    return {
      credentials: 'include',
      headers: { authorization: token ? `Bearer ${token}` : '', 'x-client': 'web' },
    }
  },
})
