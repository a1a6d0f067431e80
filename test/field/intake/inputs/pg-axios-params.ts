import axios from 'axios'

const http = axios.create({
  baseURL: 'https://api.example.net/v3/',
  timeout: 8000,
  withCredentials: false,
  headers: { common: { 'X-Tenant': 'north' } },
})

http.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${localStorage.getItem('token')}`)
  return config
})

export const search = (q: string) => http.get('orders', { params: { q: 'shoes', page: 2 } })
export const remove = (id: string) => http.delete(`orders/${id}`, { data: { reason: 'old' } })
