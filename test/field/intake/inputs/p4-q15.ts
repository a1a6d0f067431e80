@Injectable()
export class AuthInterceptor implements HttpInterceptor {
  intercept(req: HttpRequest<any>, next: HttpHandler) {
    return next.handle(req.clone({ setHeaders: { Authorization: `Bearer ${this.t}` }, withCredentials: true }));
  }
}
@Injectable()
export class S {
  private readonly url = 'https://api.dance.example.net/v1/classes';
  constructor(private http: HttpClient) {}
  all() { return this.http.get(this.url); }
  drop(id: number) { return this.http.delete(`${this.url}/${id}`); }
}
