export const authInterceptor: HttpInterceptorFn = (req, next) =>
  next(req.clone({ withCredentials: true, setHeaders: { 'X-Auth': inject(Auth).token() } }))

@Injectable({ providedIn: 'root' })
export class ItemService {
  private http = inject(HttpClient)
  private readonly base = 'https://api.example.net/v3'
  remove(id: number) { return this.http.delete<void>(`${this.base}/items/${id}`) }
}
