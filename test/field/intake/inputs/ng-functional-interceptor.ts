export const authInterceptor: HttpInterceptorFn = (req, next) =>
  next(req.clone({ headers: req.headers.set('X-Session', sessionStorage.getItem('s') ?? '') }));

export class Api {
  private http = inject(HttpClient);
  list() { return this.http.get<Order[]>('https://api.acme.io/v1/orders', { params: { page: 1 } }); }
}
