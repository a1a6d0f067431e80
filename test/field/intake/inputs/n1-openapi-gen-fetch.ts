import { Configuration, OrdersApi } from './generated'
const api = new OrdersApi(new Configuration({
  basePath: 'https://api.example.net/v3',
  credentials: 'include',
  headers: { 'X-Tenant': 'acme' },
  accessToken: async () => (await auth()).token,
}))
const orders = await api.listOrders({ page: 1 })
