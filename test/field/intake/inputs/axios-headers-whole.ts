const api = axios.create({ baseURL: 'https://svc.nordlys.no/api/v2' })
api.interceptors.request.use((config) => {
  config.headers = { ...config.headers, Authorization: `Bearer ${token}` }
  config.withCredentials = true
  return config
})
api.get('/trips')