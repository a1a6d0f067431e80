export const api = createApi({
  reducerPath: 'api',
  baseQuery: fetchBaseQuery({
    baseUrl: 'https://api.example.net/v2/',
    credentials: 'include',
    prepareHeaders: (headers, { getState }) => {
      headers.set('authorization', `Bearer ${getState().auth.token}`)
      return headers
    },
  }),
  endpoints: (b) => ({
    carts: b.query({ query: () => 'carts' }),
    save: b.mutation({ query: ({ id, ...body }) => ({ url: `carts/${id}`, method: 'PATCH', body }) }),
  }),
})
