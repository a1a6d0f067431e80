import { queryOptions, useMutation } from '@tanstack/react-query'

const BASE = 'https://api.example.net/v3'

async function api<T>(path: string, init: RequestInit = {}): Promise<T> {
  const res = await fetch(`${BASE}${path}`, {
    ...init,
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', ...init.headers },
  })
  return res.json() as Promise<T>
}

export const orders = queryOptions({ queryKey: ['orders'], queryFn: () => api<Order[]>('/orders?page=2') })
export const useRemove = () =>
  useMutation({ mutationFn: (id: string) => api(`/orders/${id}`, { method: 'DELETE', headers: { 'X-Tenant': 'north' } }) })
