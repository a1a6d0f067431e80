const BASE = 'https://api.example.net/v2'
const endpoints = { cart: `${BASE}/carts`, me: BASE + '/me' }
fetch(endpoints.cart, { method: 'PUT', credentials: 'include' })