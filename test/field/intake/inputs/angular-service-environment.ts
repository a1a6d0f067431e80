import { environment } from '../environments/environment';
@Injectable({ providedIn: 'root' })
export class CartService {
  private readonly base = `${environment.apiUrl}/v2`;
  constructor(private http: HttpClient) {}
  save(c: Cart) {
    return this.http.put<Cart>(`${this.base}/carts`, c, { withCredentials: true, headers: new HttpHeaders().set('X-Tenant', '7') });
  }
}
