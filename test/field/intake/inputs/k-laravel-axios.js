import axios from 'axios'
window.axios = axios
window.axios.defaults.baseURL = 'http://localhost:8000'
window.axios.defaults.headers.common['X-Requested-With'] = 'XMLHttpRequest'
window.axios.defaults.withCredentials = true
window.axios.defaults.withXSRFToken = true

export async function login(email, password) {
  await window.axios.get('/sanctum/csrf-cookie')
  return window.axios.post('/login', { email, password })
}
