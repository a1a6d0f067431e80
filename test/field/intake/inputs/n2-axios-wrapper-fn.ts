import axios from 'axios'
const service = axios.create({ baseURL: import.meta.env.VITE_BASE_API || 'https://api.example.net/prod', timeout: 5000 })
service.interceptors.request.use((config) => {
  config.headers['X-Token'] = getToken()
  return config
})
export default function request(options) {
  return service(options)
}
export function login(data) {
  return request({ url: '/user/login', method: 'post', data })
}
export const info = (token) => request({ url: '/user/info', method: 'get', params: { lang: 'de' } })
