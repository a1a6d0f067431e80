export const useApi = $fetch.create({ baseURL: useRuntimeConfig().public.apiBase, credentials: 'include', onRequest({ options }) { options.headers.set('X-Tenant', 'a') } })
await useApi('/orders', { method: 'POST', body: { a: 1 } })
