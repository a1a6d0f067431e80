export class ApiClient {
  private readonly http: AxiosInstance
  constructor(private readonly token: string) {
    this.http = axios.create({ baseURL: 'https://api.example.net/v3', withCredentials: true, headers: { 'X-App': 'web' } })
    this.http.interceptors.request.use((config) => {
      config.headers.Authorization = `Bearer ${this.token}`
      return config
    })
  }
  getOrders(page = 1) {
    return this.http.get('/orders', { params: { page } })
  }
  save(order: Order) {
    return this.http.put(`/orders/${order.id}`, order)
  }
}
