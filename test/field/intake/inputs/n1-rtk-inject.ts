const base = createApi({ reducerPath: 'api', baseQuery: fetchBaseQuery({ baseUrl: 'https://api.example.net/v3/', credentials: 'include' }), endpoints: () => ({}) })
export const items = base.injectEndpoints({
  endpoints: (build) => ({
    list: build.query<Item[], void>({ query: () => 'items' }),
    save: build.mutation<Item, Item>({ query: ({ id, ...body }) => ({ url: `items/${id}`, method: 'PUT', body }) }),
  }),
})
