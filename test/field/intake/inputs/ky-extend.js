const base = ky.create({ prefixUrl: 'https://api.example.net/v2/', credentials: 'include' })
const api = base.extend({ headers: { 'x-app': 'web' } })
await api.put('carts', { json: { a: 1 }, searchParams: { dry: '1' } }).json()
