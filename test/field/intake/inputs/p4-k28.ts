export const api = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: 'https://api.lamp.example.net/', credentials: 'include', prepareHeaders: (h) => { h.set('X-Lamp', '1'); return h } }),
  endpoints: (b) => ({
    lamps: b.query<Lamp[], void>({ query: () => 'lamps' }),
    turn: b.mutation<void, { id: string; on: boolean }>({ query: ({ id, ...body }) => ({ url: `lamps/${id}`, method: 'PATCH', body }) }),
  }),
})
