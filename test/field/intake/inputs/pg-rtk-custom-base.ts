import { createApi, fetchBaseQuery, retry } from '@reduxjs/toolkit/query/react'

const base = fetchBaseQuery({
  baseUrl: 'https://api.example.net/v3/',
  credentials: 'include',
  prepareHeaders: (headers, { getState }) => {
    headers.set('X-CSRF-Token', (getState() as RootState).session.csrf)
    return headers
  },
})

export const shop = createApi({
  reducerPath: 'shop',
  baseQuery: retry(base, { maxRetries: 2 }),
  tagTypes: ['Order'],
  endpoints: (build) => ({
    orders: build.query<Order[], void>({ query: () => 'orders', providesTags: ['Order'] }),
    remove: build.mutation<void, number>({ query: (id) => ({ url: `orders/${id}`, method: 'DELETE' }) }),
    add: build.mutation<Order, Partial<Order>>({ query: (body) => ({ url: 'orders', method: 'POST', body }) }),
  }),
})
