import ky from 'ky'

const api = ky.create({
  prefixUrl: 'https://api.example.net/v3',
  credentials: 'include',
  retry: 0,
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set('X-Tenant', 'north')
      },
    ],
  },
})

export const list = () => api.get('orders', { searchParams: { page: 2 } }).json()
export const put = (id: number, body: unknown) => api.put(`orders/${id}`, { json: body }).json()
