import axios from 'axios'
const http = axios.create({ baseURL: 'https://api.travel.example.net', withCredentials: true, headers: { common: { 'X-App': 'web' } } })
http.interceptors.request.use(cfg => {
  cfg.headers.Authorization = `Bearer ${localStorage.getItem('t')}`
  return cfg
})
export const book = (id, body) => http.post(`/trips/${id}/book`, body)
export const trips = () => http.get('/trips', { params: { when: 'next' } })
