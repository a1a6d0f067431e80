export const api = createApi({
  reducerPath: 'api',
  baseQuery: fetchBaseQuery({ baseUrl: 'https://api.acme.io/v1/', credentials: 'include', prepareHeaders: (headers) => { headers.set('X-Tenant', 'a'); return headers } }),
  endpoints: (build) => ({
    getOrders: build.query<Order[], void>({ query: () => 'orders' }),
    addOrder: build.mutation<Order, Partial<Order>>({ query: (body) => ({ url: 'orders', method: 'POST', body }) }),
    removeOrder: build.mutation<void, string>({ query: (id) => ({ url: `orders/${id}`, method: 'DELETE' }) }),
  }),
})
