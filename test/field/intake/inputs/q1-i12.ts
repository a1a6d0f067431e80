import axios from 'axios'
const api = axios.create({ baseURL: 'https://api.example.com/v1', withCredentials: true, headers: { 'X-Client': 'web' } })
export const save = (id: string, body: unknown) => api.patch(`/items/${id}`, body)
save('7', { a: 1 })
