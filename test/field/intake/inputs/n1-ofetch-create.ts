const api = ofetch.create({ baseURL: 'https://api.example.net/v3', credentials: 'include', onRequest({ options }) { options.headers.set('X-Lang', 'de') } })
await api('/items/7', { method: 'DELETE' })
await api('/items', { query: { a: 1 } })
