const client = new Client({ url: 'https://graph.example.net/graphql', exchanges: [cacheExchange, fetchExchange], fetchOptions: () => ({ credentials: 'include', headers: { 'x-shop': '1' } }) })
