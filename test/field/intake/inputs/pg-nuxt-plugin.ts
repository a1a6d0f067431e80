export default defineNuxtPlugin(() => {
  const api = $fetch.create({
    baseURL: 'https://api.example.net/v3',
    credentials: 'include',
    onRequest({ options }) {
      options.headers.set('Authorization', `Bearer ${useToken().value}`)
    },
  })
  return { provide: { api } }
})

export const useOrders = () =>
  useFetch('https://api.example.net/v3/orders', {
    query: { page: 2 },
    method: 'post',
    body: { a: 1 },
    credentials: 'include',
    headers: { 'X-Tenant': 'north' },
  })
