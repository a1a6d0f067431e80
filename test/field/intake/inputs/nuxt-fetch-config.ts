const config = useRuntimeConfig()
const { data } = await useFetch('/carts', { baseURL: config.public.apiBase, method: 'POST', body: { a: 1 }, credentials: 'include' })
