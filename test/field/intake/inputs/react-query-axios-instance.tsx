import axios from 'axios'
import { useMutation } from '@tanstack/react-query'

export const http = axios.create({ baseURL: 'https://api.example.net/v2', withCredentials: true, timeout: 8000 })
http.interceptors.request.use((config) => {
  config.headers['X-Tenant'] = '7'
  config.headers.Authorization = `Bearer ${localStorage.getItem('token')}`
  return config
})

export function useSave(id) {
  return useMutation({ mutationFn: (body) => http.patch(`/carts/${id}`, body) })
}
