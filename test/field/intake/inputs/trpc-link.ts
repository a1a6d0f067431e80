const trpcClient = trpc.createClient({
  links: [httpBatchLink({ url: 'https://api.example.net/trpc', fetch: (url, o) => fetch(url, { ...o, credentials: 'include' }), headers: () => ({ 'x-shop': '1' }) })],
})
